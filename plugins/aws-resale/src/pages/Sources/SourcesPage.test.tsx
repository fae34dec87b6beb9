import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  buildHeldOrganization,
  buildOrganization,
} from '../../__testUtils__/buildOrganization';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithOrganizations } from '../../__testUtils__/serverWithOrganizations';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { SourcesPage } from './SourcesPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(30_000);

const toasts = { post: jest.fn(() => ({ close: () => {} })) };

function show(api: FakeAwsResaleApi, at?: string) {
  return renderPage(
    withPermissions(
      <TestApiProvider apis={[[toastApiRef, toasts]]}>
        <SourcesPage />
      </TestApiProvider>,
      () => true,
    ),
    { api, at },
  );
}

const current = buildOrganization();
const held = buildHeldOrganization().organization;

function toastTitles(): unknown[] {
  return toasts.post.mock.calls.map(
    ([message]: [{ title: string }?]) => message?.title,
  );
}

describe('SourcesPage', () => {
  beforeEach(() => toasts.post.mockClear());

  it('shows heads and skeletons while the server is silent', async () => {
    show(createFakeAwsResaleApi());

    const health = await screen.findByRole('region', {
      name: 'Polling health',
    });
    expect(within(health).getByRole('status')).toHaveTextContent('Loading');
    expect(
      screen.getByRole('heading', { name: 'Organizations' }),
    ).toBeInTheDocument();
  });

  it('counts organizations by state and leads to them', async () => {
    show(serverWithOrganizations([current]));

    const link = await screen.findByRole('link', { name: 'Stale' });
    expect(link).toHaveAttribute('href', '/aws-resale/sources?state=STALE');
    expect(link.closest('li')).toHaveTextContent('2 of 30 organizations');
  });

  it('keeps a failure within the list and asks again on demand', async () => {
    const api = serverWithOrganizations([current]);
    api.listOrganizations.mockRejectedValue(new Error('The database is away'));
    show(api);

    const list = await screen.findByRole('region', { name: 'Organizations' });
    expect(await within(list).findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    api.listOrganizations.mockResolvedValue({
      items: [current],
      totalCount: 1,
    });
    await userEvent.click(
      within(list).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(list).findByRole('row', { name: /Ostsee Energie payer/ }),
    ).toBeInTheDocument();
  });

  it('tells how to connect the first organization', async () => {
    const api = serverWithOrganizations([]);
    show(api);

    expect(
      await screen.findByText('No organization is connected yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Configuration of the backend' }),
    ).toHaveTextContent('payerAccountId');
    expect(
      screen.queryByRole('button', { name: 'Run all now' }),
    ).not.toBeInTheDocument();
  });

  it('narrows the list to the states in the address', async () => {
    const api = serverWithOrganizations([current, held]);
    show(api, '/?state=CURRENT&q=ost');

    await waitFor(() =>
      expect(api.listOrganizations).toHaveBeenCalledWith(
        expect.objectContaining({ state: ['CURRENT'], q: 'ost' }),
        expect.anything(),
      ),
    );
  });

  it('runs one organization and announces it', async () => {
    const api = serverWithOrganizations([current]);
    api.runOrganization.mockResolvedValue({ due: 1 });
    show(api);

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Run now: Ostsee Energie payer',
      }),
    );
    expect(api.runOrganization).toHaveBeenCalledWith('447109231180');
    expect(toastTitles()).toEqual(['Poll started: Ostsee Energie payer']);
    await waitFor(() => expect(api.getOverview).toHaveBeenCalledTimes(2));
  });

  it('says that a poll is running already when the server refuses', async () => {
    const api = serverWithOrganizations([current]);
    api.runOrganization.mockRejectedValue(new ConflictError('Busy'));
    show(api);

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Run now: Ostsee Energie payer',
      }),
    );
    expect(toastTitles()).toEqual([
      'A poll of Ostsee Energie payer is already running',
    ]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps a failed action on the page until it is put away', async () => {
    const api = serverWithOrganizations([current]);
    api.runAllOrganizations.mockRejectedValue(new Error('No worker'));
    show(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Run all now' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Run all now failed');
    expect(alert).toHaveTextContent('No worker');
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Dismiss' }),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells calmly what follows from withdrawn access', async () => {
    show(
      serverWithOrganizations([
        buildOrganization({
          name: 'Tramvia',
          state: 'ACCESS_WITHDRAWN',
          accounts: 17,
          billingArrangement: 'BILLING_TRANSFER',
        }),
      ]),
    );

    const card = await screen.findByRole('region', {
      name: 'Access withdrawn: Tramvia',
    });
    expect(card).toHaveTextContent('It is not an error.');
    expect(card).toHaveTextContent('17 accounts keep their facts of');
    expect(card).toHaveTextContent('Nothing is removed while we cannot see');
  });

  it('names the next attempt only while it is still to come', async () => {
    const withdrawn = buildOrganization({ state: 'ACCESS_WITHDRAWN' });
    show(
      serverWithOrganizations([
        {
          ...withdrawn,
          name: 'Late',
          payerAccountId: '000000000001',
          nextDueAt: new Date(Date.now() - 60_000).toISOString(),
        },
        {
          ...withdrawn,
          name: 'Early',
          payerAccountId: '000000000002',
          nextDueAt: '2999-04-05T12:00:00Z',
        },
      ]),
    );

    expect(
      await screen.findByRole('region', { name: 'Access withdrawn: Late' }),
    ).not.toHaveTextContent('by ourselves, next');
    expect(
      screen.getByRole('region', { name: 'Access withdrawn: Early' }),
    ).toHaveTextContent(/by ourselves, next 5 Apr 2999, \d\d:00/);
  });

  it('approves a payer after its consequence was confirmed', async () => {
    const api = serverWithOrganizations([
      buildOrganization({
        payerAccountId: '111122223333',
        state: 'WAITING_FOR_APPROVAL',
        customers: [{ ref: 'group:default/gdansk', title: 'Gdańsk Robotics' }],
      }),
    ]);
    api.approveOrganization.mockResolvedValue(buildHeldOrganization());
    show(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve payer 111122223333' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Gdańsk Robotics may then claim them.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve payer' }),
    );
    expect(api.approveOrganization).toHaveBeenCalledWith('111122223333');
    expect(toastTitles()).toEqual([
      'Payer 111122223333 approved, its first poll is due',
    ]);
  });

  it('reads the role template of a payer only when it is opened', async () => {
    const api = serverWithOrganizations([
      buildOrganization({
        payerAccountId: '444455556666',
        name: 'Legacy EU',
        state: 'NOT_CONNECTED',
      }),
    ]);
    api.getConnection.mockResolvedValue({
      payerAccountId: '444455556666',
      partition: 'aws',
      roleName: 'AwsResaleReader',
      externalId: 'an-external-id',
      keyId: 'k1',
      trustPolicy: '{ "trust": true }',
      permissionsPolicy: '{ "permissions": true }',
      cloudFormation: 'Resources: {}',
    });
    show(api);

    const open = await screen.findByRole('button', {
      name: 'Show role template of 444455556666',
    });
    expect(api.getConnection).not.toHaveBeenCalled();
    await userEvent.click(open);
    const template = await screen.findByRole('region', {
      name: 'Role template for payer 444455556666',
    });
    expect(await within(template).findByText('an-external-id')).toBeVisible();
    expect(within(template).getByText('Resources: {}')).toBeVisible();
    await userEvent.click(
      within(template).getByRole('radio', { name: 'Trust policy' }),
    );
    expect(within(template).getByText('{ "trust": true }')).toBeVisible();
  });

  it('says what was not read, and that a poll is running', async () => {
    show(
      serverWithOrganizations([
        buildOrganization({
          running: true,
          notRead: ['Bulk tags: denied, read per account instead'],
        }),
      ]),
    );

    const row = await screen.findByRole('row', {
      name: /Ostsee Energie payer/,
    });
    expect(row).toHaveTextContent(
      'Bulk tags: denied, read per account instead',
    );
    expect(
      within(row).getByRole('button', {
        name: 'Running: Ostsee Energie payer',
      }),
    ).toBeDisabled();
  });
});
