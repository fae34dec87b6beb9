import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import {
  buildAccount,
  buildAccountDetail,
  buildChange,
} from '../../__testUtils__/builders';
import { buildAccountChangeCheck } from '../../__testUtils__/buildChangeCheck';
import { buildAccountCustody } from '../../__testUtils__/buildCustody';
import {
  buildAccountPosture,
  buildResult,
} from '../../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { AccountPage } from './AccountPage';

describe('AccountPage', () => {
  let api: FakeAwsResaleApi;
  const show = (at = '/accounts/018302774519') =>
    renderPage(<AccountPage />, {
      api,
      at,
      mountPath: '/accounts/:accountId',
    });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.getAccountHistory.mockResolvedValue({ items: [], totalCount: 0 });
  });

  it('keeps the head and the cards while it loads', async () => {
    show();
    expect(
      await screen.findByRole('heading', { level: 1, name: '018302774519' }),
    ).toBeInTheDocument();
    const card = screen.getByRole('region', { name: 'Account model' });
    expect(within(card).getByText('Loading')).toBeInTheDocument();
  });

  it('answers first, then shows sources, conflicts, evidence and facts', async () => {
    api.getAccount.mockResolvedValue(
      buildAccountDetail({
        account: buildAccount({
          verdict: 'DRIFT',
          holder: 'OTHER',
          rootEmailDomain: 'spedis.example',
          summary:
            'SPAM is declared, but the root e-mail is held by a third party.',
        }),
        declaration: {
          model: 'SPAM',
          source: 'ACCOUNT_TAG',
          reportedModel: 'SPAM',
        },
        conflicts: [
          {
            claimant: { ref: 'group:default/acme', title: 'Acme' },
            source: 'LINKED_ACCOUNT_ANNOTATION',
            text: 'Acme names this account.',
          },
        ],
        arn: 'arn:aws:organizations::447109231180:account/o-7f3kq21xbe/018302774519',
        tags: { 'aws-resale:account-model': 'SPAM' },
        joinedAt: '2025-03-03T08:00:00Z',
        joinedMethod: 'INVITED',
      }),
    );
    show();
    const card = await screen.findByRole('region', { name: 'Account model' });
    expect(
      await within(card).findByText(/held by a third party/),
    ).toBeInTheDocument();
    const triad = within(card).getByRole('group', {
      name: 'Declared, reported and observed model',
    });
    expect(triad).toHaveTextContent(
      /Declared.*Tag on the account.*agrees with.*Reported.*differs from.*Observed.*Other.*spedis\.example.*Expected: Provider/,
    );
    expect(
      within(card).getByRole('link', { name: 'Acme' }),
    ).toBeInTheDocument();
    expect(within(card).getByText(/names this account/)).toBeInTheDocument();
    expect(
      within(card).getByRole('link', { name: 'Settle it on the Mapping page' }),
    ).toHaveAttribute('href', '/aws-resale/mapping');

    const disclosure = within(card).getByRole('button', {
      name: 'Evidence (2)',
    });
    expect(disclosure).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(disclosure);
    expect(
      within(card).getByText(/aws\.nordwind\.example is a domain/),
    ).toBeVisible();

    const facts = screen.getByRole('region', { name: 'Facts' });
    expect(within(facts).getByText(/o-7f3kq21xbe\/018302774519/)).toBeVisible();
    expect(within(facts).getByText('3 Mar 2025, invited')).toBeVisible();
    expect(
      within(facts).getByText('aws-resale:account-model = SPAM'),
    ).toBeVisible();
    expect(within(facts).queryByText('Root e-mail')).not.toBeInTheDocument();
  });

  it('shows posture and custody, and the evidence that its address names', async () => {
    api.getAccount.mockResolvedValue(
      buildAccountDetail({
        account: buildAccount({
          posture: {
            state: 'EXPOSED',
            since: '2026-11-21T16:40:00Z',
            isAccepted: true,
            exposedChecks: 0,
          },
        }),
      }),
    );
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([
        buildResult({ checkId: 'root-mfa', seen: 'MFA is off.' }),
      ]),
    );
    api.getAccountCustody.mockResolvedValue(buildAccountCustody());
    show('/accounts/018302774519?check=root-mfa');
    const evidence = await screen.findByRole('dialog', {
      name: 'Root user has MFA, or no credentials',
    });
    expect(evidence).toHaveTextContent('MFA is off.');
    await userEvent.keyboard('{Escape}');
    expect(
      await screen.findByRole('region', { name: 'Security posture' }),
    ).toHaveTextContent('5 of 5 towards fully protected');
    expect(
      screen.getByRole('region', { name: 'Model and custody' }),
    ).toHaveTextContent('Four-eyes is not proven');
    expect(
      screen.getByRole('img', { name: 'Exposed, accepted' }),
    ).toBeInTheDocument();
  });

  it('says first what may be done, with the answer that its address names', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    api.getAccountChangeCheck.mockResolvedValue(buildAccountChangeCheck());
    show('/accounts/018302774519?operation=account-close');
    expect(
      await screen.findByRole('group', { name: 'Close the account' }),
    ).toBeInTheDocument();
    expect(api.getAccountChangeCheck.mock.calls[0][0]).toBe('018302774519');
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual(expect.arrayContaining(['Before you change', 'Account model']));
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent(
      'Before you change',
    );
  });

  it('tells what was approved by its title, and until when', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    api.getAccountHistory.mockResolvedValue({
      items: [
        buildChange({
          kind: 'APPROVAL_RECORDED',
          operationId: 'account-close',
          to: '2026-12-04T17:00:00Z',
        }),
      ],
      totalCount: 1,
    });
    show();
    const card = await screen.findByRole('region', { name: 'History' });
    expect(await within(card).findByText('Approval recorded')).toBeVisible();
    expect(within(card).getByRole('listitem')).toHaveTextContent(
      /^Approval recorded: Close the account, until 4 Dec 2026/,
    );
  });

  it('shows no reported model unless there is one', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    show();
    const triad = await screen.findByRole('group', {
      name: 'Declared, reported and observed model',
    });
    expect(triad).toHaveTextContent(/Declared.*agrees with.*Observed/);
    expect(triad).not.toHaveTextContent('Reported');
  });

  it('shows the root e-mail to those who get it', async () => {
    api.getAccount.mockResolvedValue(
      buildAccountDetail({ rootEmail: 'root+1@aws.nordwind.example' }),
    );
    show();
    expect(
      await screen.findByText('root+1@aws.nordwind.example'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'a rule',
      {
        account: buildAccount({ mappingSource: 'OU_RULE' }),
        mappingRule: 'kunden',
      },
      'by a rule on organizational units, rule kunden',
    ],
    [
      'a person',
      {
        account: buildAccount({ mappingSource: 'ASSIGNMENT' }),
        assignment: {
          by: 'user:default/priya.nair',
          at: '2026-11-20T10:00:00Z',
        },
      },
      'assigned by user:default/priya.nair on 20 Nov 2026',
    ],
  ] as const)('tells that %s gave the customer', async (_, detail, words) => {
    api.getAccount.mockResolvedValue(buildAccountDetail(detail));
    show();
    const facts = await screen.findByRole('region', { name: 'Facts' });
    expect(
      (await within(facts).findByText('Customer')).closest('div'),
    ).toHaveTextContent(`CustomerOstsee Energie ${words}`);
  });

  it('copies the account id and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    api.getAccount.mockResolvedValue(buildAccountDetail());
    show();
    await user.click(
      await screen.findByRole('button', { name: 'Copy account id' }),
    );
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith('018302774519');
  });

  it('marks an account that is gone, with its last known facts', async () => {
    api.getAccount.mockResolvedValue(
      buildAccountDetail({
        account: buildAccount({ goneSince: '2025-11-03T10:00:00Z' }),
      }),
    );
    show();
    expect(
      await screen.findByText('Left the organization on 3 Nov 2025'),
    ).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Gone' })).toBeInTheDocument();
    expect(screen.getByText(/what was last known/)).toBeInTheDocument();
  });

  it('warns about stale facts', async () => {
    api.getAccount.mockResolvedValue(
      buildAccountDetail({
        account: buildAccount({
          freshness: { asOf: '2026-01-01T00:00:00Z', stale: true },
        }),
      }),
    );
    show();
    expect(
      await screen.findByText('These facts are older than the limit'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How polling goes' }),
    ).toHaveAttribute('href', '/aws-resale/sources');
  });

  it('reads the history a page at a time', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    api.getAccountHistory
      .mockResolvedValueOnce({
        items: [
          buildChange({
            id: '2',
            kind: 'MODEL_VERDICT',
            from: 'DRIFT',
            to: 'CONSISTENT',
          }),
        ],
        nextCursor: 'h1',
        totalCount: 2,
      })
      .mockRejectedValueOnce(new Error('Lost the store'))
      .mockResolvedValueOnce({
        items: [buildChange({ id: '1', actor: 'user:default/jonas' })],
        totalCount: 2,
      });
    show();
    const card = await screen.findByRole('region', { name: 'History' });
    expect(await within(card).findByText('1 of 2 changes')).toBeInTheDocument();
    expect(within(card).getByRole('listitem')).toHaveTextContent(
      /Model verdict changed Drift → to Consistent/,
    );

    await userEvent.click(
      within(card).getByRole('button', { name: 'Show older' }),
    );
    expect(await within(card).findByRole('alert')).toHaveTextContent(
      'Lost the store',
    );
    await userEvent.click(
      within(card).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(card).findByText('2 of 2 changes')).toBeInTheDocument();
    expect(api.getAccountHistory.mock.lastCall?.[1]).toMatchObject({
      cursor: 'h1',
    });
    expect(
      within(card).getByRole('link', { name: 'user:default/jonas' }),
    ).toBeInTheDocument();
    expect(
      within(card).queryByRole('button', { name: 'Show older' }),
    ).not.toBeInTheDocument();
  });

  it('tells exposure of a moment and keeps its other checks within reach', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    api.getAccountHistory.mockResolvedValue({
      items: (['root-email-domain', 'root-four-eyes', 'exposure'] as const).map(
        checkId =>
          buildChange({
            id: checkId,
            kind: 'POSTURE',
            checkId,
            from: 'PROTECTED',
            to: checkId === 'root-email-domain' ? 'NOT_OBSERVED' : 'EXPOSED',
          }),
      ),
      totalCount: 3,
    });
    show();
    const card = await screen.findByRole('region', { name: 'History' });
    const summary = await within(card).findByText('2 more checks changed');
    expect(card).toHaveTextContent(
      /^History.*Account does not fit the incident pattern: Passed → to Failed.*2 more/,
    );
    const others = summary.closest('details');
    expect(others).not.toHaveAttribute('open');
    await userEvent.click(summary);
    expect(others).toHaveAttribute('open');
    expect(
      within(card)
        .getAllByRole('listitem')
        .map(item => item.querySelector('strong')?.textContent),
    ).toEqual([
      'Account does not fit the incident pattern',
      'Nobody holds both root password and MFA',
      'Root e-mail domain is the expected one',
    ]);
  });

  it('says so when there is no such account', async () => {
    api.getAccount.mockRejectedValue(new NotFoundError('No such account'));
    show();
    expect(
      await screen.findByRole('heading', { name: 'No account 018302774519' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All accounts' }),
    ).toBeInTheDocument();
  });

  it('keeps other cards when one fails, and tries that one again', async () => {
    api.getAccount.mockRejectedValueOnce(new Error('The store is down'));
    api.getAccount.mockResolvedValueOnce(buildAccountDetail());
    show();
    const card = await screen.findByRole('region', { name: 'Account model' });
    expect(await within(card).findByRole('alert')).toHaveTextContent(
      'Account model could not be loaded',
    );
    expect(
      await screen.findByText(/Nothing has changed since/),
    ).toBeInTheDocument();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Try again' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });
});
