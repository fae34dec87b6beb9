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
import type { CustodyRecord } from '../../custody/types';
import type {
  Observed,
  OrganizationFacts,
  PostureException,
  PostureFacts,
  PostureFinding,
  PostureInput,
  Reading,
} from '../types';
import {
  ACCOUNT,
  credentials,
  hoursAgo,
  inputOf,
  memberships,
  record,
} from './postureBuilders';

/** Times around the limits, some of them the same. */
const anyTime = fc.constantFrom(0.1, 0.5, 1, 3, 5, 7, 23, 26, 80).map(hoursAgo);

export function observed<T>(
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
export const anyCredentials = fc
  .tuple(digit, digit, digit, digit)
  .map(digits => credentials(digits.join('')));
export const anyDevices = fc.array(
  fc.constantFrom('APP' as const, 'KEY' as const, 'UNKNOWN' as const),
  { maxLength: 3 },
);
export const anyUse = fc.record(
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
export const anyPolicy = fc.record({
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
export const anyTrail = fc.record({
  name: fc.constantFrom('one', 'two'),
  isOrganizationTrail: fc.boolean(),
  isMultiRegion: fc.boolean(),
  isLogging: fc.constantFrom(undefined, true, false),
  isValidated: fc.boolean(),
});
export const anyMonitor = fc.record({
  name: fc.constantFrom('one', 'two'),
  covers: fc.constantFrom('SERVICE' as const, [ACCOUNT], ['111111111111']),
  subscribers: fc.integer({ min: 0, max: 2 }),
});
export const anyFeatures = fc.record({
  isRootCredentialsManagementOn: fc.boolean(),
  isRootSessionsOn: fc.boolean(),
});
export const anyFinding: fc.Arbitrary<PostureFinding> = fc.record({
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
export const anyRecord: fc.Arbitrary<CustodyRecord> = fc
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
export const anyInput: fc.Arbitrary<PostureInput> = fc
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
