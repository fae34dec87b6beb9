import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { buildAttestation } from '../../__testUtils__/buildCustody';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { AttestDialog } from './AttestDialog';
import type { AttestTarget } from './AttestTarget';

const linked: AttestTarget = {
  id: 'linked',
  label: 'Linked accounts (3)',
  accountIds: ['111111111111', '222222222222', '333333333333'],
  party: 'CUSTOMER',
};
const payer: AttestTarget = {
  id: 'payer',
  label: 'Payers (1)',
  accountIds: ['220744159036'],
  party: 'PROVIDER',
};

const group = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, title: name.replace('-', ' ') },
});

describe('AttestDialog', () => {
  let api: FakeAwsResaleApi;
  const onClose = jest.fn();
  const show = (
    targets: readonly [AttestTarget, ...AttestTarget[]] = [linked],
  ) =>
    renderPage(
      <AttestDialog
        name="Ostsee Energie"
        targets={targets}
        facets={['PASSWORD']}
        onClose={onClose}
      />,
      { api, entities: [group('custody-a'), group('custody-b')] },
    );
  const facet = (name: string) => screen.findByRole('group', { name });
  const pick = async (within_: HTMLElement, person: string) => {
    await userEvent.click(
      within(within_).getByRole('button', { name: /Person or team/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: person }));
  };

  beforeEach(() => {
    jest.resetAllMocks();
    api = createFakeAwsResaleApi();
  });

  it('records several parts for many accounts, each with its own custodian', async () => {
    api.attest.mockResolvedValue(buildAttestation());
    show();
    await pick(await facet('Root password'), 'custody a');
    await userEvent.type(
      within(await facet('Root password')).getByRole('textbox', {
        name: /Where it is kept/,
      }),
      'Vault A',
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'MFA' }));
    const mfa = await facet('Root MFA');
    expect(
      within(mfa).queryByRole('radio', { name: 'It does not exist' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      within(mfa).getByRole('radio', { name: 'An external party' }),
    );
    await userEvent.type(
      within(mfa).getByRole('textbox', { name: /Name of the party/ }),
      'Escrow House',
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'Backup MFA' }));
    const backup = await facet('Backup MFA');
    await userEvent.click(
      within(backup).getByRole('radio', { name: 'It does not exist' }),
    );
    expect(
      within(backup).queryByRole('textbox', { name: /Where it is kept/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Attest for 3 accounts' }),
    );

    const today = DateTime.local();
    const days = {
      since: today.toISODate(),
      nextReview: today.plus({ months: 3 }).toISODate(),
    };
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(api.attest.mock.calls[0][0]).toEqual({
      accountIds: linked.accountIds,
      records: [
        {
          facet: 'PASSWORD',
          custodian: { type: 'CATALOG', ref: 'group:default/custody-a' },
          party: 'CUSTOMER',
          place: 'Vault A',
          ...days,
        },
        {
          facet: 'MFA',
          custodian: { type: 'EXTERNAL', name: 'Escrow House' },
          party: 'CUSTOMER',
          ...days,
        },
        {
          facet: 'BACKUP_MFA',
          custodian: { type: 'NONE' },
          party: 'CUSTOMER',
          ...days,
        },
      ],
    });
    expect(
      await screen.findByText(
        'Recorded. It counts once a second person confirms it',
      ),
    ).toBeInTheDocument();
  });

  it('says at each field what is missing and sends nothing', async () => {
    show();
    const password = await facet('Root password');
    await userEvent.type(
      within(password).getByRole('textbox', { name: /Entry there/ }),
      'root 1',
    );
    fireEvent.change(screen.getByLabelText('Since'), {
      target: { value: '2999-01-01' },
    });
    fireEvent.change(screen.getByLabelText('Next review'), {
      target: { value: '2020-01-01' },
    });
    const send = screen.getByRole('button', { name: 'Attest for 3 accounts' });
    await userEvent.click(send);
    expect(password).toHaveTextContent('Choose who keeps it.');
    expect(screen.getByLabelText('Since')).toBeInvalid();
    expect(screen.getByLabelText('Since')).toHaveAccessibleDescription(
      'Choose today or a day before.',
    );
    expect(screen.getByLabelText('Next review')).toHaveAccessibleDescription(
      'Choose a day from tomorrow on.',
    );
    await pick(password, 'custody b');
    expect(password).toHaveTextContent('Name the place that the entry is in.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Password' }));
    expect(screen.getByText('Choose at least one part.')).toBeInTheDocument();
    await userEvent.click(send);
    expect(api.attest).not.toHaveBeenCalled();
  });

  it('shows what the server refuses where it can be mended', async () => {
    api.attest.mockRejectedValue(
      new Error(
        'Root password has a place that holds what looks like a secret; write where it is kept. Account 111111111111 is gone.',
      ),
    );
    show();
    await pick(await facet('Root password'), 'custody a');
    await userEvent.click(
      screen.getByRole('button', { name: 'Attest for 3 accounts' }),
    );
    expect(
      await within(await facet('Root password')).findByRole('alert'),
    ).toHaveTextContent(
      /^Root password has a place that holds what looks like a secret; write where it is kept\.$/,
    );
    expect(
      screen.getByText('Attesting failed').closest('[role=alert]'),
    ).toHaveTextContent(/Attesting failed.*Account 111111111111 is gone\./);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('attests for one of several groups of accounts', async () => {
    api.attest.mockResolvedValue(buildAttestation());
    show([linked, payer]);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Payers (1)' }),
    );
    await pick(await facet('Root password'), 'custody a');
    await userEvent.click(
      screen.getByRole('button', { name: 'Attest for 1 account' }),
    );
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.attest.mock.calls[0][0]).toMatchObject({
      accountIds: ['220744159036'],
      records: [{ party: 'PROVIDER' }],
    });
  });

  it('takes as many accounts as one attestation can hold, and says so', async () => {
    show([
      {
        ...linked,
        accountIds: Array.from({ length: 1200 }, (_, index) =>
          String(index).padStart(12, '0'),
        ),
      },
    ]);
    expect(
      await screen.findByText(/1000 accounts at most.*first of 1200/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Attest for 1000 accounts' }),
    ).toBeInTheDocument();
  });
});
