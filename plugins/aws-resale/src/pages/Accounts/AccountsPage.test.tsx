import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildAccount, buildAccountDetail } from '../../__testUtils__/builders';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { takeDownloads } from '../../__testUtils__/takeDownloads';
import { AccountsPage } from './AccountsPage';

const MOUNT = '/aws-resale/accounts/*';
const AT = '/aws-resale/accounts';

function pageOf(...items: ReturnType<typeof buildAccount>[]) {
  return { items, totalCount: items.length };
}

describe('AccountsPage', () => {
  const downloads = takeDownloads();
  let api: FakeAwsResaleApi;
  const show = (query = '') =>
    renderPage(<AccountsPage />, {
      api,
      at: `${AT}${query}`,
      mountPath: MOUNT,
    });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('says that it loads until the first answer', async () => {
    show();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(screen.getByRole('grid', { name: 'Accounts' })).toBeInTheDocument();
  });

  it('shows a row per account that leads to its page', async () => {
    api.listAccounts.mockResolvedValue(
      pageOf(
        buildAccount({
          accountId: '004417820931',
          name: 'Lager',
          verdict: 'DRIFT',
        }),
        buildAccount({
          accountId: '783301992046',
          name: 'Sandbox 2023',
          customer: undefined,
          isPayer: true,
          goneSince: '2025-11-03T10:00:00Z',
        }),
      ),
    );
    show();
    const row = await screen.findByRole('row', { name: /Lager/ });
    expect(within(row).getByRole('link', { name: 'Lager' })).toHaveAttribute(
      'href',
      '/aws-resale/accounts/004417820931',
    );
    expect(within(row).getByText('004417820931')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'Ostsee Energie' }),
    ).toHaveAttribute('href', '/catalog/default/group/ostsee-energie');
    expect(within(row).getByText('aws.nordwind.example')).toBeInTheDocument();
    expect(within(row).getByText('Drift')).toBeInTheDocument();

    const gone = screen.getByRole('row', { name: /Sandbox/ });
    expect(within(gone).getByText('Gone')).toBeInTheDocument();
    expect(within(gone).getByText('Left on 3 Nov 2025')).toBeInTheDocument();
    expect(within(gone).getByText('No customer')).toBeInTheDocument();
    expect(within(gone).getByText(/Payer/)).toBeInTheDocument();
    expect(screen.getByText('2 accounts')).toBeInTheDocument();
  });

  it('asks with what the address says', async () => {
    api.listAccounts.mockResolvedValue(pageOf());
    show(
      '?q=0044&state=GONE&holder=OTHER&customer=none&payer=447109231180&role=payer',
    );
    await screen.findByText('No account fits these filters');
    expect(api.listAccounts.mock.calls[0][0]).toMatchObject({
      q: '0044',
      state: ['GONE'],
      holder: ['OTHER'],
      customer: 'none',
      payerAccountId: '447109231180',
      role: 'payer',
      sort: 'verdict',
    });
  });

  it('shows a filter set by a link and takes it off', async () => {
    api.listAccounts.mockResolvedValue(pageOf(buildAccount()));
    show('?customer=none&q=net');
    const tag = await screen.findByRole('row', { name: 'Customer: none' });
    await userEvent.click(within(tag).getByRole('button'));
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        /^\/aws-resale\/accounts\?q=net$/,
      ),
    );
  });

  it('chooses the state filter for tombstones', async () => {
    api.listAccounts.mockResolvedValue(pageOf(buildAccount()));
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: /^State/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Gone' }));
    await waitFor(() =>
      expect(api.listAccounts.mock.lastCall?.[0]).toMatchObject({
        state: ['GONE'],
      }),
    );
  });

  it('shows posture with its cause, and an accepted risk as such', async () => {
    const exposed = {
      state: 'EXPOSED',
      since: '2026-11-03T10:00:00Z',
      isAccepted: false,
      exposedChecks: 2,
    } as const;
    api.listAccounts.mockResolvedValue(
      pageOf(
        buildAccount({
          accountId: '000000000001',
          name: 'Open',
          posture: { ...exposed, cause: 'NO_MFA' },
        }),
        buildAccount({
          accountId: '000000000002',
          name: 'Accepted',
          posture: { ...exposed, cause: 'ONE_PERSON', isAccepted: true },
        }),
        buildAccount({ accountId: '000000000003', name: 'Unjudged' }),
      ),
    );
    show();
    expect(await screen.findByRole('row', { name: /^Open/ })).toHaveTextContent(
      /Exposed.*MFA.*since 3 Nov 2026/,
    );
    expect(screen.getByRole('row', { name: /^Accepted/ })).toHaveTextContent(
      'Exposed, accepted',
    );
    expect(screen.getByRole('row', { name: /^Unjudged/ })).toHaveTextContent(
      'Not judged yet',
    );
  });

  it('narrows by posture, a check and its result, each a tag to take off', async () => {
    api.listAccounts.mockResolvedValue(pageOf(buildAccount()));
    show('?posture=EXPOSED&check=root-mfa&checkState=NOT_OBSERVED');
    const tag = (name: string) => screen.findByRole('row', { name });
    await tag('Posture: Exposed');
    await tag('Check: Root user has MFA, or no credentials');
    expect(api.listAccounts.mock.calls[0][0]).toMatchObject({
      posture: ['EXPOSED'],
      check: 'root-mfa',
      checkState: ['NOT_OBSERVED'],
    });

    // Without a result, the check itself narrows nothing any more.
    await userEvent.click(
      within(await tag('Result: Not observed')).getByRole('button'),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        /^\/aws-resale\/accounts\?posture=EXPOSED$/,
      ),
    );
    expect(screen.queryByRole('row', { name: /^Check/ })).toBeNull();
  });

  it('chooses a check, at first those that fail it', async () => {
    api.listAccounts.mockResolvedValue(pageOf(buildAccount()));
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Check/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'Root user has MFA, or no credentials',
      }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        '?check=root-mfa&checkState=EXPOSED',
      ),
    );
    expect(
      await screen.findByRole('row', { name: 'Result: Failed' }),
    ).toBeInTheDocument();
  });

  it('exports what is on screen: filters, sort, columns, every page', async () => {
    api.listAccounts.mockImplementation(async ({ cursor }) => ({
      items: [
        buildAccount({
          accountId: cursor ? '004417820931' : '018302774519',
          name: cursor ? '=cmd' : 'Netz, Prod',
        }),
      ],
      nextCursor: cursor ? undefined : 'c1',
      totalCount: 2,
    }));
    show('?posture=EXPOSED&sort=-name&after=c0');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV: accounts' }),
    );
    expect(await screen.findByText('2 rows exported')).toBeInTheDocument();
    expect(
      api.listAccounts.mock.calls.slice(-2).map(([query]) => query),
    ).toMatchObject([
      { posture: ['EXPOSED'], sort: '-name', cursor: undefined },
      { posture: ['EXPOSED'], sort: '-name', cursor: 'c1' },
    ]);
    const [head, ...rows] = (await downloads()[0].text()).split('\r\n');
    expect(head).toMatch(/^Account,Account id,Role,Customer,/);
    expect(head).toMatch(/,Posture,Cause of exposure,Posture since,/);
    expect(rows[0]).toMatch(
      /^"Netz, Prod","=""018302774519""",Linked account,/,
    );
    expect(rows[1]).toMatch(/^'=cmd,"=""004417820931""",/);
  });

  it('says why there are no accounts', async () => {
    api.listAccounts.mockResolvedValue(pageOf());
    show();
    expect(await screen.findByText('No accounts yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to Sources' })).toHaveAttribute(
      'href',
      '/aws-resale/sources',
    );
  });

  it('says what failed and tries again', async () => {
    api.listAccounts.mockRejectedValueOnce(new Error('The store is down'));
    api.listAccounts.mockResolvedValueOnce(pageOf(buildAccount()));
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /Netzleitstelle/ }),
    ).toBeInTheDocument();
  });

  it('has a page for every account', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    api.getAccountHistory.mockResolvedValue({ items: [], totalCount: 0 });
    renderPage(<AccountsPage />, {
      api,
      at: `${AT}/018302774519`,
      mountPath: MOUNT,
    });
    expect(
      await screen.findByRole('heading', { name: 'Netzleitstelle Prod' }),
    ).toBeInTheDocument();
    expect(api.listAccounts).not.toHaveBeenCalled();
  });
});
