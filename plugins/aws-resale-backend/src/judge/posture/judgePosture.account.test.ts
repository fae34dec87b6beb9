import { ACCOUNT_STATES, CHECK_IDS } from 'backstage-plugin-aws-resale-common';
import type { CheckId, PostureState } from 'backstage-plugin-aws-resale-common';
import {
  credentials,
  hoursAgo,
  inputOf,
  judged,
  payerOf,
  seen,
} from './__testUtils__/postureBuilders';
import { judgePosture } from './judgePosture';
import type { PostureInput } from './types';

function withAccount(
  overrides: Partial<PostureInput['account']>,
  rest: Partial<PostureInput> = {},
): PostureInput {
  const input = inputOf(rest);
  return { ...input, account: { ...input.account, ...overrides } };
}

function withTerms(
  overrides: Partial<PostureInput['terms']>,
  rest: Partial<PostureInput> = {},
): PostureInput {
  const input = inputOf(rest);
  return { ...input, terms: { ...input.terms, ...overrides } };
}

describe('judgePosture', () => {
  it('gives one result for each check, in their order', () => {
    expect(judgePosture(inputOf()).map(({ checkId }) => checkId)).toEqual([
      ...CHECK_IDS,
    ]);
  });

  it.each(ACCOUNT_STATES)('looks at an account that is %s', state => {
    const results = judged(
      withAccount(
        { state },
        { facts: { rootCredentials: [seen(credentials('1000'))] } },
      ),
    );
    const expected: Record<typeof state, PostureState> = {
      ACTIVE: 'EXPOSED',
      UNKNOWN: 'NOT_OBSERVED',
      PENDING_ACTIVATION: 'NOT_APPLICABLE',
      SUSPENDED: 'NOT_APPLICABLE',
      PENDING_CLOSURE: 'NOT_APPLICABLE',
      CLOSED: 'NOT_APPLICABLE',
    };
    expect(results['root-mfa'].state).toBe(expected[state]);
    expect(results.exposure.state).toBe(expected[state]);
    expect(results['security-contact'].state).toBe(
      state === 'ACTIVE' || state === 'UNKNOWN'
        ? 'NOT_OBSERVED'
        : 'NOT_APPLICABLE',
    );
  });

  it('has nothing to say of an account that is gone', () => {
    const results = judgePosture(withAccount({ isGone: true }));
    expect(new Set(results.map(({ state }) => state))).toEqual(
      new Set(['NOT_APPLICABLE']),
    );
  });

  it('knows no root user in AWS China', () => {
    const facts = { rootCredentials: [seen(credentials('1100'))] };
    const about = (input: PostureInput) =>
      judgePosture(input)
        .filter(({ state }) => state !== 'NOT_APPLICABLE')
        .map(({ checkId }) => checkId);
    expect(about(withAccount({ partition: 'aws-cn' }, { facts }))).toEqual([
      'security-contact',
      'contacts-distinct',
      'leave-denied-by-scp',
      'account-state',
      'security-hub',
    ]);
    expect(
      about(withAccount({ partition: 'aws-cn', isPayer: true }, { facts })),
    ).toEqual([
      'security-contact',
      'contacts-distinct',
      'all-features',
      'organization-trail',
      'organization-change-alarm',
      'spend-anomaly-alert',
      'delegated-administrators',
      'account-state',
      'security-hub',
    ]);
  });

  it('knows no console root in AWS GovCloud', () => {
    const results = judged(
      withAccount(
        { partition: 'aws-us-gov' },
        { facts: { rootCredentials: [seen(credentials('1100'))] } },
      ),
    );
    expect(results['root-mfa'].state).toBe('NOT_APPLICABLE');
    expect(results['root-mfa-hardware'].state).toBe('NOT_APPLICABLE');
    expect(results['root-access-keys'].state).toBe('EXPOSED');
    expect(results.exposure.state).toBe('NOT_OBSERVED');
  });

  it.each<[CheckId, PostureState]>([
    ['root-central-management', 'NOT_APPLICABLE'],
    ['all-features', 'NOT_APPLICABLE'],
    ['organization-trail', 'NOT_APPLICABLE'],
    ['spend-anomaly-alert', 'NOT_APPLICABLE'],
    ['root-denied-by-scp', 'NOT_OBSERVED'],
  ])('shows %s of a linked account as %s', (checkId, state) => {
    expect(judged()[checkId].state).toBe(state);
  });

  it('names no policy check of a payer', () => {
    const results = judged(payerOf());
    expect(results['root-denied-by-scp'].state).toBe('NOT_APPLICABLE');
    expect(results['leave-denied-by-scp'].state).toBe('NOT_APPLICABLE');
    expect(results['root-credentials'].state).toBe('NOT_APPLICABLE');
    expect(results['organization-trail'].state).toBe('NOT_OBSERVED');
  });
});

describe('account-state', () => {
  const DAY = 24;
  it.each<[Partial<PostureInput['account']>, PostureState, string]>([
    [{ state: 'ACTIVE' }, 'PROTECTED', 'The account is active.'],
    [
      { state: 'SUSPENDED' },
      'EXPOSED',
      'AWS has suspended the account: nobody can work in it.',
    ],
    [
      { state: 'PENDING_ACTIVATION', stateSince: hoursAgo(8 * DAY) },
      'EXPOSED',
      'The account waits for its activation for over 7 days.',
    ],
    [
      { state: 'PENDING_ACTIVATION', stateSince: hoursAgo(7.5 * DAY) },
      'NOT_OBSERVED',
      'The account is not activated yet.',
    ],
    [
      { state: 'PENDING_ACTIVATION' },
      'NOT_OBSERVED',
      'The account is not activated yet.',
    ],
    [
      { state: 'CLOSED', stateSince: hoursAgo(27 * DAY) },
      'NOT_APPLICABLE',
      'The account is closed, 63 days left.',
    ],
    [
      { state: 'CLOSED', stateSince: hoursAgo(200 * DAY) },
      'NOT_APPLICABLE',
      'The account is closed, 0 days left.',
    ],
    [
      { state: 'PENDING_CLOSURE' },
      'NOT_APPLICABLE',
      'The account is being closed, and can be reopened for 90 days.',
    ],
    [
      { state: 'UNKNOWN' },
      'NOT_OBSERVED',
      'AWS named neither a state nor a status of the account.',
    ],
    [
      { state: 'ACTIVE', listedAt: hoursAgo(25) },
      'NOT_OBSERVED',
      'The last answer is older than its limit.',
    ],
  ])('%j', (account, state, words) => {
    expect(judged(withAccount(account))['account-state']).toMatchObject({
      state,
      seen: words,
    });
  });
});

describe('root-email-domain', () => {
  it.each<[Partial<PostureInput['terms']>, boolean, PostureState, string]>([
    [
      {},
      false,
      'PROTECTED',
      'The root e-mail is on aws.nordwind.example, as expected.',
    ],
    [
      { emailHolder: 'CUSTOMER' },
      false,
      'EXPOSED',
      "The root e-mail is on aws.nordwind.example, the customer's: whoever reads it can recover the account.",
    ],
    [
      { emailHolder: 'OTHER' },
      false,
      'EXPOSED',
      "The root e-mail is on aws.nordwind.example, neither the provider's nor the customer's: whoever reads it can recover the account.",
    ],
    [
      { emailHolder: 'UNKNOWN' },
      false,
      'NOT_OBSERVED',
      'Nobody declares the domain of the root e-mail.',
    ],
    [
      { expectedHolder: undefined },
      false,
      'NOT_OBSERVED',
      'The account model does not say whose domain it should be.',
    ],
    [
      { expectedHolder: undefined, arrangement: 'UNKNOWN' },
      true,
      'NOT_OBSERVED',
      'The billing arrangement does not say whose domain it should be.',
    ],
    [
      { expectedHolder: undefined, arrangement: 'BILLING_TRANSFER' },
      true,
      'NOT_OBSERVED',
      'Whose domain it should be depends on the day of the transfer.',
    ],
    [
      { expectedHolder: 'ANY', arrangement: 'BILLING_TRANSFER' },
      true,
      'NOT_APPLICABLE',
      'The payer is in transfer: either domain is right until it is handed over.',
    ],
  ])('%j %j', (terms, isPayer, state, words) => {
    const input = withTerms(terms);
    expect(
      judged({ ...input, account: { ...input.account, isPayer } })[
        'root-email-domain'
      ],
    ).toMatchObject({ state, seen: words });
  });

  it('says which annotation is missing', () => {
    expect(
      judged(withTerms({ emailHolder: 'UNKNOWN' }))['root-email-domain']
        .nextStep,
    ).toBe('Add aws-resale/email-domains to the customer.');
  });

  it('needs an e-mail, and one that is not too old', () => {
    expect(
      judged(withAccount({ rootEmailDomain: undefined }))['root-email-domain'],
    ).toMatchObject({
      state: 'NOT_OBSERVED',
      seen: 'AWS returned no root e-mail.',
    });
    expect(
      judged(withAccount({ listedAt: hoursAgo(25) }))['root-email-domain'],
    ).toMatchObject({ state: 'NOT_OBSERVED', reason: 'stale' });
  });
});

describe('provider-technical-reach', () => {
  function reach(
    options: {
      terms?: Partial<PostureInput['terms']>;
      account?: Partial<PostureInput['account']>;
      sessions?: boolean;
    },
    custody?: PostureInput['custody'],
  ): PostureState {
    const input = withTerms(options.terms ?? {}, {
      organization: {
        features: [
          seen(
            {
              isRootCredentialsManagementOn: true,
              isRootSessionsOn: options.sessions ?? false,
            },
            'ORGANIZATIONS',
          ),
        ],
      },
      ...(custody && { custody }),
    });
    return judged({
      ...input,
      account: { ...input.account, ...options.account },
    })['provider-technical-reach'].state;
  }
  const ecam = { model: 'ECAM' } as const;
  const grant = { reference: 'Contract 12', recordedAt: hoursAgo(100) };

  it('is expected under SPAM', () => {
    expect(reach({ sessions: true })).toBe('PROTECTED');
  });

  it.each<[Parameters<typeof reach>[0], PostureState]>([
    [{ terms: ecam, sessions: true }, 'EXPOSED'],
    [{ terms: ecam, account: { joinedMethod: 'CREATED' } }, 'EXPOSED'],
    [{ terms: ecam, account: { joinedMethod: 'INVITED' } }, 'PROTECTED'],
    [
      { terms: ecam, account: { joinedMethod: 'INVITED' }, sessions: true },
      'EXPOSED',
    ],
    [{ terms: ecam, account: { joinedMethod: undefined } }, 'NOT_OBSERVED'],
    [{ terms: { ...ecam, reachGrant: grant }, sessions: true }, 'PROTECTED'],
    [{ terms: ecam, account: { isPayer: true } }, 'PROTECTED'],
    [{ terms: ecam, account: { isPayer: true }, sessions: true }, 'EXPOSED'],
    [{ terms: { model: 'UNKNOWN' } }, 'NOT_OBSERVED'],
    [{ terms: { ...ecam, arrangement: 'DIRECT' } }, 'NOT_APPLICABLE'],
    // The provider's mailbox, in an organization of the customer.
    [{ terms: { arrangement: 'BILLING_TRANSFER' } }, 'EXPOSED'],
    [
      { terms: { arrangement: 'BILLING_TRANSFER', emailHolder: 'CUSTOMER' } },
      'PROTECTED',
    ],
    [
      { terms: { arrangement: 'BILLING_TRANSFER', emailHolder: 'UNKNOWN' } },
      'NOT_OBSERVED',
    ],
  ])('%# %j is %s', (options, state) => {
    expect(reach(options)).toBe(state);
  });

  it('is not observed where features are unread', () => {
    expect(judged()['provider-technical-reach']).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'not-configured',
    });
  });
});

describe('root-recent-use', () => {
  const DAY = 24;
  it.each<[{ password?: string; accessKeys?: string }, PostureState, string]>([
    [
      { password: hoursAgo(3 * DAY), accessKeys: 'NEVER' },
      'EXPOSED',
      'Root was used on 21 Nov 2026 by its password.',
    ],
    [
      { password: hoursAgo(60 * DAY), accessKeys: hoursAgo(2 * DAY) },
      'EXPOSED',
      'Root was used on 22 Nov 2026 by an access key.',
    ],
    [
      { accessKeys: hoursAgo(2 * DAY) },
      'EXPOSED',
      'Root was used on 22 Nov 2026 by an access key.',
    ],
    [
      { accessKeys: 'NEVER' },
      'NOT_OBSERVED',
      'The last use of every root credential was not read.',
    ],
    [
      { password: 'no_information', accessKeys: 'NEVER' },
      'NOT_OBSERVED',
      'The last use of every root credential was not read.',
    ],
    [
      { password: hoursAgo(31 * DAY), accessKeys: 'NEVER' },
      'PROTECTED',
      'Root was last used on 24 Oct 2026, over 30 days ago.',
    ],
    [
      { password: 'NEVER', accessKeys: 'NEVER' },
      'PROTECTED',
      'Root was never used.',
    ],
  ])('%j is %s', (use, state, words) => {
    expect(
      judged({ facts: { rootLastUse: [seen(use, 'CREDENTIAL_REPORT')] } })[
        'root-recent-use'
      ],
    ).toMatchObject({ state, seen: words });
  });

  it('is removed with the credentials, and not while they were used', () => {
    const state = (password: string) =>
      judged({
        facts: {
          rootCredentials: [seen(credentials('0000'))],
          rootLastUse: [
            seen({ password, accessKeys: 'NEVER' }, 'CREDENTIAL_REPORT'),
          ],
        },
      })['root-recent-use'].state;
    expect([state('NEVER'), state(hoursAgo(24))]).toEqual([
      'REMOVED',
      'EXPOSED',
    ]);
  });

  it('does not rest on a report older than its limit', () => {
    expect(
      judged({
        facts: {
          rootLastUse: [
            seen(
              { password: hoursAgo(25), accessKeys: 'NEVER' },
              'CREDENTIAL_REPORT',
              hoursAgo(24.5),
            ),
          ],
        },
      })['root-recent-use'],
    ).toMatchObject({ state: 'NOT_OBSERVED', reason: 'stale' });
  });
});
