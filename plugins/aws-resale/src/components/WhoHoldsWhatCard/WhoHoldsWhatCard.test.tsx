import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  buildAccount,
  buildCustomer,
  buildCustomerDetail,
} from '../../__testUtils__/builders';
import {
  buildAttestation,
  buildCell,
  buildCustomerCustody,
} from '../../__testUtils__/buildCustody';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { WhoHoldsWhatCard } from './WhoHoldsWhatCard';

const customer = { kind: 'Group', namespace: 'default', name: 'falkenberg' };
const holders = { PROVIDER: 0, CUSTOMER: 0, OTHER: 0, UNKNOWN: 0 };

const custody = buildCustomerCustody(
  {
    EMAIL: {
      payer: buildCell({
        holders: { ...holders, PROVIDER: 1 },
        notAttested: 1,
      }),
      linked: buildCell({
        holders: { ...holders, CUSTOMER: 29, PROVIDER: 9, OTHER: 3 },
        notAttested: 41,
      }),
    },
    PASSWORD: {
      payer: buildCell({
        holders: { ...holders, PROVIDER: 1 },
        current: 1,
        custodians: [
          {
            custodian: {
              type: 'CATALOG',
              ref: 'group:default/root-custody-a',
              title: 'Root custody A',
            },
            accounts: 1,
          },
        ],
        attestedAt: '2026-11-03T11:15:00Z',
        nextReview: '2027-02-03',
      }),
      linked: buildCell({
        holders: { ...holders, CUSTOMER: 26, UNKNOWN: 15 },
        current: 20,
        expired: 6,
        notAttested: 14,
        unconfirmed: 1,
        custodians: [
          {
            custodian: { type: 'EXTERNAL', title: 'Falkenberg IT' },
            accounts: 26,
          },
        ],
      }),
    },
  },
  {
    fourEyes: {
      payer: { proven: 1, broken: 0, notProven: 0, notNeeded: 0 },
      linked: { proven: 0, broken: 2, notProven: 39, notNeeded: 0 },
    },
  },
);

describe('WhoHoldsWhatCard', () => {
  let api: FakeAwsResaleApi;
  const show = () =>
    renderPage(<WhoHoldsWhatCard customer={customer} />, { api });
  const card = () => screen.findByRole('region', { name: 'Who holds what' });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.listAttestations.mockResolvedValue({ items: [], totalCount: 0 });
    api.getCustomer.mockResolvedValue(
      buildCustomerDetail({
        customer: buildCustomer({
          title: 'Falkenberg Logistik',
          model: 'ECAM',
        }),
      }),
    );
  });

  it('sets what is against what should be, payer and linked accounts apart', async () => {
    api.getCustomerCustody.mockResolvedValue(custody);
    show();
    expect(
      await screen.findByRole('rowheader', { name: 'Should be (ECAM)' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Facet', 'Payer · 220744159036', '41 linked accounts']);
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual([
      'Should be (ECAM)ProviderCustomer',
      'Root e-mailProviderProvider 9Customer 29Other 3',
      'Root passwordProviderwith Root custody A, attested 3 Nov 2026, next review 3 Feb 2027Customer 26Unknown 15with Falkenberg IT (26), 14 not recorded, 1 unconfirmed6 expired',
      'Root MFA1 not recorded41 not recorded',
      'Backup MFA1 not recorded41 not recorded',
      'Phone1 not recorded41 not recorded',
      'Four-eyes1 proven2 broken39 not proven',
      'Recovery when lockedProvider recoversNo recovery optionUnder ECAM nobody but the holder of root e-mail, password and MFA gets back in',
    ]);
  });

  it('has no column for payers where the payer is shared', async () => {
    api.getCustomerCustody.mockResolvedValue(
      buildCustomerCustody({}, { payers: 0, payerAccountIds: [] }),
    );
    show();
    expect(await screen.findByText('41 linked accounts')).toBeInTheDocument();
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });

  it('says whom to ask to those who may not see custody', async () => {
    api.getCustomerCustody.mockRejectedValue(new NotAllowedError('no'));
    show();
    expect(
      await screen.findByText(
        'You may not see custody. Ask whoever keeps the permission policy.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Attest' }),
    ).not.toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    api.getCustomerCustody.mockRejectedValueOnce(
      new Error('The store is down'),
    );
    api.getCustomerCustody.mockResolvedValueOnce(custody);
    show();
    expect(
      within(await card()).getByText('Who holds what'),
    ).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('41 linked accounts')).toBeInTheDocument();
  });

  it('says so where there is nothing to keep', async () => {
    api.getCustomerCustody.mockResolvedValue(
      buildCustomerCustody(
        {},
        { payers: 0, linkedAccounts: 0, mayAttest: false },
      ),
    );
    show();
    expect(
      await screen.findByText(/has a root user to keep/),
    ).toBeInTheDocument();
  });

  it('leaves an entity that is no customer to the account model card', async () => {
    api.getCustomerCustody.mockRejectedValue(new NotFoundError('no'));
    show();
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Who holds what' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('shows what waits for a second person, of this customer only', async () => {
    api.getCustomerCustody.mockResolvedValue(custody);
    const of = (attestationId: string, ref: string, person: string) =>
      buildAttestation({
        attestationId,
        attestedBy: { ref: 'user:default/x', title: person },
        accounts: [
          {
            accountId: '111111111111',
            name: 'One',
            customer: { ref, title: ref },
          },
        ],
      });
    api.listAttestations.mockResolvedValue({
      items: [
        of('a1', 'group:default/falkenberg', 'I. Novák'),
        of('a2', 'group:default/other', 'Somebody else'),
      ],
      totalCount: 2,
    });
    show();
    const waiting = await screen.findByRole('region', {
      name: 'Waits for a second person',
    });
    expect(waiting).toHaveTextContent('I. Novák attested');
    expect(screen.queryByText('Somebody else')).not.toBeInTheDocument();
  });

  it('attests for all linked accounts, read page by page', async () => {
    api.getCustomerCustody.mockResolvedValue(custody);
    api.listAccounts.mockResolvedValueOnce({
      items: [
        buildAccount({ accountId: '220744159036', isPayer: true }),
        buildAccount({ accountId: '111111111111' }),
      ],
      nextCursor: 'c1',
      totalCount: 3,
    });
    api.listAccounts.mockResolvedValueOnce({
      items: [buildAccount({ accountId: '222222222222' })],
      totalCount: 3,
    });
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Attest' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Attest who keeps it: Falkenberg Logistik',
    });
    expect(
      await within(dialog).findByRole('button', {
        name: 'Attest for 2 accounts',
      }),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('radio', { name: 'Payers (1)' }),
    ).toBeInTheDocument();
    expect(api.listAccounts.mock.calls.map(([query]) => query.cursor)).toEqual([
      undefined,
      'c1',
    ]);
    expect(api.listAccounts.mock.calls[0][0].customer).toBe(
      'group:default/falkenberg',
    );

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Attest' })).toHaveFocus(),
    );
  });

  it('says so in the dialog when the accounts cannot be read', async () => {
    api.getCustomerCustody.mockResolvedValue(custody);
    api.listAccounts.mockRejectedValue(new Error('The store is down'));
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Attest' }),
    );
    expect(
      await within(await screen.findByRole('dialog')).findByRole('alert'),
    ).toHaveTextContent('The store is down');
  });
});
