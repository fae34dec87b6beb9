import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Attention, Change } from 'backstage-plugin-aws-resale-common';
import { buildOverview } from '../../__testUtils__/buildOverview';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { takeDownloads } from '../../__testUtils__/takeDownloads';
import { OverviewPage } from './OverviewPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(30_000);

function serverWith(
  overview = buildOverview(),
  changes: Change[] = [],
): ReturnType<typeof createFakeAwsResaleApi> {
  const api = createFakeAwsResaleApi();
  api.getOverview.mockResolvedValue(overview);
  api.listChanges.mockResolvedValue({
    items: changes,
    totalCount: changes.length,
  });
  return api;
}

const attentionCard = () =>
  screen.findByRole('region', { name: 'Needs attention' });

describe('OverviewPage', () => {
  const downloads = takeDownloads();

  it('keeps the heads of the cards while the server is silent', async () => {
    renderPage(<OverviewPage />, { api: createFakeAwsResaleApi() });

    const card = await attentionCard();
    expect(within(card).getByRole('status')).toHaveTextContent('Loading');
    expect(
      screen.getByRole('region', { name: 'Account model and verdict' }),
    ).toBeInTheDocument();
  });

  it('gives four figures with their denominators as links', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    for (const [name, href] of [
      [
        'Exposed accounts: 39 of 399 observed',
        '/aws-resale/accounts?posture=EXPOSED',
      ],
      [
        'Customers with drift: 3 of 25 customers',
        '/aws-resale/customers?verdict=DRIFT',
      ],
      [
        'Posture not observed: 201 of 600 applicable',
        '/aws-resale/accounts?posture=NOT_OBSERVED',
      ],
      ['Unmapped accounts: 14 of 604 accounts', '/aws-resale/mapping'],
    ]) {
      expect(await screen.findByRole('link', { name })).toHaveAttribute(
        'href',
        href,
      );
    }
    const exposed = screen.getByRole('link', { name: /^Exposed accounts/ });
    expect(exposed.closest('li')).toHaveTextContent(
      '3 opened5 closed in 7 days',
    );
  });

  it('says how much of the portfolio is current and leads to Sources', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    expect(
      await screen.findByRole('link', {
        name: '26 of 30 organizations current',
      }),
    ).toHaveAttribute('href', '/aws-resale/sources');
  });

  it('names the subject, the next step and whose task it is', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    const [drift, held] = within(await attentionCard()).getAllByRole(
      'listitem',
    );
    expect(
      within(drift).getByRole('link', { name: 'Falkenberg Logistik' }),
    ).toHaveAttribute('href', '/catalog/default/group/falkenberg');
    expect(
      within(drift).getByRole('link', {
        name: 'Compare evidence: Falkenberg Logistik',
      }),
    ).toHaveAttribute(
      'href',
      '/aws-resale/accounts?verdict=DRIFT&customer=group%3Adefault%2Ffalkenberg',
    );
    expect(drift).toHaveTextContent(
      'Account manager · user:default/j.weidmann',
    );
    expect(
      within(held).getByRole('link', {
        name: 'Review the removal: Brückner payer',
      }),
    ).toHaveAttribute('href', '/aws-resale/sources?q=208841907733');
    expect(held).toHaveTextContent('Platform team');
  });

  it('shows the first seven and the others on demand', async () => {
    const attention: Attention[] = Array.from({ length: 9 }, (_, index) => ({
      kind: 'STALE',
      subject: `Payer ${index}`,
      payerAccountId: String(100000000000 + index),
      text: 'The last complete listing is too old.',
      accounts: 3,
    }));
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview({ attention, attentionTotal: 17 })),
    });

    const card = await attentionCard();
    expect(await within(card).findByText('7 of 17 shown')).toBeInTheDocument();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Show the first 9' }),
    );
    expect(within(card).getAllByRole('listitem')).toHaveLength(9);
    expect(
      within(card).getByText(/^The worst 9 of 17 shown/),
    ).toBeInTheDocument();
  });

  it('says that it shows all only where it does', async () => {
    const attention: Attention[] = Array.from({ length: 8 }, (_, index) => ({
      kind: 'STALE',
      subject: `Payer ${index}`,
      text: 'The last complete listing is too old.',
      accounts: 3,
    }));
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview({ attention, attentionTotal: 8 })),
    });

    const card = await attentionCard();
    await userEvent.click(
      await within(card).findByRole('button', { name: 'Show all 8' }),
    );
    expect(within(card).getByText('8 of 8 shown')).toBeInTheDocument();
  });

  it('says when nothing is open', async () => {
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview({ attention: [], attentionTotal: 0 })),
    });

    expect(
      await within(await attentionCard()).findByText(
        /Nothing open. Last checked/,
      ),
    ).toBeInTheDocument();
  });

  it('keeps a failure of the changes within their card', async () => {
    const api = serverWith();
    api.listChanges.mockRejectedValueOnce(new Error('The database is away'));
    renderPage(<OverviewPage />, { api });

    const card = await screen.findByRole('region', {
      name: 'Changed in the last 7 days',
    });
    expect(await within(card).findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(
      await screen.findByRole('link', { name: 'Falkenberg Logistik' }),
    ).toBeInTheDocument();

    await userEvent.click(
      within(card).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(card).findByText('Nothing changed in the last 7 days.'),
    ).toBeInTheDocument();
  });

  it('tells changes in words, joined accounts of a customer together', async () => {
    const at = new Date().toISOString();
    const gdansk = { ref: 'group:default/gdansk', title: 'Gdańsk Robotics' };
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview(), [
        {
          id: '1',
          at,
          kind: 'REMOVAL_HELD',
          payerAccountId: '208841907733',
          organizationName: 'Brückner payer',
          from: '42',
          to: '11',
        },
        { id: '2', at, kind: 'ACCOUNT_JOINED', customer: gdansk },
        { id: '3', at, kind: 'ACCOUNT_JOINED', customer: gdansk },
        {
          id: '4',
          at,
          kind: 'MODEL_VERDICT',
          customer: gdansk,
          accountId: '220744159036',
          accountName: 'Gdansk Prod',
          from: 'CONSISTENT',
          to: 'DRIFT',
        },
      ]),
    });

    const list = await screen.findByRole('list', { name: 'Today' });
    const lines = within(list)
      .getAllByRole('listitem')
      .map(item => item.querySelector('p')?.textContent);
    expect(lines).toEqual([
      'Brückner payer: removal of 11 of 42 accounts held',
      'Gdańsk Robotics: 2 accounts joined',
      'Gdańsk Robotics: verdict of 1 account: Consistent, now Drift',
    ]);
    expect(
      within(list).getByRole('link', { name: 'Gdansk Prod' }),
    ).toHaveAttribute('href', '/aws-resale/accounts/220744159036');
  });

  it('exports which operation an approval is for', async () => {
    const approval = {
      at: new Date().toISOString(),
      kind: 'APPROVAL_RECORDED' as const,
      accountId: '220744159036',
      to: '2026-12-01T10:00:00.000Z',
      actor: 'user:default/jonas',
    };
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview(), [
        { id: '1', ...approval, operationId: 'root-sign-in' },
        { id: '2', ...approval, operationId: 'bucket-empty' },
      ]),
    });

    await userEvent.click(
      await screen.findByRole('button', { name: /^Export CSV: changes/ }),
    );
    expect(await screen.findByText('2 rows exported')).toBeInTheDocument();
    const [header, ...rows] = (await downloads()[0].text())
      .trim()
      .split('\r\n')
      .map(line => line.replace(/^\uFEFF/, '').split(','));
    const column = header.indexOf('Operation');
    expect(rows.map(row => row[column])).toEqual([
      'Sign in as root',
      'bucket-empty',
    ]);
  });

  it('gives the splits in text, each part a link to what it counts', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    const card = await screen.findByRole('region', {
      name: 'Account model and verdict',
    });
    const spam = await within(card).findByRole('link', { name: /^SPAM/ });
    expect(spam).toHaveAttribute(
      'href',
      '/aws-resale/accounts?model=SPAM&role=linked',
    );
    expect(spam.closest('li')).toHaveTextContent('33158%');
    expect(
      within(card).getByRole('img', {
        name: 'Model verdict: Consistent 508, Drift 23, In transfer 18, Undeclared 21, Not observed 34',
      }),
    ).toBeInTheDocument();
  });
});
