import {
  ALL_FRESH,
  age,
  approval,
  factsOf,
  hoursAgo,
  NOW,
  operation,
  shortAnswer,
  staleOnly,
} from './__testUtils__/changeFacts';
import { checkChange } from './checkChange';
import type { ChangeFacts, RecordedApproval } from './types';

function ask(id: string, facts: ChangeFacts) {
  return checkChange(operation(id), facts);
}

const PAYER = { isPayer: true } as const;
const OTHERS = [
  { ref: 'group:default/zander', title: 'Zander' },
  { ref: 'group:default/alster', title: 'Alster' },
];
const RENAME = 'account-rename';

describe('facts that do not count', () => {
  it('answers nothing about an account that nobody lists', () => {
    const { account: _, ...facts } = factsOf();
    expect(ask(RENAME, facts)).toMatchObject({
      verdict: 'UNKNOWN',
      cause: 'NOT_FOUND',
      reason:
        'No organization that is polled lists account 018302774519, or you may not see it: check the number, or connect its payer.',
    });
  });

  it('says since when the listing is stale', () => {
    expect(
      ask(RENAME, factsOf({ ages: staleOnly('INVENTORY') })),
    ).toMatchObject({
      verdict: 'UNKNOWN',
      cause: 'STALE',
      reason:
        'The listing of the organization, as of 21 Nov 2026, 14:05 UTC, counted until 22 Nov 2026, 14:05 UTC. Nothing can be said until it is read again.',
      facts: expect.arrayContaining([
        expect.objectContaining({ kind: 'INVENTORY', isStale: true }),
      ]),
    });
  });

  it('says what is missing', () => {
    const ages = ALL_FRESH.filter(({ kind }) => kind !== 'CUSTOMER');
    expect(ask(RENAME, factsOf({ ages }))).toMatchObject({
      verdict: 'UNKNOWN',
      cause: 'MISSING',
      reason:
        'The reading of the catalog is missing. Nothing can be said until it is read again.',
    });
  });

  it('counts a fact until the very moment at which it ends', () => {
    const at = (countsUntil: string) =>
      ask(
        RENAME,
        factsOf({
          ages: [{ ...age('INVENTORY'), countsUntil }, age('CUSTOMER')],
        }),
      ).verdict;
    expect(at(NOW.toISOString())).toBe('ALLOWED');
    expect(at(new Date(NOW.getTime() - 1).toISOString())).toBe('UNKNOWN');
    expect(at('soon')).toBe('UNKNOWN');
  });

  it('allows nothing by a stale fact that only this operation looks at', () => {
    const answer = ask(
      'budget-anomaly-monitor-set',
      factsOf({ ages: staleOnly('ANOMALY_MONITORS') }),
    );
    expect(answer).toMatchObject({ verdict: 'UNKNOWN', cause: 'STALE' });
    expect(answer.reason).toMatch(/^The anomaly monitors, as of 21 Nov/);
    expect(
      ask(RENAME, factsOf({ ages: staleOnly('ANOMALY_MONITORS') })).verdict,
    ).toBe('ALLOWED');
  });

  it.each(['CREDENTIALS', 'CUSTODY', 'EXPOSURE', 'POLICIES'] as const)(
    'lets no approval count while %s is stale',
    kind => {
      const approvals = [approval({ operationId: 'root-sign-in' })];
      expect(ask('root-sign-in', factsOf({ approvals })).verdict).toBe(
        'ALLOWED',
      );
      const stale = ask(
        'root-sign-in',
        factsOf({ approvals, ages: staleOnly(kind) }),
      );
      expect(stale.verdict).toBe('NEEDS_APPROVAL');
      expect(stale.warnings.join(' ')).toMatch(
        /No approval counts until it is renewed/,
      );
    },
  );

  it('takes a reader that is off for no fact at all', () => {
    const ages = [age('INVENTORY'), age('CUSTOMER')];
    const facts = factsOf({ ages, areCredentialsRemoved: true });
    const answer = ask('root-sign-in', facts);
    expect(answer).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      isNothingToDo: false,
    });
    expect(answer.facts.map(({ kind }) => kind)).toEqual([
      'CUSTOMER',
      'INVENTORY',
    ]);
  });
});

describe('the state of the account', () => {
  it('lets a tombstone be', () => {
    const left = factsOf({ account: { isGone: true } });
    expect(ask('account-reinstate', left)).toMatchObject({
      verdict: 'NOT_OURS',
      cause: 'GONE',
      reason:
        'The account left the organization, last known under SPAM, so it is none of the provider’s.',
      approvers: [],
    });
    const closed = factsOf({ account: { isGone: true, state: 'CLOSED' } });
    expect(ask('account-reinstate', closed).reason).toBe(
      'The account is closed for good: there is no way back and nothing to approve.',
    );
  });

  it('says how long a closed account can come back', () => {
    const facts = factsOf({
      account: { state: 'CLOSED', closureEndsOn: '2027-01-04' },
    });
    expect(ask('root-sign-in', facts)).toMatchObject({
      verdict: 'UNKNOWN',
      cause: 'STATE',
      reason:
        'The account is closed, so only reinstating it and looking at its bill make sense: 41 of 90 days are left, until 4 Jan 2027.',
    });
    const back = ask('account-reinstate', facts);
    expect(back.verdict).toBe('NEEDS_APPROVAL');
    expect(back.warnings).toContain(
      'The account is closed: 41 of 90 days are left, until 4 Jan 2027.',
    );
    expect(ask('billing-data-view', facts).verdict).toBe('ALLOWED');
  });

  /** What still makes sense, by state. */
  it.each([
    ['CLOSED', ['account-reinstate', 'billing-data-view']],
    ['PENDING_CLOSURE', ['account-reinstate', 'billing-data-view']],
    [
      'SUSPENDED',
      [
        'account-reinstate',
        'billing-data-view',
        'budget-anomaly-monitor-set',
        'payment-tax-change',
        'recover-compromised-account',
        'spend-anomaly-respond',
      ],
    ],
    ['UNKNOWN', []],
  ] as const)('leaves little to a %s account', (state, open) => {
    const facts = factsOf({ account: { state } });
    for (const id of ['account-close', 'root-sign-in', RENAME, 'scp-attach']) {
      expect(shortAnswer(ask(id, facts))).toBe('?');
    }
    for (const id of open) {
      expect(shortAnswer(ask(id, facts))).not.toBe('?');
    }
  });

  it('lets nobody enter an account whose sign-up is not finished', () => {
    const facts = factsOf({ account: { state: 'PENDING_ACTIVATION' } });
    expect(ask('root-email-change', facts).cause).toBe('STATE');
    expect(ask('operations-role-enter', facts).cause).toBe('STATE');
    expect(ask(RENAME, facts).verdict).toBe('ALLOWED');
  });

  it('has nothing to reinstate while the account is active', () => {
    expect(ask('account-reinstate', factsOf())).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      isNothingToDo: true,
    });
  });
});

describe('the partition', () => {
  it('knows no root user in AWS China', () => {
    const facts = factsOf({ account: { partition: 'aws-cn' } });
    expect(ask('root-mfa-register', facts)).toMatchObject({
      verdict: 'UNKNOWN',
      cause: 'OTHER_PARTITION',
      isApplicable: false,
      reason:
        'This does not exist in AWS China, where accounts have no root user.',
    });
    expect(ask(RENAME, facts).verdict).toBe('ALLOWED');
    expect(
      ask(
        RENAME,
        factsOf({
          account: { partition: 'aws-cn' },
          terms: { arrangement: 'BILLING_TRANSFER' },
        }),
      ).cause,
    ).toBe('OTHER_PARTITION');
  });

  it('knows no console of a root user in AWS GovCloud', () => {
    const facts = factsOf({ account: { partition: 'aws-us-gov' } });
    expect(ask('root-sign-in', facts).cause).toBe('OTHER_PARTITION');
    expect(ask('root-access-key-delete', facts).warnings[0]).toMatch(
      /^The root user of AWS GovCloud \(US\) has no console sign-in/,
    );
    expect(ask('account-close', factsOf()).warnings).toContain(
      'A GovCloud account that is paired with it closes too.',
    );
  });
});

describe('terms', () => {
  it('trusts nobody about root and entry while the model drifts', () => {
    const facts = factsOf({ terms: { verdict: 'DRIFT' } });
    for (const id of [
      'root-sign-in',
      'operations-role-enter',
      'workload-delete',
    ]) {
      expect(ask(id, facts)).toMatchObject({
        verdict: 'UNKNOWN',
        cause: 'DRIFT',
      });
    }
    expect(shortAnswer(ask(RENAME, facts))).toBe('AM');
    expect(shortAnswer(ask('account-close', facts))).toBe('AM+CUS');
  });

  it('asks the account manager where nothing confirms the model', () => {
    const facts = factsOf({ terms: { verdict: 'NOT_OBSERVED' } });
    expect(shortAnswer(ask(RENAME, facts))).toBe('AM');
    // The same under both models, so the model does not matter.
    expect(shortAnswer(ask('billing-data-view', facts))).toBe('ok');
  });

  it('shows the day of the hand-over', () => {
    const facts = factsOf({
      account: PAYER,
      rootHolder: 'UNKNOWN',
      terms: {
        arrangement: 'BILLING_TRANSFER',
        verdict: 'IN_TRANSFER',
        transfer: {
          startsOn: '2026-11-01',
          endsOn: '2026-12-31',
          phase: 'INSIDE',
        },
      },
    });
    const answer = ask('root-email-change', facts);
    expect(answer.reason).toMatch(
      /^Day 23 of the 60 for handing the payer over\. Only steps/,
    );
    expect(ask('organization-delete', facts).warnings).toContain(
      'Day 23 of the 60 for handing the payer over.',
    );
  });

  it('says that custody is what it needs to know', () => {
    const terms = { arrangement: 'BILLING_TRANSFER' } as const;
    const stale = ask(
      'root-sign-in',
      factsOf({ terms, ages: staleOnly('CUSTODY') }),
    );
    expect(stale.cause).toBe('CUSTODY_UNKNOWN');
    expect(stale.reason).toMatch(/The custody of the password, as of 21 Nov/);
    expect(
      ask('root-sign-in', factsOf({ terms, rootHolder: 'OTHER' })).reason,
    ).toMatch(/record its custody first\.$/);
  });
});

describe('the customer', () => {
  it('is asked for by mapping it first', () => {
    const { customer: _, ...facts } = factsOf();
    expect(shortAnswer(ask(RENAME, facts))).toBe('PLATFORM');
    expect(ask('account-close', facts)).toMatchObject({
      verdict: 'UNKNOWN',
      cause: 'UNMAPPED',
    });
    expect(shortAnswer(ask('root-sign-in', facts))).toBe('4E');
  });

  it('is every one of a shared payer for what touches all of them', () => {
    const facts = factsOf({ account: PAYER, otherCustomers: OTHERS });
    const answer = ask('scp-attach', facts);
    expect(answer).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      cause: 'SHARED_PAYER',
    });
    expect(answer.approvers.flatMap(each => each.with)).toEqual([
      'the owner of the payer organization',
      'Ostsee Energie',
      'Alster',
      'Zander',
    ]);
    expect(ask('delegated-admin-register', facts).reason).toMatch(
      /^Several customers share this payer, so it should be refused\./,
    );
    expect(shortAnswer(ask(RENAME, facts))).toBe('ok');
    expect(ask('scp-attach', factsOf({ otherCustomers: OTHERS })).cause).toBe(
      'TABLE',
    );
  });

  it('is not missing on a payer that several share', () => {
    const { customer: _, ...facts } = factsOf({
      account: PAYER,
      otherCustomers: OTHERS,
    });
    expect(shortAnswer(ask(RENAME, facts))).toBe('ok');
    expect(
      ask('commitment-purchase', facts).approvers.map(each => each.customerRef),
    ).toEqual([undefined, 'group:default/alster', 'group:default/zander']);
  });

  it('may grant exactly one thing', () => {
    const facts = factsOf({
      terms: { model: 'ECAM' },
      grants: [
        {
          operationId: 'root-email-change',
          reference: 'contract 12',
          recordedAt: hoursAgo(50),
          until: hoursAgo(-24),
        },
      ],
    });
    expect(ask('root-email-change', facts)).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      cause: 'GRANTED',
      approvers: [{ approver: 'CUS', with: ['Ostsee Energie'] }],
      reason:
        'Exactly this was granted by Ostsee Energie until 25 Nov 2026, 14:05 UTC (contract 12). The payer changes the address and the customer reads the code.',
    });
    expect(ask('root-sign-in', facts).verdict).toBe('NOT_OURS');
    const later = { ...facts, now: new Date(NOW.getTime() + 86_400_001) };
    expect(
      ask('root-email-change', {
        ...later,
        ages: ALL_FRESH.map(each => ({
          ...each,
          countsUntil: '2026-12-31T00:00:00.000Z',
        })),
      }).verdict,
    ).toBe('NOT_OURS');
  });
});

describe('the root user', () => {
  it('without credentials leaves nothing to sign in with', () => {
    const facts = factsOf({ areCredentialsRemoved: true });
    expect(ask('root-sign-in', facts)).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      isNothingToDo: true,
      reason:
        'The root credentials are removed, so there is nothing to do: use a privileged root session, or allow recovery first.',
    });
    expect(ask('root-privileged-task', facts).isNothingToDo).toBe(false);
  });

  it('of the customer can be recovered only with the payer once it is removed', () => {
    const terms = { model: 'ECAM' } as const;
    const reset = (facts: ChangeFacts) =>
      shortAnswer(ask('root-password-reset', facts));
    expect(reset(factsOf({ terms, areCredentialsRemoved: true }))).toBe('CUS');
    expect(
      reset(
        factsOf({
          terms,
          areCredentialsRemoved: true,
          ages: staleOnly('CREDENTIALS'),
        }),
      ),
    ).toBe('no');
  });

  it('comes first where it is exposed', () => {
    const facts = factsOf({
      exposure: { causes: ['ONE_PERSON', 'NO_MFA'] },
      isRootDenied: true,
    });
    const answer = ask('root-sign-in', facts);
    expect(answer.verdict).toBe('NEEDS_APPROVAL');
    expect(answer.warnings.slice(0, 2)).toEqual([
      'The account is exposed: root has no MFA; four-eyes is broken, one person reaches both halves of root.',
      'A policy denies the root user, so root sign-in and root sessions fail unless it exempts them; lifting it is an operation of its own.',
    ]);
    expect(answer.putForward).toEqual([
      'root-mfa-register',
      'root-credentials-remove',
    ]);
    expect(ask('root-mfa-register', facts).putForward).toEqual([
      'root-credentials-remove',
    ]);
    expect(ask(RENAME, facts).verdict).toBe('ALLOWED');
    expect(
      ask('root-sign-in', { ...facts, ages: staleOnly('EXPOSURE') }).putForward,
    ).toEqual([]);
  });
});

describe('what cannot be undone', () => {
  it('is not allowed by an own table either', () => {
    const lenient = {
      ...operation(RENAME),
      undo: 'NO' as const,
    };
    expect(shortAnswer(checkChange(lenient, factsOf()))).toBe('OWN');
  });

  it('takes somebody else than whoever asks', () => {
    const lenient = {
      ...operation(RENAME),
      undo: 'NO' as const,
    };
    const asker = 'user:default/inga';
    const by = (ref: string) =>
      checkChange(
        lenient,
        factsOf({
          asker,
          approvals: [
            approval({
              operationId: RENAME,
              approver: 'OWN',
              approvedBy: { ref, title: 'Somebody' },
            }),
          ],
        }),
      ).verdict;
    expect(by(asker)).toBe('NEEDS_APPROVAL');
    expect(by('user:default/jan')).toBe('ALLOWED');
  });
});

describe('approvals', () => {
  const close = (...approvals: RecordedApproval[]) =>
    ask('account-close', factsOf({ approvals }));
  const byCustomer = approval({
    operationId: 'account-close',
    id: 'c-1',
    approver: 'CUS',
    approvedBy: { title: 'K. Holm' },
    until: hoursAgo(-3),
  });
  const byManager = approval({
    operationId: 'account-close',
    id: 'm-1',
    approver: 'AM',
  });

  it('allow it when everybody has approved, until the first one ends', () => {
    expect(close(byCustomer, byManager)).toMatchObject({
      verdict: 'ALLOWED',
      cause: 'APPROVED',
      expires: hoursAgo(-3),
      approvals: [
        { id: 'c-1', approver: 'CUS', approvedBy: 'K. Holm' },
        { id: 'm-1', approver: 'AM' },
      ],
      approvers: [{ isApproved: true }, { isApproved: true }],
      reason:
        'Approved by K. Holm and I. Novák until 24 Nov 2026, 17:05 UTC. The customer has full administrative access and its data in it.',
    });
  });

  it('of some leave the others to be asked', () => {
    const answer = close(byManager);
    expect(answer).toMatchObject({ verdict: 'NEEDS_APPROVAL', approvals: [] });
    expect(answer.expires).toBeUndefined();
    expect(answer.approvers.map(each => each.isApproved)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['another account', { accountId: '000000000001' }],
    ['another operation', { operationId: RENAME }],
    ['another customer', { customerRef: 'group:default/alster' }],
    ['the past', { until: hoursAgo(1) }],
    ['the future', { recordedAt: hoursAgo(-1) }],
  ])('for %s do not count', (_, overrides) => {
    expect(close(byManager, { ...byCustomer, ...overrides }).verdict).toBe(
      'NEEDS_APPROVAL',
    );
  });

  it('that last longest count', () => {
    const longer = { ...byCustomer, id: 'c-2', until: hoursAgo(-5) };
    expect(close(byCustomer, longer, byManager).expires).toBe(hoursAgo(-5));
  });

  it('of a second custodian are not those of whoever asks', () => {
    const facts = factsOf({
      approvals: [approval({ operationId: 'root-sign-in' })],
    });
    expect(ask('root-sign-in', facts).verdict).toBe('ALLOWED');
    expect(
      ask('root-sign-in', { ...facts, asker: 'user:default/inga' }).verdict,
    ).toBe('NEEDS_APPROVAL');
  });

  it('of a second custodian are asked of others, each named once', () => {
    const inga = { ref: 'user:default/inga', title: 'I. Novák' };
    const custody = { ref: 'group:default/custody', title: 'Root custody' };
    const asked = (asker: string, contacts: (typeof inga)[]) =>
      ask('root-sign-in', factsOf({ asker, contacts: { '4E': contacts } }))
        .approvers[0].with;
    expect(asked('user:default/else', [inga, custody, custody])).toEqual([
      'I. Novák',
      'Root custody',
    ]);
    expect(asked(inga.ref, [inga, custody])).toEqual(['Root custody']);
    expect(asked(inga.ref, [inga])).toEqual(['a second custodian']);
    const manager = ask(
      'account-close',
      factsOf({ asker: inga.ref, contacts: { AM: [inga] } }),
    );
    expect(manager.approvers.map(each => each.with)).toContainEqual([
      'I. Novák',
    ]);
  });

  it('of a second custodian count whoever else asks, longest first', () => {
    const own = approval({ operationId: 'root-sign-in', id: 'own' });
    const other = approval({
      operationId: 'root-sign-in',
      id: 'other',
      approvedBy: { ref: 'user:default/petr', title: 'P. Hrubý' },
      until: hoursAgo(-2),
    });
    const answerTo = (asker: string | undefined) =>
      ask('root-sign-in', factsOf({ asker, approvals: [own, other] }))
        .approvals[0].id;
    expect(answerTo('user:default/inga')).toBe('other');
    expect(answerTo('user:default/petr')).toBe('own');
    expect(answerTo(undefined)).toBe('own');
  });

  it('of the customer count for nobody else, whoever has the account by now', () => {
    const answer = (customerRef: string | undefined) =>
      close({ ...byCustomer, customerRef }, byManager).verdict;
    expect(answer('group:default/ostsee')).toBe('ALLOWED');
    expect(answer('group:default/before')).toBe('NEEDS_APPROVAL');
  });

  it('change nothing that is not ours or unknown', () => {
    const approvals = [approval({ operationId: 'root-sign-in' })];
    const of = (overrides: Parameters<typeof factsOf>[0]) =>
      ask('root-sign-in', factsOf({ approvals, ...overrides })).verdict;
    expect(of({ terms: { model: 'ECAM' } })).toBe('NOT_OURS');
    expect(of({ terms: { verdict: 'DRIFT' } })).toBe('UNKNOWN');
    expect(of({ areCredentialsRemoved: true })).toBe('NEEDS_APPROVAL');
  });
});
