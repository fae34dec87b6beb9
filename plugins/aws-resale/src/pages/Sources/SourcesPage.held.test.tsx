import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  buildHeldOrganization,
  buildHeldRemoval,
} from '../../__testUtils__/buildOrganization';
import type { FakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithOrganizations } from '../../__testUtils__/serverWithOrganizations';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { SourcesPage } from './SourcesPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(30_000);

const toasts = { post: jest.fn(() => ({ close: () => {} })) };

function show(api: FakeAwsResaleApi) {
  return renderPage(
    withPermissions(
      <TestApiProvider apis={[[toastApiRef, toasts]]}>
        <SourcesPage />
      </TestApiProvider>,
      () => true,
    ),
    { api },
  );
}

const held = buildHeldOrganization().organization;

function toastTitles(): unknown[] {
  return toasts.post.mock.calls.map(
    ([message]: [{ title: string }?]) => message?.title,
  );
}

describe('SourcesPage with a held removal', () => {
  beforeEach(() => toasts.post.mockClear());

  it('shows what is known, listed and missing against the limit', async () => {
    show(serverWithOrganizations([held]));

    const card = await screen.findByRole('region', {
      name: 'Removal held: Brückner payer',
    });
    expect(
      await within(card).findByRole('img', {
        name: '26.2 percent of the organization would be removed, the limit is 20 percent',
      }),
    ).toBeInTheDocument();
    const table = within(card).getByRole('table', {
      name: 'Accounts missing from the listing',
    });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(5);
    await userEvent.click(
      within(card).getByRole('button', { name: 'Show 6 more' }),
    );
    expect(within(table).getAllByRole('rowheader')).toHaveLength(11);
  });

  it('keeps the accounts and polls again as the first way', async () => {
    const api = serverWithOrganizations([held]);
    api.runOrganization.mockResolvedValue({ due: 1 });
    show(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep and poll again' }),
    );
    expect(api.runOrganization).toHaveBeenCalledWith('208841907733');
    expect(api.releaseRemoval).not.toHaveBeenCalled();
  });

  it('releases only after the consequence was confirmed', async () => {
    const api = serverWithOrganizations([held]);
    api.releaseRemoval.mockResolvedValue(buildHeldOrganization());
    show(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Release 11 accounts' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: /Release 11 accounts of Brückner payer/,
    });
    expect(dialog).toHaveTextContent('11 of 42 known accounts');
    expect(api.releaseRemoval).not.toHaveBeenCalled();

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Release 11 accounts' }),
    );
    expect(api.releaseRemoval).toHaveBeenCalledWith(
      '208841907733',
      'run-88941',
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(toastTitles()).toEqual(['11 accounts of Brückner payer released']);
  });

  it('shows the new figures when the listing has changed meanwhile', async () => {
    const api = serverWithOrganizations([held]);
    api.releaseRemoval.mockRejectedValue(new ConflictError('Other run'));
    show(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Release 11 accounts' }),
    );
    api.getOrganization.mockResolvedValue(
      buildHeldOrganization({
        heldRemoval: buildHeldRemoval({ runId: 'run-2', missing: 13 }),
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Release 11 accounts' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Release 13 accounts' }),
    ).toBeInTheDocument();
    expect(toastTitles()).toEqual([
      'The listing of Brückner payer has changed since. Look at the new figures before you decide.',
    ]);
  });

  it('keeps the dialog open with the reason when releasing fails', async () => {
    const api = serverWithOrganizations([held]);
    api.releaseRemoval.mockRejectedValue(new Error('The store is read-only'));
    show(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Release 11 accounts' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Release 11 accounts' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The store is read-only',
    );
    // Whatever follows the answer is over once the page has asked again.
    await waitFor(() => expect(api.getOverview).toHaveBeenCalledTimes(2));
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    expect(
      within(dialog).getByRole('button', { name: 'Release 11 accounts' }),
    ).toBeEnabled();
  });
});
