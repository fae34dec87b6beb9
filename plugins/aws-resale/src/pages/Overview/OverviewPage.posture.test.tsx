import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type { Attention } from 'backstage-plugin-aws-resale-common';
import {
  buildOverview,
  buildPortfolioPosture,
} from '../../__testUtils__/buildOverview';
import { buildTally } from '../../__testUtils__/buildPosture';
import { buildTrend } from '../../__testUtils__/buildTrend';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { takeDownloads } from '../../__testUtils__/takeDownloads';
import { renderPage } from '../../__testUtils__/renderPage';
import { OverviewPage } from './OverviewPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(60_000);

function serverWith(overview = buildOverview(), trend = buildTrend()) {
  const api = createFakeAwsResaleApi();
  api.getOverview.mockResolvedValue(overview);
  api.getPostureTrend.mockResolvedValue(trend);
  return api;
}

const card = (name: string) => screen.findByRole('region', { name });

function attend(...attention: Attention[]) {
  renderPage(<OverviewPage />, {
    api: serverWith(
      buildOverview({ attention, attentionTotal: attention.length }),
    ),
  });
  return card('Needs attention');
}

const exposed: Attention = {
  kind: 'EXPOSED',
  subject: 'Ostsee Energie',
  customerRef: 'group:default/ostsee-energie',
  text: 'One person can reach both root password and root MFA.',
  accounts: 8,
  responsible: 'PROVIDER',
  cause: 'ONE_PERSON',
};

describe('OverviewPage, before anything of root security was read', () => {
  it('says so instead of counting nothing', async () => {
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview({ posture: undefined })),
    });

    for (const name of ['Exposed accounts', 'Posture not observed']) {
      const figure = await screen.findByRole('link', {
        name: `${name}: not read yet`,
      });
      expect(figure).toHaveAttribute('href', '/aws-resale/sources');
      expect(figure.closest('li')).not.toHaveTextContent('0');
    }
    expect(await card('Exposure by model')).toHaveTextContent(
      'Nothing was read yet',
    );
  });
});

describe('OverviewPage, exposure that needs attention', () => {
  it('names the person who reaches both halves, in bold', async () => {
    const region = await attend({
      ...exposed,
      people: [{ ref: 'user:default/mara', title: 'Mara Lindqvist' }],
      text: 'Under SPAM the root user is the provider’s to protect.',
    });

    const row = await within(region).findByRole('listitem');
    const mara = within(row).getByRole('link', { name: 'Mara Lindqvist' });
    expect(mara.closest('strong')).toBeInTheDocument();
    expect(row).toHaveTextContent(
      'Mara Lindqvist can reach both root password and root MFA. Under SPAM the root user',
    );
    expect(within(row).getByText('Exposed')).toBeInTheDocument();
    expect(row).toHaveTextContent('Provider’s task');
    expect(
      within(row).getByRole('link', {
        name: 'Restore four-eyes: Ostsee Energie',
      }),
    ).toHaveAttribute('href', '/catalog/default/group/ostsee-energie');
  });

  it('tells the customer where the task is the customer’s', async () => {
    const region = await attend({
      ...exposed,
      cause: 'NO_MFA',
      responsible: 'CUSTOMER',
      managerRefs: ['user:default/c.delorme'],
    });

    const row = await within(region).findByRole('listitem');
    expect(row).toHaveTextContent('Customer’s task · user:default/c.delorme');
    expect(
      within(row).getByRole('link', { name: /^Tell the customer/ }),
    ).toHaveAttribute('href', '/catalog/default/group/ostsee-energie');
  });

  it('leads to the accounts where the provider has to register MFA', async () => {
    const region = await attend({ ...exposed, cause: 'NO_MFA' });

    expect(
      await within(region).findByRole('link', { name: /^Register root MFA/ }),
    ).toHaveAttribute(
      'href',
      '/aws-resale/accounts?posture=EXPOSED&customer=group%3Adefault%2Fostsee-energie',
    );
  });

  it.each([
    [6, 'in 6 days'],
    [0, 'today'],
    [-1, 'overdue for 1 day'],
  ])('says of custody due in %d days: %s', async (days, words) => {
    const region = await attend({
      kind: 'CUSTODY_DUE',
      subject: 'Alpenrose Prod',
      accountId: '111122223333',
      text: 'The attestation of who keeps the root MFA runs out.',
      accounts: 1,
      responsible: 'PROVIDER',
      dueOn: DateTime.now().plus({ days }).toISODate(),
    });

    const row = await within(region).findByRole('listitem');
    expect(row).toHaveTextContent(`Custody due${words}`);
    expect(
      within(row).getByRole('link', { name: 'Attest again: Alpenrose Prod' }),
    ).toHaveAttribute('href', '/aws-resale/accounts/111122223333');
  });

  it('leads to the attestation that waits', async () => {
    const region = await attend({
      kind: 'ATTESTATION_WAITING',
      subject: 'Ostsee Energie',
      customerRef: 'group:default/ostsee-energie',
      attestationId: 'a1',
      text: 'Who keeps the root MFA of 8 accounts waits for a second person.',
      accounts: 8,
    });

    expect(
      await within(region).findByRole('link', { name: /^Confirm or reject/ }),
    ).toHaveAttribute('href', '/catalog/default/group/ostsee-energie');
    expect(region).toHaveTextContent('A second person who may attest');
  });
});

describe('OverviewPage, exposure by model', () => {
  it('gives every model its counts, causes and denominator', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    const region = await card('Exposure by model');
    const spam = (
      await within(region).findByRole('link', { name: '16 exposed' })
    ).closest('li');
    expect(spam).toHaveTextContent(
      '16 exposed · 13 one person, 3 without MFA305 of 327 observed',
    );
    expect(
      within(region).getByRole('link', { name: '16 exposed' }),
    ).toHaveAttribute(
      'href',
      '/aws-resale/accounts?posture=EXPOSED&role=linked&model=SPAM',
    );
    expect(
      within(region).getByRole('img', {
        name: 'SPAM: 16 exposed, 262 protected, 27 root removed, 22 not observed, 4 not applicable',
      }),
    ).toBeInTheDocument();
    expect(region).toHaveTextContent('19 exposed · 19 without MFA');
    expect(region).toHaveTextContent('1 exposed · 1 one person27 of 30');
    // Unknown and Distributor are one row.
    expect(region).toHaveTextContent('3 exposed · 1 one person, 2 without MFA');
    expect(region).toHaveTextContent('9 of 29 observed');
    expect(region).toHaveTextContent('156 of 214 are not observed');
  });

  it('keeps nothing exposed apart from nothing seen', async () => {
    const posture = buildPortfolioPosture();
    posture.exposureBy.SPAM = buildTally({ protected: 5, notObserved: 3 });
    posture.exposureBy.ECAM = buildTally({ notObserved: 214 });
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview({ posture })),
    });

    const region = await card('Exposure by model');
    expect(await within(region).findByText('None exposed')).toBeInTheDocument();
    expect(within(region).getByText('No result yet')).toBeInTheDocument();
  });
});

describe('OverviewPage, trends', () => {
  it('says where coverage stands, where it came from and what moved it', async () => {
    const api = serverWith();
    renderPage(<OverviewPage />, { api });

    const mfa = await card('Root MFA coverage');
    expect(
      await within(mfa).findByRole('img', {
        name: 'Root MFA coverage: 81% on 27 Aug 2026, 94% on 24 Nov 2026. 6 Oct 2026: Maison Lumière observed, +12.',
      }),
    ).toBeInTheDocument();
    expect(mfa).toHaveTextContent(
      /94% 375 of 399 observed\s*from 81% \(286 of 353\) on 27 Aug 2026/,
    );
    expect(mfa).toHaveTextContent('axis starts at 50%');

    const eyes = await card('Four-eyes coverage');
    expect(eyes).toHaveTextContent(
      '73% 241 of 330 proven · 14 overlap · 75 not proven',
    );
    expect(eyes).toHaveTextContent('21 Nov 2026: 8 overlap, Ostsee Energie');
    expect(api.getPostureTrend).toHaveBeenCalledTimes(1);
  });

  it('keeps each period in the address and tells steps of that period only', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    const mfa = await card('Root MFA coverage');
    await userEvent.click(
      await within(mfa).findByRole('radio', { name: '7 d' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent('/?mfa=7'),
    );
    expect(mfa).toHaveTextContent('from 93% (371 of 399) on 20 Nov 2026');
    expect(mfa).not.toHaveTextContent('Maison Lumière');
    expect(
      within(await card('Four-eyes coverage')).getByRole('radio', {
        name: '90 d',
      }),
    ).toBeChecked();
  });

  it('gives every day as a table', async () => {
    renderPage(<OverviewPage />, { api: serverWith() });

    const mfa = await card('Root MFA coverage');
    await userEvent.click(
      await within(mfa).findByRole('button', { name: 'Show as table' }),
    );
    expect(
      within(mfa)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'DayShareAccounts',
      '24 Nov 202694%375 of 399',
      '20 Nov 202693%371 of 399',
      '27 Aug 202681%286 of 353',
    ]);
  });

  it('waits for the second day', async () => {
    const { days } = buildTrend();
    renderPage(<OverviewPage />, {
      api: serverWith(buildOverview(), { days: days.slice(-1), notes: [] }),
    });

    const mfa = await card('Root MFA coverage');
    expect(
      await within(mfa).findByText('The trend begins with the second day.'),
    ).toBeInTheDocument();
    expect(mfa).toHaveTextContent('94% 375 of 399 observed');
  });

  it('stays a card for those who may not see every account', async () => {
    const api = serverWith();
    api.getPostureTrend.mockRejectedValue(new NotAllowedError('no'));
    renderPage(<OverviewPage />, { api });

    expect(
      await within(await card('Root MFA coverage')).findByText(
        /You may not see this/,
      ),
    ).toBeInTheDocument();
  });
});

describe('OverviewPage, the week', () => {
  const downloads = takeDownloads();
  const at = new Date().toISOString();
  const ostsee = { ref: 'group:default/ostsee', title: 'Ostsee Energie' };
  const serverWithChanges = () => {
    const api = serverWith();
    api.listChanges.mockResolvedValue({
      totalCount: 2,
      items: [
        {
          id: '1',
          at,
          kind: 'POSTURE',
          checkId: 'exposure',
          from: 'PROTECTED',
          to: 'EXPOSED',
          customer: ostsee,
          accountId: '018302774519',
          accountName: 'Netz',
        },
        { id: '2', at, kind: 'ACCOUNT_JOINED', customer: ostsee },
      ],
    });
    return api;
  };

  it('tells what it came to, then what happened', async () => {
    renderPage(<OverviewPage />, { api: serverWithChanges() });

    const region = await card('Changed in the last 7 days');
    expect(
      await within(region).findByText('3 opened, 5 closed'),
    ).toBeInTheDocument();
    expect(within(region).getByText('−2')).toBeInTheDocument();
    expect(within(region).getByText('+1')).toBeInTheDocument();
    expect(region).toHaveTextContent(
      'Ostsee Energie: 1 account came to be exposed',
    );
  });

  it('counts no accounts where not every change was read', async () => {
    const api = serverWithChanges();
    api.listChanges.mockResolvedValue({
      items: [{ id: '2', at, kind: 'ACCOUNT_JOINED', customer: ostsee }],
      totalCount: 400,
    });
    renderPage(<OverviewPage />, { api });

    const region = await card('Changed in the last 7 days');
    expect(await within(region).findByText('−2')).toBeInTheDocument();
    expect(within(region).queryByText('+1')).not.toBeInTheDocument();
  });

  it('exports its changes, one a row', async () => {
    renderPage(<OverviewPage />, { api: serverWithChanges() });

    await userEvent.click(
      await screen.findByRole('button', { name: /^Export CSV: changes/ }),
    );
    expect(await screen.findByText('2 rows exported')).toBeInTheDocument();
    const [head, row] = (await downloads()[0].text()).split('\r\n');
    expect(head).toBe(
      'When,What,Check,Operation,From,To,Customer,Account,Account id,Organization,Payer account id,By',
    );
    expect(row).toContain(
      ',PROTECTED,EXPOSED,Ostsee Energie,Netz,"=""018302774519""",,,',
    );
  });
});

describe('OverviewPage, attestations that wait', () => {
  it('tells what, how many, who and since when, and where it is decided', async () => {
    const api = serverWith();
    const account = {
      accountId: '018302774519',
      name: 'Netz',
      customer: { ref: 'group:default/ostsee', title: 'Ostsee Energie' },
    };
    api.listAttestations.mockResolvedValue({
      totalCount: 1,
      items: [
        {
          attestationId: 'a1',
          accounts: [account, { ...account, accountId: '018302774520' }],
          accountCount: 8,
          records: [
            {
              facet: 'MFA',
              custodian: { type: 'EXTERNAL', title: 'Bank' },
              party: 'PROVIDER',
              since: '2026-11-01',
              nextReview: '2027-02-01',
            },
          ],
          attestedBy: { ref: 'user:default/jane', title: 'Jane' },
          attestedAt: new Date().toISOString(),
          mayConfirm: false,
          mayReject: true,
        },
      ],
    });
    renderPage(<OverviewPage />, { api });

    const row = await within(await card('Attestations waiting')).findByRole(
      'listitem',
    );
    expect(row).toHaveTextContent(
      /Ostsee Energie 8 accountsWho keeps: root MFAattested by Jane, just now/,
    );
    expect(row).toHaveTextContent('Another person has to confirm it');
    expect(
      within(row).getByRole('link', { name: 'Look at it: Ostsee Energie' }),
    ).toHaveAttribute('href', '/catalog/default/group/ostsee');
  });
});
