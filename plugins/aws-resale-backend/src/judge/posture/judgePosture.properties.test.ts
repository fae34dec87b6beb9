import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  BILLING_ARRANGEMENTS,
  CHECK_IDS,
  HOLDERS,
  NOT_OBSERVED_REASONS,
  PARTITIONS,
} from 'backstage-plugin-aws-resale-common';
import type { PostureSourceKind } from 'backstage-plugin-aws-resale-common';
import type { CustodyRecord } from '../custody/types';
import {
  ACCOUNT,
  NOW,
  credentials,
  hoursAgo,
  inputOf,
  memberships,
  record,
} from './__testUtils__/postureBuilders';
import { judgePosture } from './judgePosture';
import type {
  CheckResult,
  Observed,
  OrganizationFacts,
  PostureException,
  PostureFacts,
  PostureFinding,
  PostureInput,
  Reading,
} from './types';

/** Times around the limits, some of them the same. */
const anyTime = fc.constantFrom(0.1, 0.5, 1, 3, 5, 7, 23, 26, 80).map(hoursAgo);

function observed<T>(
  value: fc.Arbitrary<T>,
  ...kinds: PostureSourceKind[]
): fc.Arbitrary<Observed<T>> {
  return fc.record({
    value,
    observedAt: anyTime,
    source: fc.record({ kind: fc.constantFrom(...kinds) }),
  });
}

function readings<T>(
  value: fc.Arbitrary<T>,
  ...kinds: PostureSourceKind[]
): fc.Arbitrary<Array<Reading<T>>> {
  return fc.array(
    fc.oneof(
      { arbitrary: observed(value, ...kinds), weight: 4 },
      {
        arbitrary: fc.record({
          missing: fc.constantFrom(...NOT_OBSERVED_REASONS),
          since: anyTime,
          source: fc.record({ kind: fc.constantFrom(...kinds) }),
        }),
        weight: 1,
      },
    ),
    { maxLength: 4 },
  );
}

const digit = fc.constantFrom('0', '1', '?');
const anyCredentials = fc
  .tuple(digit, digit, digit, digit)
  .map(digits => credentials(digits.join('')));
const anyDevices = fc.array(
  fc.constantFrom('APP' as const, 'KEY' as const, 'UNKNOWN' as const),
  { maxLength: 3 },
);
const anyUse = fc.record(
  {
    password: fc.oneof(fc.constant('NEVER'), anyTime),
    accessKeys: fc.oneof(
      fc.constant('NEVER'),
      fc.constant(hoursAgo(24 * 40)),
      anyTime,
    ),
  },
  { requiredKeys: [] },
);
const anyPolicy = fc.record({
  id: fc.constantFrom('p-1', 'p-2', 'p-3'),
  name: fc.constantFrom('One', 'Two'),
  document: fc.constantFrom(
    undefined,
    '{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
    '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
    '{',
  ),
  targetIds: fc.constantFrom(undefined, ['r-ab12'], [ACCOUNT], ['ou-other']),
});
const anyTrail = fc.record({
  name: fc.constantFrom('one', 'two'),
  isOrganizationTrail: fc.boolean(),
  isMultiRegion: fc.boolean(),
  isLogging: fc.constantFrom(undefined, true, false),
  isValidated: fc.boolean(),
});
const anyMonitor = fc.record({
  name: fc.constantFrom('one', 'two'),
  covers: fc.constantFrom('SERVICE' as const, [ACCOUNT], ['111111111111']),
  subscribers: fc.integer({ min: 0, max: 2 }),
});
const anyFeatures = fc.record({
  isRootCredentialsManagementOn: fc.boolean(),
  isRootSessionsOn: fc.boolean(),
});
const anyFinding: fc.Arbitrary<PostureFinding> = fc.record({
  checkId: fc.constantFrom(...CHECK_IDS),
  outcome: fc.constantFrom(
    'PASSED' as const,
    'FAILED' as const,
    'WARNING' as const,
  ),
  isSetAside: fc.boolean(),
  observedAt: anyTime,
  source: fc.record({
    kind: fc.constantFrom(
      'SECURITY_HUB' as const,
      'IMPORTED_FINDING' as const,
      'ATTESTATION' as const,
    ),
  }),
});
const anyRecord: fc.Arbitrary<CustodyRecord> = fc
  .record({
    facet: fc.constantFrom(
      'EMAIL' as const,
      'PASSWORD' as const,
      'MFA' as const,
      'BACKUP_MFA' as const,
      'PHONE' as const,
    ),
    ref: fc.constantFrom(
      'group:default/custody-a',
      'group:default/custody-b',
      'group:default/custody-c',
      'group:default/gone',
    ),
    party: fc.constantFrom('PROVIDER' as const, 'CUSTOMER' as const),
    attestedAt: anyTime,
    confirmedBy: fc.constantFrom(undefined, 'user:default/p.hruby'),
    nextReview: fc.constantFrom('2026-10-01', '2026-11-20', '2027-02-01'),
    keptIn: fc.constantFrom(undefined, { place: 'Vault 7' }),
  })
  .map(({ facet, ref, ...rest }) => record(facet, ref, rest));

const anyFacts: fc.Arbitrary<PostureFacts> = fc.record({
  rootCredentials: readings(
    anyCredentials,
    'IAM',
    'ROOT_AUDIT',
    'CREDENTIAL_REPORT',
  ),
  virtualRootMfa: readings(fc.boolean(), 'IAM'),
  rootMfaDevices: readings(anyDevices, 'ROOT_AUDIT'),
  rootLastUse: readings(anyUse, 'CREDENTIAL_REPORT', 'ROOT_AUDIT'),
  hasSecurityContact: readings(fc.boolean(), 'ACCOUNT_MANAGEMENT'),
  securityHub: readings(
    fc.record({ isEnabled: fc.boolean(), newestFindingAt: anyTime }),
    'SECURITY_HUB',
  ),
  findings: fc.array(anyFinding, { maxLength: 6 }),
});
const anyOrganization: fc.Arbitrary<OrganizationFacts> = fc.record({
  featureSet: readings(
    fc.constantFrom('ALL' as const, 'CONSOLIDATED_BILLING' as const),
    'ORGANIZATIONS',
  ),
  features: readings(anyFeatures, 'ORGANIZATIONS', 'IAM'),
  serviceControlPolicies: readings(
    fc.uniqueArray(anyPolicy, { maxLength: 3, selector: ({ id }) => id }),
    'ORGANIZATIONS',
  ),
  trails: readings(
    fc.uniqueArray(anyTrail, { maxLength: 2, selector: ({ name }) => name }),
    'CLOUDTRAIL',
  ),
  anomalyMonitors: readings(
    fc.uniqueArray(anyMonitor, { maxLength: 2, selector: ({ name }) => name }),
    'COST_EXPLORER',
  ),
});
const anyException: fc.Arbitrary<PostureException> = fc.record({
  checkId: fc.constantFrom(...CHECK_IDS),
  reason: fc.constantFrom('Migration', 'Test'),
  owner: fc.constant('user:default/anna'),
  expires: fc.constantFrom('2026-01-01', '2026-11-24', '2027-06-30'),
});

/** Mostly an active account of AWS's own partition, where checks have a meaning. */
const anyInput: fc.Arbitrary<PostureInput> = fc
  .record({
    isPayer: fc.boolean(),
    partition: fc.oneof(
      { arbitrary: fc.constant('aws' as const), weight: 6 },
      { arbitrary: fc.constantFrom(...PARTITIONS), weight: 1 },
    ),
    state: fc.oneof(
      { arbitrary: fc.constant('ACTIVE' as const), weight: 9 },
      { arbitrary: fc.constantFrom(...ACCOUNT_STATES), weight: 1 },
    ),
    model: fc.constantFrom(...ACCOUNT_MODELS),
    arrangement: fc.constantFrom(...BILLING_ARRANGEMENTS),
    emailHolder: fc.constantFrom(...HOLDERS),
    expectedHolder: fc.constantFrom(
      undefined,
      'PROVIDER' as const,
      'CUSTOMER' as const,
      'ANY' as const,
    ),
    facts: anyFacts,
    organization: anyOrganization,
    records: fc.array(anyRecord, { maxLength: 6 }),
    exceptions: fc.array(anyException, { maxLength: 3 }),
  })
  .map(
    ({
      isPayer,
      partition,
      state,
      model,
      arrangement,
      emailHolder,
      expectedHolder,
      records,
      ...rest
    }) => {
      const base = inputOf();
      return {
        ...base,
        ...rest,
        account: { ...base.account, isPayer, partition, state },
        terms: { model, arrangement, emailHolder, expectedHolder },
        custody: { records, memberships: memberships() },
      };
    },
  );

/** Something new that is learned of an account. */
interface Learned {
  after(input: PostureInput): PostureInput;
  observedAt: string;
}

function learnFact<K extends Exclude<keyof PostureFacts, 'findings'>>(
  key: K,
  reading: fc.Arbitrary<Observed<unknown>>,
): fc.Arbitrary<Learned> {
  return reading.map(value => ({
    observedAt: value.observedAt,
    after: input => ({
      ...input,
      facts: { ...input.facts, [key]: [...(input.facts[key] ?? []), value] },
    }),
  }));
}

function learnOfOrganization<K extends keyof OrganizationFacts>(
  key: K,
  reading: fc.Arbitrary<Observed<unknown>>,
): fc.Arbitrary<Learned> {
  return reading.map(value => ({
    observedAt: value.observedAt,
    after: input => ({
      ...input,
      organization: {
        ...input.organization,
        [key]: [...(input.organization[key] ?? []), value],
      },
    }),
  }));
}

const anyLearned: fc.Arbitrary<Learned> = fc.oneof(
  {
    weight: 4,
    arbitrary: learnFact(
      'rootCredentials',
      observed(anyCredentials, 'IAM', 'ROOT_AUDIT', 'CREDENTIAL_REPORT'),
    ),
  },
  learnFact('virtualRootMfa', observed(fc.boolean(), 'IAM')),
  learnFact('rootMfaDevices', observed(anyDevices, 'ROOT_AUDIT')),
  learnFact('rootLastUse', observed(anyUse, 'CREDENTIAL_REPORT', 'ROOT_AUDIT')),
  learnFact('hasSecurityContact', observed(fc.boolean(), 'ACCOUNT_MANAGEMENT')),
  learnOfOrganization(
    'features',
    observed(anyFeatures, 'ORGANIZATIONS', 'IAM'),
  ),
  learnOfOrganization(
    'serviceControlPolicies',
    observed(fc.array(anyPolicy, { maxLength: 2 }), 'ORGANIZATIONS'),
  ),
  learnOfOrganization(
    'trails',
    observed(fc.array(anyTrail, { maxLength: 2 }), 'CLOUDTRAIL'),
  ),
  learnOfOrganization(
    'anomalyMonitors',
    observed(fc.array(anyMonitor, { maxLength: 2 }), 'COST_EXPLORER'),
  ),
  {
    weight: 2,
    arbitrary: anyFinding.map(finding => ({
      observedAt: finding.observedAt,
      after: (input: PostureInput) => ({
        ...input,
        facts: {
          ...input.facts,
          findings: [...(input.facts.findings ?? []), finding],
        },
      }),
    })),
  },
  {
    weight: 3,
    arbitrary: anyRecord.map(added => ({
      observedAt: added.attestedAt,
      after: (input: PostureInput) => ({
        ...input,
        custody: {
          ...input.custody,
          records: [...input.custody.records, added],
        },
      }),
    })),
  },
);

function isGood({ state }: CheckResult): boolean {
  return state === 'PROTECTED' || state === 'REMOVED';
}

function shuffled<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && [...list].reverse();
}

function inAnotherOrder(input: PostureInput): PostureInput {
  const { facts, organization, custody } = input;
  return {
    ...input,
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, list]) => [
        key,
        shuffled(list as readonly unknown[]),
      ]),
    ) as PostureFacts,
    organization: Object.fromEntries(
      Object.entries(organization).map(([key, list]) => [
        key,
        shuffled(list as readonly unknown[]),
      ]),
    ) as OrganizationFacts,
    custody: { ...custody, records: [...custody.records].reverse() },
    exceptions: [...input.exceptions].reverse(),
  };
}

describe('any account', () => {
  it('is not made good by more evidence without showing it', () => {
    let turned = 0;
    fc.assert(
      fc.property(anyInput, anyLearned, (input, learned) => {
        const before = judgePosture(input);
        const after = judgePosture(learned.after(input));
        before.forEach((result, index) => {
          if (result.state === 'EXPOSED' && isGood(after[index])) {
            turned += 1;
            expect(
              after[index].evidence.map(({ observedAt }) => observedAt),
            ).toContain(learned.observedAt);
          }
        });
      }),
      { numRuns: 4000, seed: 4 },
    );
    // The property says something only if it happens.
    expect(turned).toBeGreaterThan(20);
  });

  it('stays exposed whatever another source says', () => {
    fc.assert(
      fc.property(anyInput, anyCredentials, (input, value) => {
        const other: Observed<typeof value> = {
          value,
          observedAt: NOW.toISOString(),
          source: { kind: 'IAM', name: 'another reader' },
        };
        const before = judgePosture(input);
        const after = judgePosture({
          ...input,
          facts: {
            ...input.facts,
            rootCredentials: [...(input.facts.rootCredentials ?? []), other],
          },
        });
        for (const id of [
          'root-mfa',
          'root-access-keys',
          'root-signing-certificates',
          'root-credentials',
        ] as const) {
          const index = CHECK_IDS.indexOf(id);
          if (before[index].state === 'EXPOSED') {
            expect(after[index].state).toBe('EXPOSED');
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is judged the same in any order', () => {
    fc.assert(
      fc.property(anyInput, input => {
        expect(judgePosture(inAnotherOrder(input))).toEqual(
          judgePosture(input),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has a reason where it is not observed, and a step where something is to be done', () => {
    fc.assert(
      fc.property(anyInput, input => {
        for (const result of judgePosture(input)) {
          const { state, reason, nextStep, seen, evidence } = result;
          expect(reason !== undefined).toBe(state === 'NOT_OBSERVED');
          expect(nextStep !== undefined).toBe(
            state === 'NOT_OBSERVED' || state === 'EXPOSED',
          );
          expect(seen).toMatch(/^[A-Z].*\.$/s);
          if (isGood(result) || state === 'EXPOSED') {
            expect(evidence.map(({ weight }) => weight)).toContain('DECIDES');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is not judged otherwise because somebody accepts the risk', () => {
    const withoutExceptions = (results: CheckResult[]) =>
      results.map(({ exception: _, ...result }) => result);
    fc.assert(
      fc.property(anyInput, input => {
        const accepted = judgePosture(input);
        expect(withoutExceptions(accepted)).toEqual(
          judgePosture({ ...input, exceptions: [] }),
        );
        for (const { state, exception } of accepted) {
          expect(exception === undefined || state === 'EXPOSED').toBe(true);
        }
      }),
    );
  });

  it('is never called good by looking away', () => {
    fc.assert(
      fc.property(anyInput, input => {
        // Everything that was read is a year old.
        const later = new Date('2027-11-24T14:05:00.000Z');
        for (const { checkId, state } of judgePosture({
          ...input,
          now: later,
        })) {
          const isCustody = checkId === 'root-custody';
          expect(state === 'PROTECTED' || state === 'REMOVED').toBe(false);
          expect(
            state === 'EXPOSED' && !isCustody && checkId !== 'account-state',
          ).toBe(false);
        }
      }),
    );
  });
});
