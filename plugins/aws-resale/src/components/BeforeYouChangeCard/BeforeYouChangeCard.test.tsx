import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import {
  buildAccountChangeCheck,
  buildAnswer,
  buildExplanation,
  buildFact,
  buildNeedsApproval,
  buildOperation,
} from '../../__testUtils__/buildChangeCheck';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { BeforeYouChangeCard } from './BeforeYouChangeCard';

const MFA = 'Remove or replace root MFA';
const needsMfa = buildNeedsApproval('root-mfa-remove', {
  reason: 'Removing it takes two people.',
  recovery: 'Register a device again, at once.',
  tell: ['J. Weidmann'],
});

describe('BeforeYouChangeCard', () => {
  let api: FakeAwsResaleApi;
  const show = (value?: AccountChangeCheck, at = '/') => {
    if (value) {
      api.getAccountChangeCheck.mockResolvedValue(value);
    }
    return renderPage(<BeforeYouChangeCard accountId="018302774519" />, {
      api,
      at,
    });
  };
  const card = () => screen.findByRole('region', { name: 'Before you change' });
  const rowOf = async (title: string) => {
    const button = await within(await card()).findByRole('button', {
      name: title,
    });
    return button.closest('li')!;
  };
  const titles = () =>
    screen
      .getAllByRole('button', { expanded: false })
      .filter(button => button.closest('[data-operation]'))
      .map(button => button.textContent);
  const address = () => screen.getByLabelText('Address');

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.listApprovals.mockResolvedValue({ items: [] });
  });

  it('keeps its head while it loads', async () => {
    show();
    expect(await card()).toHaveTextContent(
      /^Before you change.*May I do this, who approves, can it be undone.*Loading/,
    );
  });

  it('answers first, with what the answer rests on', async () => {
    show(buildAccountChangeCheck());
    const region = await card();
    const said = await within(region).findByText(/^This account is/);
    expect(said).toHaveTextContent(
      'This account is Ostsee Energie’s, under SPAM. You may enter with the operations role, audited.',
    );
    const strong = [...said.querySelectorAll('strong')];
    expect(strong.map(each => each.textContent)).toEqual([
      'Ostsee Energie’s',
      'SPAM',
    ]);
    expect(region).toHaveTextContent(
      'Oldest fact used: custody of the phone, attested 3 Nov 2025. Nothing used here is stale.',
    );
    expect(region).not.toHaveTextContent('UTC');
    // The older of the two that every answer rests on.
    expect(within(region).getByText(/^as of /)).toBeInTheDocument();
    expect(api.getAccountChangeCheck.mock.calls[0][0]).toBe('018302774519');
  });

  it('warns before anything else is done, exposure first, with what comes first', async () => {
    show(
      buildAccountChangeCheck([], {
        explanation: buildExplanation({
          warnings: ['The account is exposed: root has no MFA.', 'It drifts.'],
          putForward: ['root-mfa-register', 'root-credentials-remove'],
        }),
      }),
    );
    const warnings = await screen.findByRole('list', {
      name: 'Know before you change anything',
    });
    expect(
      within(warnings)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['The account is exposed: root has no MFA.', 'It drifts.']);
    const link = screen.getByRole('link', { name: 'Remove root credentials' });
    await userEvent.click(link);
    // It is not a common one; the link brings the reader to it.
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Remove root credentials' }),
      ).toHaveFocus(),
    );
    expect(address()).toHaveTextContent('operation=root-credentials-remove');
  });

  it('groups common operations, each with verdict, reason, whom to ask and the way back', async () => {
    show(
      buildAccountChangeCheck([
        needsMfa,
        buildAnswer('workload-delete', {
          verdict: 'NOT_OURS',
          reason: 'Resources are the customer’s.',
          isGrantable: true,
        }),
        buildNeedsApproval('account-close', {
          approvers: [
            {
              approver: 'CUS',
              customerRef: 'group:default/ostsee-energie',
              with: ['Ostsee Energie'],
              isApproved: true,
            },
            { approver: 'AM', with: ['J. Weidmann'], isApproved: false },
            { approver: 'OWN', with: ['K. Maurer'], isApproved: false },
          ],
        }),
        buildAnswer('spend-anomaly-respond', { tell: ['J. Weidmann'] }),
      ]),
    );
    await rowOf(MFA);
    const headings = within(await card()).getAllByRole('heading', { level: 3 });
    expect(headings.map(each => each.textContent)).toEqual([
      'Access',
      'Root user',
      'Account life cycle',
      'Billing and spend',
    ]);
    expect(await rowOf(MFA)).toHaveTextContent(
      /^Needs approvalRemove or replace root MFARemoving it takes two people\.Head of Root custodyRecovery: Register a device again, at once\.Tell J\. Weidmann$/,
    );
    expect(await rowOf('Close the account')).toHaveTextContent(
      /Ostsee Energie \(approved\), J\. Weidmann and K\. MaurerRecovery/,
    );
    expect(
      within(await rowOf('Close the account')).getByText('J. Weidmann').tagName,
    ).toBe('STRONG');
    const own = await rowOf('Delete workloads or data');
    expect(own).toHaveTextContent(
      /^Not ours.*Ask the customer:Ostsee Energie$/,
    );
    expect(
      within(own).getByRole('link', { name: 'Ostsee Energie' }),
    ).toHaveAttribute('href', '/catalog/default/group/ostsee-energie');
    // Looking leaves nothing to undo.
    expect(await rowOf('Open a spend-anomaly case with AWS')).toHaveTextContent(
      /^Allowed.*No approval neededTell J\. Weidmann$/,
    );
  });

  it('tells apart that everybody has approved, and that there is nothing to do', async () => {
    const until = '2025-12-04T17:00:00';
    show(
      buildAccountChangeCheck([
        buildAnswer('root-sign-in', {
          cause: 'APPROVED',
          expires: until,
        }),
        buildNeedsApproval('root-mfa-remove', {
          isNothingToDo: true,
          isApprovable: false,
        }),
      ]),
    );
    expect(await rowOf('Sign in as root')).toHaveTextContent(
      'Approved until 4 Dec 2025, 17:00',
    );
    expect(await rowOf(MFA)).toHaveTextContent(/Nothing to do/);
    expect(await rowOf(MFA)).not.toHaveTextContent('Head of Root custody');
  });

  it('shows all operations on demand, and keeps that in the address', async () => {
    const value = buildAccountChangeCheck();
    const total = value.check.operations.length;
    const common = value.check.operations.filter(each => each.isCommon).length;
    show(value);
    expect(
      await screen.findByText(`${common} of ${total} operations shown`),
    ).toBeInTheDocument();
    expect(titles()).toHaveLength(common);
    await userEvent.click(screen.getByRole('radio', { name: `All ${total}` }));
    expect(
      await screen.findByText(`${total} of ${total} operations shown`),
    ).toBeInTheDocument();
    expect(titles()).toEqual(value.check.operations.map(each => each.title));
    expect(address()).toHaveTextContent('?ops=all');
  });

  it.each([
    ['by AWS action', 'organizations:closeaccount', ['Close the account']],
    ['by id', 'root-email', ['Change the root e-mail']],
    [
      'by Terraform resource',
      'aws_account_region',
      ['Enable or disable a Region'],
    ],
    ['by group and word', 'recovery mailbox', ['Recover a lost root mailbox']],
  ])('finds an operation %s among all', async (_, text, found) => {
    show(buildAccountChangeCheck());
    const field = await screen.findByRole('searchbox', {
      name: /^Find one of \d+ operations$/,
    });
    await userEvent.type(field, text);
    await waitFor(() => expect(titles()).toEqual(found));
    expect(address()).toHaveTextContent(`find=`);
  });

  it('says that nothing is found, and leads back', async () => {
    show(buildAccountChangeCheck(), '/?find=teapot');
    expect(
      await screen.findByText('No operation matches “teapot”.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the search' }),
    );
    await rowOf(MFA);
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('opens a row by its name, tells assistive technology what it is about, and closes it', async () => {
    show(buildAccountChangeCheck([needsMfa]));
    const button = within(await rowOf(MFA)).getByRole('button', { name: MFA });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveAccessibleDescription(
      'Needs approval Removing it takes two people.',
    );
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(button).toHaveFocus();
    expect(screen.getByRole('group', { name: MFA })).toHaveTextContent(
      /What AWS requires.*Root sign-in with the current MFA.*If it goes wrong.*Register a device again, at once\..*Who does itThe provider.*AWS actions.*iam:DeactivateMFADevice/,
    );
    expect(address()).toHaveTextContent('?operation=root-mfa-remove');
    await userEvent.keyboard(' ');
    expect(screen.queryByRole('group', { name: MFA })).toBeNull();
    expect(address()).toHaveTextContent(/^\/\??$/);
  });

  it('opens what its address names, common or not, with everything it rests on', async () => {
    show(
      buildAccountChangeCheck([
        buildAnswer('root-access-key-delete', {
          warnings: ['A policy denies the root user.'],
          putForward: ['root-credentials-remove'],
          actors: ['CUSTOMER', 'PROVIDER'],
          facts: [
            buildFact({
              kind: 'CUSTODY',
              what: 'custody of the phone',
              observedAt: '2025-11-03T10:15:00Z',
              isStale: true,
            }),
            buildFact({
              kind: 'POLICIES',
              what: 'reading of the policies',
              observedAt: undefined,
              isStale: true,
            }),
            buildFact(),
          ],
          approvals: [
            {
              id: 'a1',
              approver: 'CUS',
              customerRef: 'group:default/ostsee-energie',
              approvedBy: 'H. Voss',
              reason: 'The key leaked',
              until: '2025-12-04T17:00:00',
            },
          ],
        }),
      ]),
      '/?operation=root-access-key-delete',
    );
    const panel = await screen.findByRole('group', {
      name: 'Delete root access keys',
    });
    expect(panel).toHaveTextContent(
      /If it goes wrongDo it the other way round\. A deleted key does not come back\./,
    );
    expect(panel).toHaveTextContent('The provider and the customer');
    expect(panel).toHaveTextContent(
      /WarningsA policy denies the root user\..*Should come firstRemove root credentials/,
    );
    const stale = within(panel).getByText(/^attested 3 Nov 2025/);
    expect(stale).toHaveTextContent('older than the limit');
    expect(stale.querySelector('svg')).toBeInTheDocument();
    expect(panel).toHaveTextContent('reading of the policies, never observed');
    expect(panel).toHaveTextContent(
      'H. Voss for Ostsee Energie, until 4 Dec 2025, 17:00: The key leaked',
    );
    expect(
      within(panel).getByRole('link', { name: /AWS guide/ }),
    ).toHaveAttribute('href', expect.stringContaining('docs.aws.amazon.com'));
    expect(await card()).toHaveTextContent(
      'Nothing used here is stale, except where a row says so.',
    );
    expect(await rowOf('Delete root access keys')).toHaveTextContent(
      /Stale: custody of the phone \(3 Nov 2025\)\./,
    );
  });

  it('names no more than two stale facts beside an operation', async () => {
    show(
      buildAccountChangeCheck([
        buildNeedsApproval('root-mfa-remove', {
          facts: ['MFA', 'phone', 'root password', 'e-mail'].map(facet =>
            buildFact({
              kind: 'CUSTODY',
              what: `custody of the ${facet}`,
              observedAt: '2025-11-03T10:15:00Z',
              isStale: true,
            }),
          ),
        }),
      ]),
    );
    expect(await rowOf(MFA)).toHaveTextContent(
      /Stale: custody of the MFA \(3 Nov 2025\), custody of the phone \(3 Nov 2025\) and 2 more\./,
    );
  });

  it('asks for what does not exist on the account, where somebody sent it', async () => {
    api.checkOneChange.mockResolvedValue({
      verdict: 'UNKNOWN',
      counts: { ALLOWED: 0, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 1 },
      asOf: '2026-11-24T14:17:00Z',
      operations: [buildOperation('payer-handover')],
      answers: [
        buildAnswer('payer-handover', {
          verdict: 'UNKNOWN',
          cause: 'OTHER_ROLE',
          isApplicable: false,
          reason:
            'This is an operation on the organization: ask for its payer.',
        }),
      ],
    });
    const value = buildAccountChangeCheck();
    show(value, '/?operation=payer-handover');
    expect(await rowOf('Hand the payer to the customer')).toHaveTextContent(
      /^Unknown.*ask for its payer/,
    );
    expect(api.checkOneChange.mock.calls[0].slice(0, 2)).toEqual([
      '018302774519',
      'payer-handover',
    ]);
    // It is none of those that are counted.
    expect(screen.getByText(/^\d+ of \d+ operations shown$/)).toHaveTextContent(
      `of ${value.check.operations.length} operations`,
    );
  });

  it('says why there is no answer to what the address names', async () => {
    api.checkOneChange.mockRejectedValue(
      new Error('"make-tea" is no operation here'),
    );
    show(buildAccountChangeCheck(), '/?operation=make-tea');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '"make-tea" is no operation here',
    );
    expect(await rowOf(MFA)).toBeInTheDocument();
  });

  it('puts the reader into the search where the address asks which', async () => {
    show(buildAccountChangeCheck(), '/?operation=');
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
    expect(api.checkOneChange).not.toHaveBeenCalled();
  });

  it('shows what the configuration calls an operation, and what it adds', async () => {
    const value = buildAccountChangeCheck();
    value.check.operations = [
      ...value.check.operations.map(operation =>
        operation.id === 'root-mfa-remove'
          ? { ...operation, title: 'Swap the key of the root user' }
          : operation,
      ),
      buildOperation('support-plan-change', {
        id: 'vault-rotate',
        title: 'Rotate the vault',
        isCommon: true,
      }),
    ];
    value.check.answers = [...value.check.answers, buildAnswer('vault-rotate')];
    show(value);
    expect(await rowOf('Swap the key of the root user')).toBeInTheDocument();
    expect(await rowOf('Rotate the vault')).toBeInTheDocument();
  });

  it('is unknown everywhere once what it rests on is stale, and says since when', async () => {
    const listing = buildFact({
      observedAt: '2025-11-21T14:05:00Z',
      isStale: true,
    });
    const reason =
      'The listing of the organization, as of 21 Nov 2025, 14:05 UTC, counted until 21 Nov 2025, 18:05 UTC. Nothing can be said until it is read again.';
    const value = buildAccountChangeCheck([], {
      explanation: buildExplanation({
        sentences: [
          reason,
          'Oldest fact used: listing of the organization, 21 Nov 2025, 14:05 UTC.',
        ],
        entry: 'UNKNOWN',
        root: 'UNKNOWN',
        recovery: 'UNKNOWN',
        oldestFact: listing,
      }),
    });
    value.check.answers = value.check.answers.map(answer => ({
      ...answer,
      verdict: 'UNKNOWN',
      cause: 'STALE',
      reason,
      facts: [listing],
    }));
    show(value);
    const region = await card();
    expect(
      await within(region).findByText('Older than the limit.'),
    ).toBeInTheDocument();
    expect(region).toHaveTextContent(
      /until it is read again\. ?Oldest fact used: listing of the organization, as of 21 Nov 2025\.Common/,
    );
    const row = await rowOf(MFA);
    expect(row).toHaveTextContent(
      /^Unknown.*Stale: The listing of the organization.*See source, run now, then ask again$/,
    );
    expect(
      within(row).getByRole('link', { name: 'See source' }),
    ).toHaveAttribute('href', '/aws-resale/sources');
  });

  it.each([
    ['UNMAPPED', 'Map the account, then ask again'],
    ['MODEL_UNKNOWN', 'Declare the model, then ask again'],
    ['CUSTODY_UNKNOWN', 'Attest custody, then ask again'],
    ['DRIFT', 'Clear the drift, then ask again'],
  ] as const)('says what makes %s known', async (cause, words) => {
    show(
      buildAccountChangeCheck([
        buildAnswer('root-sign-in', { verdict: 'UNKNOWN', cause }),
      ]),
    );
    expect(await rowOf('Sign in as root')).toHaveTextContent(words);
  });

  it('has nothing to ask of an account that nobody knows', async () => {
    const value = buildAccountChangeCheck([], {
      explanation: {
        accountId: '018302774519',
        sentences: [
          'No organization that is polled lists account 018302774519, or you may not see it: check the number, or connect its payer.',
        ],
        entry: 'UNKNOWN',
        root: 'UNKNOWN',
        recovery: 'UNKNOWN',
        warnings: [],
        putForward: [],
      },
      mayApprove: false,
    });
    value.check.operations = [];
    value.check.answers = [];
    show(value, '/?operation=account-close');
    expect(
      await screen.findByText(/check the number, or connect its payer/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByText(/operations shown/)).toBeNull();
    expect(api.checkOneChange).not.toHaveBeenCalled();
  });

  it('leaves an account that is gone to whoever has it', async () => {
    show(
      buildAccountChangeCheck([
        buildAnswer('account-close', {
          verdict: 'NOT_OURS',
          cause: 'GONE',
          reason: 'The account left the organization.',
        }),
      ]),
    );
    expect(await rowOf('Close the account')).toHaveTextContent(
      /^Not ours.*left the organization\.Left the organization$/,
    );
  });

  it('says what failed and tries again', async () => {
    api.getAccountChangeCheck.mockRejectedValueOnce(
      new Error('The store is down'),
    );
    api.getAccountChangeCheck.mockResolvedValueOnce(buildAccountChangeCheck());
    show();
    const region = await card();
    expect(await within(region).findByRole('alert')).toHaveTextContent(
      /Before you change could not be loaded.*The store is down/,
    );
    await userEvent.click(
      within(region).getByRole('button', { name: 'Try again' }),
    );
    expect(await rowOf(MFA)).toBeInTheDocument();
  });

  it('says so to those who may not ask', async () => {
    api.getAccountChangeCheck.mockRejectedValue(new NotAllowedError('no'));
    show();
    expect(
      await within(await card()).findByText(
        /You may not ask about this account/,
      ),
    ).toBeInTheDocument();
  });

  it('gives the call to copy, and every other way to ask', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    show(buildAccountChangeCheck([needsMfa]), '/?operation=root-mfa-remove');
    await user.click(
      await screen.findByRole('button', { name: 'Copy API call' }),
    );
    const call = writeText.mock.calls[0][0];
    expect(call).toMatch(
      /^curl -H "Authorization: Bearer \$TOKEN" http\S+\/accounts\/018302774519\/change-check\/root-mfa-remove$/,
    );
    await user.click(
      screen.getByRole('button', { name: 'Same answer by API, CLI and MCP' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Same answer by API, CLI and MCP',
    });
    expect(dialog).toHaveTextContent(call);
    expect(dialog).toHaveTextContent(
      /aws-resale-check --url \S+ --account 018302774519 --operation root-mfa-remove/,
    );
    expect(dialog).toHaveTextContent(/aws-resale\.check-change/);
  });
});
