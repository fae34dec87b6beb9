import type {
  CheckId,
  PostureSourceKind,
} from 'backstage-plugin-aws-resale-common';
import type { CustodyRecord, MembershipGraph } from '../../custody/types';
import type { RootCredentials } from '../facts/rootFacts';
import { judgePosture } from '../judgePosture';
import type {
  CheckResult,
  Missing,
  Observed,
  PostureFinding,
  PostureInput,
  PostureLimits,
  PostureSource,
} from '../types';

export const NOW = new Date('2026-11-24T14:05:00.000Z');
export const ACCOUNT = '018302774519';
const HOUR = 60 * 60 * 1000;

/** A moment before `NOW`. */
export function hoursAgo(hours: number): string {
  return new Date(NOW.getTime() - hours * HOUR).toISOString();
}

export const LIMITS: PostureLimits = {
  freshFor: {
    IAM: 6 * HOUR,
    ROOT_AUDIT: 24 * HOUR,
    ORGANIZATIONS: 24 * HOUR,
    ACCOUNT_MANAGEMENT: 24 * HOUR,
    CLOUDTRAIL: 24 * HOUR,
    COST_EXPLORER: 48 * HOUR,
    CATALOG: HOUR,
    CREDENTIAL_REPORT: 24 * HOUR,
    SECURITY_HUB: 24 * HOUR,
    IMPORTED_FINDING: 72 * HOUR,
    ATTESTATION: 24 * 90 * HOUR,
  },
  recentUseDays: 30,
  custody: { graceDays: 14, membershipsFreshFor: HOUR },
};

/** A reading, half an hour old unless it says otherwise. */
export function seen<T>(
  value: T,
  source: PostureSourceKind | PostureSource = 'IAM',
  observedAt = hoursAgo(0.5),
): Observed<T> {
  return {
    value,
    observedAt,
    source: typeof source === 'string' ? { kind: source } : source,
  };
}

export function missing(
  reason: Missing['missing'],
  source: PostureSourceKind = 'IAM',
  detail?: string,
): Missing {
  return {
    missing: reason,
    source: { kind: source },
    since: hoursAgo(50),
    ...(detail !== undefined && { detail }),
  };
}

/** Four facts in the order of the API's table: `?` is not told. */
export function credentials(pkcm: string): RootCredentials {
  const [hasPassword, hasAccessKeys, hasSigningCertificates, isMfaOn] = [
    ...pkcm,
  ].map(digit => (digit === '?' ? undefined : digit === '1'));
  return { hasPassword, hasAccessKeys, hasSigningCertificates, isMfaOn };
}

export function finding(
  checkId: CheckId,
  outcome: PostureFinding['outcome'],
  overrides: Partial<PostureFinding> = {},
): PostureFinding {
  return {
    checkId,
    outcome,
    isSetAside: false,
    observedAt: hoursAgo(2),
    source: { kind: 'SECURITY_HUB' },
    ...overrides,
  };
}

/** A record that counts: attested, confirmed, not yet to be reviewed. */
export function record(
  facet: CustodyRecord['facet'],
  ref: string,
  overrides: Partial<CustodyRecord> = {},
): CustodyRecord {
  return {
    facet,
    custodian: { type: 'CATALOG', ref },
    party: 'PROVIDER',
    since: '2026-11-01',
    attestedBy: 'user:default/i.novak',
    attestedAt: '2026-11-03T11:15:00.000Z',
    confirmedBy: 'user:default/p.hruby',
    nextReview: '2027-02-03',
    ...overrides,
  };
}

/** Two teams that share nobody, and one that is part of both. */
export function memberships(
  groups: Record<string, readonly string[]> = {},
): MembershipGraph {
  return {
    membersOf: new Map(
      Object.entries({
        'group:default/custody-a': ['user:default/anna', 'user:default/ben'],
        'group:default/custody-b': ['user:default/cleo', 'user:default/dirk'],
        'group:default/custody-c': ['user:default/ben', 'user:default/cleo'],
        'group:default/desk': ['user:default/eva'],
        ...groups,
      }),
    ),
    people: new Set(
      ['anna', 'ben', 'cleo', 'dirk', 'eva', 'mara'].map(
        name => `user:default/${name}`,
      ),
    ),
    observedAt: hoursAgo(0.01),
  };
}

export const PROVEN_CUSTODY: readonly CustodyRecord[] = [
  record('PASSWORD', 'group:default/custody-a'),
  record('MFA', 'group:default/custody-b'),
  record('PHONE', 'group:default/desk'),
];

/** An active linked account under SPAM of which nothing was read. */
export function inputOf(overrides: Partial<PostureInput> = {}): PostureInput {
  return {
    account: {
      accountId: ACCOUNT,
      partition: 'aws',
      isPayer: false,
      state: 'ACTIVE',
      isGone: false,
      joinedMethod: 'CREATED',
      ancestorIds: ['r-ab12', 'ou-ab12-prod'],
      rootEmailDomain: 'aws.nordwind.example',
      listedAt: hoursAgo(0.2),
    },
    terms: {
      model: 'SPAM',
      arrangement: 'PROVIDER_PAYER',
      emailHolder: 'PROVIDER',
      expectedHolder: 'PROVIDER',
    },
    facts: {},
    organization: {},
    custody: { records: [], memberships: memberships() },
    exceptions: [],
    limits: LIMITS,
    now: NOW,
    ...overrides,
  };
}

/** The payer of the same organization. */
export function payerOf(overrides: Partial<PostureInput> = {}): PostureInput {
  const input = inputOf(overrides);
  return { ...input, account: { ...input.account, isPayer: true } };
}

/** The results of an account by their check. */
export function judged(
  overrides: Partial<PostureInput> | PostureInput = {},
): Record<CheckId, CheckResult> {
  return Object.fromEntries(
    judgePosture(inputOf(overrides)).map(result => [result.checkId, result]),
  ) as Record<CheckId, CheckResult>;
}
