import { POSTURE_CHECKS } from 'backstage-plugin-aws-resale-common';
import type {
  AccountPosture,
  CheckResult,
  CustomerPosture,
  PostureTally,
} from 'backstage-plugin-aws-resale-common';

/** A tally of nothing, with whatever a test counts; the sums follow. */
export function buildTally(counts: Partial<PostureTally> = {}): PostureTally {
  const { exposed = 0, accepted = 0, removed = 0, notObserved = 0 } = counts;
  const passed = counts.protected ?? 0;
  const observed = exposed + accepted + passed + removed;
  return {
    exposed,
    accepted,
    protected: passed,
    removed,
    notObserved,
    notApplicable: 0,
    observed,
    applicable: observed + notObserved,
    exposedBy: { PROVIDER: 0, CUSTOMER: 0, BOTH: 0, UNKNOWN: 0 },
    ...counts,
  };
}

/** A check that passed, with whatever a test cares about. */
export function buildResult(overrides: Partial<CheckResult> = {}): CheckResult {
  return {
    checkId: 'root-mfa',
    state: 'PROTECTED',
    since: '2026-03-14T09:00:00Z',
    responsible: 'PROVIDER',
    seen: 'MFA is on.',
    remarks: [],
    evidence: [
      {
        weight: 'DECIDES',
        source: { kind: 'IAM' },
        observedAt: '2026-11-24T13:58:00Z',
        text: 'GetAccountSummary: AccountMFAEnabled 1.',
      },
    ],
    observedAt: '2026-11-24T13:58:00Z',
    ...overrides,
  };
}

/** An account on which every check passed but those that a test gives. */
export function buildAccountPosture(
  results: CheckResult[] = [],
  overrides: Partial<AccountPosture> = {},
): AccountPosture {
  return {
    accountId: '018302774519',
    payerAccountId: '447109231180',
    isPayer: false,
    asOf: '2026-11-24T13:58:00Z',
    checks: POSTURE_CHECKS.map(
      ({ id }) =>
        results.find(({ checkId }) => checkId === id) ??
        buildResult({ checkId: id, seen: `All is well with ${id}.` }),
    ),
    level: {
      reached: 5,
      total: 5,
      steps: [],
      nextSteps: [],
      text: '5 of 5 towards fully protected',
    },
    mayExcept: true,
    ...overrides,
  };
}

/** A customer whose accounts are protected, with whatever a test cares about. */
export function buildCustomerPosture(
  overrides: Partial<CustomerPosture> = {},
): CustomerPosture {
  return {
    accounts: 42,
    exposure: buildTally({ protected: 42 }),
    checks: [],
    asOf: '2026-11-24T13:58:00Z',
    ...overrides,
  };
}
