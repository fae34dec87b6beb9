import { OPERATION } from 'backstage-plugin-aws-resale-common';
import type { FactKind, Operation } from 'backstage-plugin-aws-resale-common';
import type {
  ChangeAnswer,
  ChangeFacts,
  ChangedAccount,
  ChangeTerms,
  FactAge,
  RecordedApproval,
} from '../types';

export const NOW = new Date('2026-11-24T14:05:00.000Z');
export const ACCOUNT_ID = '018302774519';
const HOUR = 60 * 60 * 1000;

/** ISO time some hours before now, or after it. */
export function hoursAgo(hours: number): string {
  return new Date(NOW.getTime() - hours * HOUR).toISOString();
}

const WHAT: Readonly<Record<FactKind, string>> = {
  INVENTORY: 'listing of the organization',
  CUSTOMER: 'reading of the catalog',
  CUSTODY: 'custody of the password',
  CREDENTIALS: 'root credentials',
  EXPOSURE: 'exposure',
  POLICIES: 'policies',
  ANOMALY_MONITORS: 'anomaly monitors',
};

/** Observed an hour ago, and good for another hour unless said otherwise. */
export function age(kind: FactKind, hoursLeft = 1): FactAge {
  return {
    kind,
    what: WHAT[kind],
    observedAt: hoursAgo(hoursLeft > 0 ? 1 : 72),
    countsUntil: hoursAgo(-hoursLeft),
  };
}

export const ALL_FRESH: readonly FactAge[] = (
  Object.keys(WHAT) as FactKind[]
).map(kind => age(kind));

/** All fresh, but for some kinds that are stale. */
export function staleOnly(...kinds: readonly FactKind[]): FactAge[] {
  return ALL_FRESH.map(each =>
    kinds.includes(each.kind) ? age(each.kind, -48) : each,
  );
}

type Overrides = Partial<Omit<ChangeFacts, 'account' | 'terms'>> & {
  account?: Partial<ChangedAccount>;
  terms?: Partial<ChangeTerms>;
};

/** A linked SPAM account about which everything is known and well. */
export function factsOf(overrides: Overrides = {}): ChangeFacts {
  return {
    accountId: ACCOUNT_ID,
    customer: { ref: 'group:default/ostsee', title: 'Ostsee Energie' },
    otherCustomers: [],
    rootHolder: 'PROVIDER',
    areCredentialsRemoved: false,
    exposure: { causes: [] },
    isRootDenied: false,
    grants: [],
    approvals: [],
    contacts: {
      '4E': [{ ref: 'group:default/custody', title: 'Head of Root custody' }],
      AM: [{ ref: 'user:default/jw', title: 'J. Weidmann' }],
    },
    ages: ALL_FRESH,
    now: NOW,
    ...overrides,
    account: {
      isPayer: false,
      state: 'ACTIVE',
      isGone: false,
      partition: 'aws',
      ...overrides.account,
    },
    terms: {
      model: 'SPAM',
      arrangement: 'PROVIDER_PAYER',
      verdict: 'CONSISTENT',
      ...overrides.terms,
    },
  };
}

/** An approval in force for the account. */
export function approval(
  overrides: Partial<RecordedApproval> & { operationId: string },
): RecordedApproval {
  return {
    id: 'a-1',
    accountId: ACCOUNT_ID,
    approver: '4E',
    approvedBy: { ref: 'user:default/inga', title: 'I. Novák' },
    reason: 'Change 4711',
    recordedAt: hoursAgo(2),
    until: hoursAgo(-8),
    ...overrides,
  };
}

/** A row of the built-in table. */
export function operation(id: string): Operation {
  return OPERATION[id as keyof typeof OPERATION];
}

/** An answer in the short form that the rows have. */
export function shortAnswer({ verdict, approvers }: ChangeAnswer): string {
  switch (verdict) {
    case 'ALLOWED':
      return 'ok';
    case 'NOT_OURS':
      return 'no';
    case 'UNKNOWN':
      return '?';
    default:
      return [...new Set(approvers.map(each => each.approver))]
        .sort()
        .join('+');
  }
}
