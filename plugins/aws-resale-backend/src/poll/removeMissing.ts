import type { AccountRecord } from '../judge/accountRecord';
import type { AssessmentContext } from '../judge/assessAccount';
import { buryAccount } from '../judge/buryAccount';
import { describeChanges } from '../judge/describeChanges';
import type {
  AccountDecision,
  AccountStore,
  AccountWriteResult,
  RunFence,
} from '../store/AccountStore';
import type {
  HeldRemovalRecord,
  LeasedOrganization,
} from '../store/OrganizationStore';

const ACCOUNTS_PER_WRITE = 200;

/** Turns accounts of one organization into tombstones; those that moved on meanwhile are left alone. */
export async function buryAccounts(options: {
  payerAccountId: string;
  accountIds: readonly string[];
  accounts: AccountStore;
  context: AssessmentContext;
  lastListedAt?: string;
  at: Date;
  runId?: string;
  fence?: RunFence;
}): Promise<AccountWriteResult> {
  const total: AccountWriteResult = {
    written: 0,
    changes: [],
    customerRefs: [],
    payerAccountIds: [],
  };
  const { accountIds } = options;
  for (let start = 0; start < accountIds.length; start += ACCOUNTS_PER_WRITE) {
    const result = await options.accounts.write({
      fence: options.fence,
      accountIds: accountIds.slice(start, start + ACCOUNTS_PER_WRITE),
      decide: existing => decideBurial(existing, options),
      at: options.at,
    });
    total.written += result.written;
    total.changes.push(...result.changes);
    total.customerRefs.push(...result.customerRefs);
    total.payerAccountIds.push(...result.payerAccountIds);
  }
  return total;
}

function decideBurial(
  existing: ReadonlyMap<string, AccountRecord>,
  options: {
    payerAccountId: string;
    context: AssessmentContext;
    lastListedAt?: string;
    at: Date;
    runId?: string;
  },
): AccountDecision {
  const decision: AccountDecision = { records: [], changes: [] };
  for (const before of existing.values()) {
    if (before.gone || before.facts.payerAccountId !== options.payerAccountId) {
      continue;
    }
    const after = buryAccount(before, options.context, options.lastListedAt);
    decision.records.push(after);
    decision.changes.push(
      ...describeChanges(before, after, {
        at: options.at.toISOString(),
        runId: options.runId,
        isFirstReading: false,
      }),
    );
  }
  return decision;
}

/**
 * Removes what a complete listing lacks, unless that is more than the limit:
 * then nothing is removed and the accounts are held for a person.
 */
export async function removeMissing(options: {
  lease: LeasedOrganization;
  /** Ids of the complete listing, as numbers. */
  seen: ReadonlySet<number>;
  accounts: AccountStore;
  context: AssessmentContext;
  /** Share, 0 to 1. */
  removalLimit: number;
  at: Date;
}): Promise<{
  written: AccountWriteResult;
  held?: HeldRemovalRecord & { accountIds: string[] };
}> {
  const { lease, seen, accounts, removalLimit, at } = options;
  const known = await accounts.listedIds(lease.payerAccountId);
  const missing = known.filter(id => !seen.has(Number(id)));
  if (missing.length > removalLimit * known.length) {
    return {
      written: {
        written: 0,
        changes: [],
        customerRefs: [],
        payerAccountIds: [],
      },
      held: {
        since: at.toISOString(),
        lastListedAt: lease.lastCompleteAt,
        known: known.length,
        listed: seen.size,
        missing: missing.length,
        limit: removalLimit,
        accountIds: missing,
      },
    };
  }
  const written = await buryAccounts({
    payerAccountId: lease.payerAccountId,
    accountIds: missing,
    accounts,
    context: options.context,
    lastListedAt: lease.lastCompleteAt,
    at,
    runId: lease.runId,
    fence: lease,
  });
  return { written };
}
