import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildCustomer, buildRollup } from '../../__testUtils__/builders';
import { buildTally } from '../../__testUtils__/buildPosture';
import { takeDownloads } from '../../__testUtils__/takeDownloads';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { CustomersPage } from './CustomersPage';

const falkenberg = buildCustomer({
  ref: 'group:default/falkenberg-logistik',
  title: 'Falkenberg Logistik',
  model: 'ECAM',
  managerRefs: ['user:default/jonas'],
  sharedPayer: true,
  summary: '12 of 41 root e-mails are not held by the customer.',
  problems: [
    {
      annotation: 'aws-resale/email-domains',
      message: '"falkenberg" is not a domain; write it like example.com',
      code: 'UNKNOWN_MODEL',
      severity: 'ERROR',
    },
  ],
  rollup: buildRollup({
    verdict: 'DRIFT',
    linkedAccounts: 41,
    holders: { PROVIDER: 9, CUSTOMER: 29, OTHER: 3, UNKNOWN: 0 },
  }),
  posture: {
    exposure: buildTally({ exposed: 7, protected: 32, notObserved: 3 }),
    level: { reached: 3, total: 5 },
    levelText: '3 of 5 towards fully protected: root MFA on 7 linked accounts',
  },
});

function pageOf(...items: ReturnType<typeof buildCustomer>[]) {
  return { items, totalCount: items.length };
}

describe('CustomersPage', () => {
  const downloads = takeDownloads();
  let api: FakeAwsResaleApi;

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('says that it loads until the first answer', async () => {
    renderPage(<CustomersPage />, { api });
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(screen.getByRole('grid', { name: 'Customers' })).toBeInTheDocument();
  });

  it('shows a row per customer with model, exposure, verdict and problems', async () => {
    api.listCustomers.mockResolvedValue(pageOf(falkenberg, buildCustomer()));
    renderPage(<CustomersPage />, { api });

    const row = await screen.findByRole('row', { name: /Falkenberg/ });
    expect(
      within(row).getByRole('link', { name: 'Falkenberg Logistik' }),
    ).toHaveAttribute('href', '/catalog/default/group/falkenberg-logistik');
    expect(within(row).getByText('ECAM')).toBeInTheDocument();
    expect(within(row).getByText('42')).toBeInTheDocument();
    expect(within(row).getByText('shared payer')).toBeInTheDocument();
    expect(
      within(row).getByRole('img', {
        name: 'Exposure: 7 exposed, 32 protected, 3 not observed',
      }),
    ).toBeInTheDocument();
    expect(row).toHaveTextContent('7 exposed · 39 of 42 observed');
    expect(within(row).getByText('Drift')).toBeInTheDocument();
    expect(within(row).getByText('1 annotation problem')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'user:default/jonas' }),
    ).toBeInTheDocument();

    const other = screen.getByRole('row', { name: /Ostsee/ });
    expect(within(other).getByText('Nobody yet')).toBeInTheDocument();
    expect(within(other).getByText('1 organization')).toBeInTheDocument();
    expect(screen.getByText('2 customers')).toBeInTheDocument();
  });

  it('asks with what the address says, unknown words left out', async () => {
    api.listCustomers.mockResolvedValue(pageOf());
    renderPage(<CustomersPage />, {
      api,
      at: '/?q=falk&verdict=DRIFT&verdict=BOGUS&model=ECAM&mine=true&sort=-accounts&after=c1&after=c2',
    });
    await screen.findByText('No customer fits these filters');
    expect(api.listCustomers).toHaveBeenCalledTimes(1);
    expect(api.listCustomers.mock.calls[0][0]).toMatchObject({
      q: 'falk',
      verdict: ['DRIFT'],
      model: ['ECAM'],
      mine: true,
      sort: '-accounts',
      cursor: 'c2',
    });
  });

  it('puts search, filters and sort into the address', async () => {
    api.listCustomers.mockResolvedValue({
      ...pageOf(falkenberg),
      totalCount: 60,
      nextCursor: 'c1',
    });
    renderPage(<CustomersPage />, { api });
    const address = screen.getByLabelText('Address');
    await screen.findByRole('row', { name: /Falkenberg/ });

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(address).toHaveTextContent('/?after=c1'));

    await userEvent.type(screen.getByRole('searchbox'), 'falk');
    await waitFor(() => expect(address).toHaveTextContent('/?q=falk'));
    expect(address).not.toHaveTextContent('after');

    await userEvent.click(screen.getByRole('radio', { name: 'My customers' }));
    await waitFor(() => expect(address).toHaveTextContent('mine=true'));

    await userEvent.click(
      screen.getByRole('columnheader', { name: 'Accounts' }),
    );
    await waitFor(() => expect(address).toHaveTextContent('sort=accounts'));

    await userEvent.click(screen.getByRole('button', { name: /^Verdict/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Drift' }));
    await waitFor(() => expect(address).toHaveTextContent('verdict=DRIFT'));
    await waitFor(() =>
      expect(api.listCustomers.mock.lastCall?.[0]).toMatchObject({
        q: 'falk',
        mine: true,
        sort: 'accounts',
        verdict: ['DRIFT'],
        cursor: undefined,
      }),
    );
  });

  it('asks for the most exposed first, and for those alone', async () => {
    api.listCustomers.mockResolvedValue(pageOf(falkenberg));
    renderPage(<CustomersPage />, { api });
    await screen.findByRole('row', { name: /Falkenberg/ });
    expect(api.listCustomers.mock.calls[0][0]).toMatchObject({
      sort: 'exposure',
    });

    await userEvent.click(screen.getByRole('button', { name: /^Exposure/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Exposed' }),
    );
    await waitFor(() =>
      expect(api.listCustomers.mock.lastCall?.[0]).toMatchObject({
        exposure: ['EXPOSED'],
      }),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '?exposure=EXPOSED',
    );
  });

  it.each([
    [{ protected: 14, notObserved: 3 }, 'None exposed · 14 of 17 observed'],
    [{ notObserved: 31 }, 'No result yet · 0 of 31 observed'],
    [
      { exposed: 1, accepted: 2, protected: 4 },
      '1 exposed · 2 accepted · 7 of 7 observed',
    ],
    [{ notApplicable: 2 }, 'No root user to protect'],
  ])('tells %j as %s', async (counts, words) => {
    api.listCustomers.mockResolvedValue(
      pageOf(buildCustomer({ posture: { exposure: buildTally(counts) } })),
    );
    renderPage(<CustomersPage />, { api });
    expect(
      await screen.findByRole('row', { name: /Ostsee/ }),
    ).toHaveTextContent(words);
  });

  it('says of a customer that nobody judged yet that it is so', async () => {
    api.listCustomers.mockResolvedValue(pageOf(buildCustomer()));
    renderPage(<CustomersPage />, { api });
    expect(
      await screen.findByRole('row', { name: /Ostsee/ }),
    ).toHaveTextContent('Not judged yet');
  });

  it('exports the customers on screen with counts of their own', async () => {
    api.listCustomers.mockResolvedValue(pageOf(falkenberg));
    renderPage(<CustomersPage />, { api, at: '/?exposure=EXPOSED&mine=true' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV: customers' }),
    );
    expect(await screen.findByText('1 row exported')).toBeInTheDocument();
    expect(api.listCustomers.mock.lastCall?.[0]).toMatchObject({
      exposure: ['EXPOSED'],
      mine: true,
      sort: 'exposure',
    });
    const [file] = downloads();
    expect(file.name).toMatch(/^aws-resale-customers-\d{4}-\d\d-\d\d\.csv$/);
    const [head, row] = (await file.text()).split('\r\n');
    expect(head).toMatch(/,Exposed,"Exposed, accepted",Protected,/);
    expect(row).toMatch(/^Falkenberg Logistik,group:default\/falkenberg/);
    expect(row).toContain(',7,0,32,0,3,0,3 of 5 towards');
  });

  it('offers to clear filters that leave nothing over', async () => {
    api.listCustomers.mockResolvedValue(pageOf());
    renderPage(<CustomersPage />, { api, at: '/?q=nobody&mine=true' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(/^\/$/),
    );
  });

  it('tells how the first customer comes about', async () => {
    api.listCustomers.mockResolvedValue(pageOf());
    renderPage(<CustomersPage />, { api });
    expect(await screen.findByText('No customers yet')).toBeInTheDocument();
    expect(screen.getByText(/aws-resale\/account-model: ECAM/)).toBeVisible();
  });

  it('says what failed and tries again', async () => {
    api.listCustomers.mockRejectedValueOnce(new Error('The store is down'));
    api.listCustomers.mockResolvedValueOnce(pageOf(falkenberg));
    renderPage(<CustomersPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /Falkenberg/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps a long name readable in its title', async () => {
    const title = 'Arbeitsgemeinschaft Hanseatische Küstenschifffahrt '.repeat(
      4,
    );
    api.listCustomers.mockResolvedValue(pageOf(buildCustomer({ title })));
    renderPage(<CustomersPage />, { api });
    expect(await screen.findByTitle(title.trim())).toBeInTheDocument();
  });

  it('says when facts are older than their limit', async () => {
    api.listCustomers.mockResolvedValue(
      pageOf(
        buildCustomer({
          freshness: { asOf: '2026-01-01T00:00:00Z', stale: true },
        }),
      ),
    );
    renderPage(<CustomersPage />, { api });
    expect(
      await screen.findByText('Older than the limit.'),
    ).toBeInTheDocument();
  });
});
