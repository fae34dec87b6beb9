import { assessAccount } from '../judge/assessAccount';
import type { AccountRecord } from '../judge/accountRecord';
import { describeChanges } from '../judge/describeChanges';
import type {
  AccountDecision,
  AccountStore,
  AccountWriteResult,
  AffectedAccounts,
} from '../store/AccountStore';
import type { Portfolio } from './Portfolio';

const ACCOUNTS_PER_PAGE = 200;

/** Judges stored accounts again, without a call to AWS. */
export class Rejudge {
  readonly #accounts: AccountStore;
  readonly #portfolio: Portfolio;

  constructor(options: { accounts: AccountStore; portfolio: Portfolio }) {
    this.#accounts = options.accounts;
    this.#portfolio = options.portfolio;
  }

  /** Judges again what a change of customers touches; writes what differs. */
  async run(
    affected: AffectedAccounts,
    at: Date,
    signal: AbortSignal,
  ): Promise<AccountWriteResult> {
    const total: AccountWriteResult = {
      written: 0,
      changes: [],
      customerRefs: [],
      payerAccountIds: [],
    };
    let after: string | undefined;
    do {
      signal.throwIfAborted();
      const accountIds = await this.#accounts.affectedIds(affected, {
        after,
        limit: ACCOUNTS_PER_PAGE,
      });
      const contextOf = await this.#portfolio.contextAt(at);
      const result = await this.#accounts.write({
        accountIds,
        at,
        decide: existing => decide(existing, contextOf, at),
      });
      total.written += result.written;
      total.changes.push(...result.changes);
      total.customerRefs.push(...result.customerRefs);
      total.payerAccountIds.push(...result.payerAccountIds);
      after =
        accountIds.length < ACCOUNTS_PER_PAGE
          ? undefined
          : accountIds[accountIds.length - 1];
    } while (after);
    return total;
  }
}

function decide(
  existing: ReadonlyMap<string, AccountRecord>,
  contextOf: Awaited<ReturnType<Portfolio['contextAt']>>,
  at: Date,
): AccountDecision {
  const decision: AccountDecision = { records: [], changes: [] };
  for (const before of existing.values()) {
    if (before.gone) {
      continue;
    }
    const after: AccountRecord = {
      ...before,
      ...assessAccount(
        before.facts,
        before.mapping,
        contextOf(before.facts.payerAccountId),
      ),
    };
    decision.records.push(after);
    decision.changes.push(
      ...describeChanges(before, after, {
        at: at.toISOString(),
        isFirstReading: false,
      }),
    );
  }
  return decision;
}
