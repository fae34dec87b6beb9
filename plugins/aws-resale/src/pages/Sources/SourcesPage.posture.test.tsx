import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import type { PostureReaderStatus } from 'backstage-plugin-aws-resale-common';
import { buildOrganization } from '../../__testUtils__/buildOrganization';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithOrganizations } from '../../__testUtils__/serverWithOrganizations';
import { SourcesPage } from './SourcesPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(60_000);

const ago = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const none = { calls: 0, chargedCalls: 0, accounts: 0, accountsMissed: 0 };

const READERS: PostureReaderStatus[] = [
  {
    reader: 'payer-root',
    status: 'OK',
    lastAttemptAt: ago(12),
    lastSuccessAt: ago(12),
    ...none,
    calls: 2,
  },
  {
    reader: 'spend-anomalies',
    status: 'DENIED',
    since: ago(3 * 24 * 60),
    message: 'AWS refused ce:GetAnomalyMonitors. Add it to the role.',
    lastAttemptAt: ago(60),
    lastSuccessAt: ago(4 * 24 * 60),
    ...none,
    calls: 1,
    chargedCalls: 1,
  },
  {
    reader: 'linked-role',
    status: 'PARTLY',
    lastAttemptAt: ago(60),
    lastSuccessAt: ago(60),
    accounts: 38,
    accountsMissed: 26,
    calls: 90,
    chargedCalls: 0,
  },
  {
    reader: 'root-audit',
    status: 'OFF',
    message: 'Switch it on with awsResale.posture.readers.rootAudit.enabled.',
    ...none,
  },
  { reader: 'security-hub', status: 'NEVER', ...none },
];

function server() {
  const organization = buildOrganization({ deniedReaders: 2 });
  const api = serverWithOrganizations([
    organization,
    buildOrganization({ payerAccountId: '000000000002', name: 'Other payer' }),
  ]);
  api.getOrganization.mockResolvedValue({
    organization,
    runs: [],
    readers: READERS,
  });
  return api;
}

describe('SourcesPage, root security of an organization', () => {
  it('says how many readers were denied and leads to all of them', async () => {
    renderPage(<SourcesPage />, { api: server(), at: '/?state=CURRENT' });

    expect(
      await screen.findByRole('link', {
        name: '2 readers denied: Ostsee Energie payer',
      }),
    ).toHaveAttribute(
      'href',
      '/aws-resale/sources?state=CURRENT&readers=447109231180',
    );
    const row = screen.getByRole('row', { name: /Ostsee Energie payer/ });
    expect(row).not.toHaveTextContent('Everything was read');
    expect(
      screen.getByRole('link', { name: 'Root security: Other payer' }),
    ).toBeInTheDocument();
  });

  it('shows every reader at an address of its own, until it is closed', async () => {
    const api = server();
    renderPage(<SourcesPage />, { api, at: '/?readers=447109231180' });

    const dialog = await screen.findByRole('dialog', { name: 'Root security' });
    const list = await within(dialog).findByRole('list', {
      name: 'Readers of root security',
    });
    const texts = within(list)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(texts[0]).toMatch(
      /^Root user of the payerRead.*last read \d\d:\d\d, 12 min ago · 2 calls$/,
    );
    expect(texts[1]).toMatch(/^Spend anomaliesDeniedsince .*, 3 days ago/);
    expect(texts[1]).toMatch(
      /AWS refused ce:GetAnomalyMonitors. Add it to the role.last read .*, 4 days ago · 1 call · 1 of them charged by AWS$/,
    );
    expect(texts[2]).toMatch(/Partly read.*26 of 38 accounts missed$/);
    expect(texts[3]).toMatch(
      /Off in configuration.*Switch it on with awsResale\.posture\.readers\.rootAudit\.enabled\.$/,
    );
    expect(texts[4]).toMatch(/^Security HubNever read.*never read$/);

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(/^\/$/),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('keeps a failure within the dialog', async () => {
    const api = server();
    api.getOrganization.mockRejectedValue(new Error('The store is down'));
    renderPage(<SourcesPage />, { api, at: '/?readers=447109231180' });

    expect(
      await within(await screen.findByRole('dialog')).findByRole('alert'),
    ).toHaveTextContent('The store is down');
  });
});

describe('SourcesPage, sources from outside', () => {
  const card = () =>
    screen.findByRole('region', { name: 'Sources from outside' });

  it('tells of each how it fared and what it brought', async () => {
    const api = server();
    api.listPostureSources.mockResolvedValue({
      items: [
        {
          id: 'prowler',
          title: 'Prowler',
          status: 'FAILED',
          message: 'The file /findings.json is no JSON.',
          lastSuccessAt: ago(120),
          findings: 120,
          accounts: 40,
          unknownAccounts: 1,
        },
      ],
    });
    renderPage(<SourcesPage />, { api });

    const item = await within(await card()).findByRole('listitem');
    expect(item).toHaveTextContent(
      /^ProwlerFailedThe file .* is no JSON\.last read \d\d:\d\d, 2 h ago · 120 findings on 40 accounts · 1 account of findings is in no organization$/,
    );
  });

  it('says what could bring some', async () => {
    const api = server();
    api.listPostureSources.mockResolvedValue({ items: [] });
    renderPage(<SourcesPage />, { api });
    expect(
      await within(await card()).findByText('No source from outside is set up'),
    ).toBeInTheDocument();
  });
});

describe('SourcesPage, notifications', () => {
  const card = () => screen.findByRole('region', { name: 'Notifications' });

  it('tells how often each rule would have fired, and what switches it', async () => {
    const api = server();
    api.listNotificationRules.mockResolvedValue({
      items: [
        {
          rule: 'exposure-opened',
          enabled: false,
          days: 30,
          count: 4,
          examples: [
            {
              at: ago(60),
              customer: {
                ref: 'group:default/ostsee',
                title: 'Ostsee Energie',
              },
              title: '8 accounts came to be exposed',
            },
          ],
        },
        {
          rule: 'custody-expiring',
          enabled: true,
          days: 30,
          count: 1,
          examples: [],
        },
      ],
    });
    renderPage(<SourcesPage />, { api });

    const region = await card();
    expect(
      await within(region).findByText(
        'Would have fired 4 times in the last 30 days.',
      ),
    ).toBeInTheDocument();
    expect(region).toHaveTextContent(
      'Switched on by awsResale.notifications.rules.exposureOpened',
    );
    const examples = within(region).getByRole('list', {
      name: 'Newest examples: An account came to be exposed',
    });
    expect(examples).toHaveTextContent(
      /Ostsee Energie · 8 accounts came to be exposed$/,
    );
    expect(region).toHaveTextContent('1 reason to tell in the last 30 days.');
    expect(region).toHaveTextContent(
      'Switched off by awsResale.notifications.rules.custodyExpiring',
    );
  });

  it('stays a card for those who may not see it', async () => {
    const api = server();
    api.listNotificationRules.mockRejectedValue(new NotAllowedError('no'));
    renderPage(<SourcesPage />, { api });
    expect(
      await within(await card()).findByText(/You may not see this/),
    ).toBeInTheDocument();
  });
});
