import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  APPROVERS,
  BILLING_ARRANGEMENTS,
  CHANGE_VERDICTS,
  EXPOSURE_CAUSES,
  HOLDERS,
  MODEL_VERDICTS,
  OPERATIONS,
  OPERATION_IDS,
  PARTITIONS,
} from 'backstage-plugin-aws-resale-common';
import type { ChangeVerdict } from 'backstage-plugin-aws-resale-common';
import {
  ACCOUNT_ID,
  ALL_FRESH,
  hoursAgo,
  NOW,
} from './__testUtils__/changeFacts';
import { checkChange } from './checkChange';
import { explainAccount } from './explainAccount';
import type { ChangeFacts, FactAge, RecordedApproval } from './types';

/** Names as people write them, addresses among them. */
const anyTitle = fc.constantFrom(
  'Ostsee Energie',
  'ops@ostsee.example',
  'Alster <root+aws@alster.example>',
  'K. Holm',
);
const anyRef = fc.constantFrom(
  'group:default/ostsee',
  'group:default/alster',
  'user:default/inga',
);
const anyParty = fc.record({ ref: anyRef, title: anyTitle });
const anyTime = fc.constantFrom(-100, -5, -1, 0, 1, 5, 100).map(hoursAgo);

const anyOperation = fc.constantFrom(...OPERATIONS);

const anyAge: fc.Arbitrary<FactAge> = fc.record(
  {
    kind: fc.constantFrom(...ALL_FRESH.map(({ kind }) => kind)),
    what: fc.constantFrom('listing', 'phone'),
    observedAt: anyTime,
    countsUntil: anyTime,
  },
  { requiredKeys: ['kind', 'what'] },
);
/** Mostly fresh, so that most answers come from further down the rules. */
const anyAges = fc.oneof(
  { arbitrary: fc.constant(ALL_FRESH), weight: 4 },
  {
    arbitrary: fc.subarray([...ALL_FRESH], { minLength: 4 }),
    weight: 1,
  },
  { arbitrary: fc.array(anyAge, { maxLength: 6 }), weight: 1 },
  {
    arbitrary: fc
      .array(anyAge, { maxLength: 2 })
      .map(ages => [...ALL_FRESH, ...ages]),
    weight: 1,
  },
);

const anyApproval: fc.Arbitrary<RecordedApproval> = fc.record(
  {
    id: fc.uuid(),
    operationId: fc.constantFrom(...OPERATION_IDS),
    accountId: fc.constantFrom(ACCOUNT_ID, ACCOUNT_ID, '000000000001'),
    approver: fc.constantFrom(...APPROVERS),
    customerRef: anyRef,
    approvedBy: anyParty,
    reason: anyTitle,
    recordedAt: anyTime,
    until: anyTime,
  },
  {
    requiredKeys: [
      'id',
      'operationId',
      'accountId',
      'approver',
      'approvedBy',
      'reason',
      'recordedAt',
      'until',
    ],
  },
);

const anyFacts: fc.Arbitrary<ChangeFacts> = fc.record(
  {
    accountId: fc.constant(ACCOUNT_ID),
    account: fc.record(
      {
        isPayer: fc.boolean(),
        isBillTransferAccount: fc.constantFrom(false, false, true),
        state: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', ...ACCOUNT_STATES),
        closureEndsOn: fc.constantFrom('2027-01-04', '2026-11-01'),
        isGone: fc.constantFrom(false, false, false, true),
        partition: fc.constantFrom('aws', 'aws', ...PARTITIONS),
      },
      { requiredKeys: ['isPayer', 'state', 'isGone', 'partition'] },
    ),
    customer: anyParty,
    otherCustomers: fc.uniqueArray(anyParty, {
      maxLength: 2,
      selector: ({ ref }) => ref,
    }),
    terms: fc.record(
      {
        model: fc.constantFrom('SPAM', 'ECAM', ...ACCOUNT_MODELS),
        arrangement: fc.constantFrom('PROVIDER_PAYER', ...BILLING_ARRANGEMENTS),
        verdict: fc.constantFrom('CONSISTENT', 'CONSISTENT', ...MODEL_VERDICTS),
        transfer: fc.constant({
          startsOn: '2026-11-01',
          endsOn: '2026-12-31',
          phase: 'INSIDE' as const,
        }),
      },
      { requiredKeys: ['model', 'arrangement', 'verdict'] },
    ),
    rootHolder: fc.constantFrom(...HOLDERS),
    areCredentialsRemoved: fc.boolean(),
    exposure: fc.record({
      causes: fc.subarray([...EXPOSURE_CAUSES]),
    }),
    isRootDenied: fc.boolean(),
    grants: fc.array(
      fc.record(
        {
          operationId: fc.constantFrom(...OPERATION_IDS),
          reference: anyTitle,
          recordedAt: anyTime,
          until: anyTime,
        },
        { requiredKeys: ['operationId', 'reference', 'recordedAt'] },
      ),
      { maxLength: 8 },
    ),
    approvals: fc.array(anyApproval, { maxLength: 3 }),
    contacts: fc.record(
      {
        '4E': fc.array(anyParty, { maxLength: 2 }),
        OWN: fc.array(anyParty, { maxLength: 2 }),
        AM: fc.array(anyParty, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    ages: anyAges,
    asker: anyRef,
    now: fc.constant(NOW),
  },
  {
    requiredKeys: [
      'accountId',
      'otherCustomers',
      'terms',
      'rootHolder',
      'grants',
      'approvals',
      'contacts',
      'ages',
      'now',
    ],
  },
);

/** Best first. */
function rank(verdict: ChangeVerdict): number {
  return CHANGE_VERDICTS.indexOf(verdict);
}

/** Approvals of an operation by everybody, for good. */
function approvedByAll(operationId: string, facts: ChangeFacts): ChangeFacts {
  const refs = [
    ...(facts.customer ? [facts.customer] : []),
    ...facts.otherCustomers,
  ].map(({ ref }) => ref);
  return {
    ...facts,
    approvals: APPROVERS.flatMap(approver =>
      (approver === 'CUS' ? refs : [undefined]).map(customerRef => ({
        id: `${approver} ${customerRef}`,
        operationId,
        accountId: facts.accountId,
        approver,
        customerRef,
        approvedBy: { title: 'Somebody' },
        reason: 'A change',
        recordedAt: hoursAgo(1),
        until: hoursAgo(-1),
      })),
    ),
  };
}

describe('any question', () => {
  it('is never allowed by facts that are stale, or without the required ones', () => {
    let allowed = 0;
    fc.assert(
      fc.property(anyOperation, anyFacts, (operation, facts) => {
        const { verdict, facts: used } = checkChange(
          operation,
          approvedByAll(operation.id, facts),
        );
        const isAllowed = verdict === 'ALLOWED';
        allowed += Number(isAllowed);
        const kinds = new Set(used.map(({ kind }) => kind));
        const bad = [...kinds].filter(kind => {
          const same = used.filter(fact => fact.kind === kind);
          const isRequired = kind === 'INVENTORY' || kind === 'CUSTOMER';
          const isRead = same.some(({ observedAt }) => observedAt);
          return same.some(each => each.isStale) && (isRead || isRequired);
        });
        expect(isAllowed && bad.length > 0).toBe(false);
        expect(
          isAllowed && !(kinds.has('INVENTORY') && kinds.has('CUSTOMER')),
        ).toBe(false);
      }),
      { numRuns: 6000, seed: 5 },
    );
    expect(allowed).toBeGreaterThan(200);
  });

  it('is unknown once everything has outlived its limit', () => {
    fc.assert(
      fc.property(anyOperation, anyFacts, (operation, facts) => {
        const answer = checkChange(operation, {
          ...facts,
          ages: ALL_FRESH,
          now: new Date('2027-06-01T00:00:00.000Z'),
        });
        expect(answer.verdict).toBe('UNKNOWN');
        expect(answer.reason).toMatch(
          facts.account ? /24 Nov 2026, 13:05 UTC/ : /^No organization/,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('about something final is allowed only by an approval', () => {
    const anyFinal = fc.constantFrom(
      ...OPERATIONS.map(operation => ({ ...operation, undo: 'NO' as const })),
    );
    let approved = 0;
    fc.assert(
      fc.property(anyFinal, anyFacts, (operation, facts) => {
        const isAllowed = (asked: ChangeFacts) => {
          const { verdict, approvals } = checkChange(operation, asked);
          expect(verdict === 'ALLOWED' && approvals.length === 0).toBe(false);
          return verdict === 'ALLOWED';
        };
        expect(isAllowed({ ...facts, approvals: [] })).toBe(false);
        approved += Number(isAllowed(approvedByAll(operation.id, facts)));
      }),
      { numRuns: 3000, seed: 5 },
    );
    expect(approved).toBeGreaterThan(100);
  });

  it('is not answered worse because somebody approves', () => {
    let better = 0;
    fc.assert(
      fc.property(
        anyOperation,
        anyFacts,
        fc.integer({ min: 1, max: 255 }),
        fc.array(anyApproval, { maxLength: 2 }),
        (operation, facts, choice, others) => {
          const all = approvedByAll(operation.id, facts).approvals;
          const more = all.filter((_, at) => ((choice >> at) & 1) === 1);
          const before = checkChange(operation, facts).verdict;
          const after = checkChange(operation, {
            ...facts,
            approvals: [...facts.approvals, ...more, ...others],
          }).verdict;
          expect(rank(after)).toBeLessThanOrEqual(rank(before));
          better += Number(rank(after) < rank(before));
        },
      ),
      { numRuns: 6000, seed: 5 },
    );
    expect(better).toBeGreaterThan(10);
  });

  it('has one answer whatever the order of the facts', () => {
    fc.assert(
      fc.property(anyOperation, anyFacts, (operation, facts) => {
        const other: ChangeFacts = {
          ...facts,
          otherCustomers: [...facts.otherCustomers].reverse(),
          grants: [...facts.grants].reverse(),
          approvals: [...facts.approvals].reverse(),
          ages: [...facts.ages].reverse(),
          contacts: Object.fromEntries(
            Object.entries(facts.contacts).map(([key, parties]) => [
              key,
              [...parties].reverse(),
            ]),
          ),
          exposure: facts.exposure && {
            ...facts.exposure,
            causes: [...facts.exposure.causes].reverse(),
          },
        };
        expect(checkChange(operation, other)).toEqual(
          checkChange(operation, facts),
        );
        expect(explainAccount(other)).toEqual(explainAccount(facts));
      }),
      { numRuns: 2000 },
    );
  });

  it('is answered without an e-mail address, in whole sentences', () => {
    fc.assert(
      fc.property(anyOperation, anyFacts, (operation, facts) => {
        const answer = checkChange(operation, facts);
        const explanation = explainAccount(facts);
        expect(JSON.stringify([answer, explanation])).not.toContain('@');
        for (const text of [
          answer.reason,
          answer.recovery,
          ...answer.warnings,
          ...explanation.sentences,
        ]) {
          expect(text).toMatch(/^[A-Z0-9][^\n]*\.$/);
          expect(text).not.toMatch(/ {2}|\.\.|undefined|NaN/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('names who approves exactly where somebody has to', () => {
    fc.assert(
      fc.property(anyOperation, anyFacts, (operation, facts) => {
        const { verdict, approvers, approvals, expires } = checkChange(
          operation,
          facts,
        );
        expect(approvers.length > 0).toBe(
          verdict === 'NEEDS_APPROVAL' || approvals.length > 0,
        );
        expect(approvers.every(each => each.with.length > 0)).toBe(true);
        expect(expires !== undefined).toBe(approvals.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});
