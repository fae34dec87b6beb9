import { assessAccount } from '../judge/assessAccount';
import type { AccountRecord } from '../judge/accountRecord';
import { describeChanges } from '../judge/describeChanges';
import type {
  AccountDecision,
  AccountStore,
  AccountWriteResult,
} from '../store/AccountStore';
import type { MappingStore } from '../store/MappingStore';
import {
  AccountFinder,
  type AffectedByCustomers,
  type IdPages,
} from './AccountFinder';
import type { Portfolio } from './Portfolio';

/** Judges stored accounts again, without a call to AWS. */
export class Rejudge {
  readonly #accounts: AccountStore;
  readonly #mapping: MappingStore;
  readonly #portfolio: Portfolio;
  readonly #finder: AccountFinder;

  constructor(options: {
    accounts: AccountStore;
    mapping: MappingStore;
    portfolio: Portfolio;
  }) {
    const { accounts, mapping, portfolio } = options;
    this.#accounts = accounts;
    this.#mapping = mapping;
    this.#portfolio = portfolio;
    this.#finder = new AccountFinder(accounts, portfolio.rules);
  }

  /**
   * Judges again what a change of customers touches; writes what differs. All
   * accounts are judged again when the rules are others than the last time.
   */
  async run(
    affected: AffectedByCustomers,
    at: Date,
    signal: AbortSignal,
  ): Promise<AccountWriteResult> {
    const { rulesDigest } = this.#portfolio;
    if ((await this.#mapping.rulesDigest()) === rulesDigest) {
      return this.#judge(this.#finder.affected(affected), at, signal);
    }
    const result = await this.#judge(this.#finder.all(), at, signal);
    await this.#mapping.keepRulesDigest(rulesDigest);
    return result;
  }

  /** Judges some accounts again; writes what differs. */
  async runOn(
    accountIds: readonly string[],
    at: Date,
    signal: AbortSignal,
  ): Promise<AccountWriteResult> {
    return this.#judge(this.#finder.of(accountIds), at, signal);
  }

  async #judge(
    pages: IdPages,
    at: Date,
    signal: AbortSignal,
  ): Promise<AccountWriteResult> {
    const total: AccountWriteResult = {
      written: 0,
      changes: [],
      customerRefs: [],
      payerAccountIds: [],
    };
    for await (const accountIds of pages) {
      signal.throwIfAborted();
      const result = await this.#portfolio.judged(
        at,
        (contextOf, customersVersion) =>
          this.#accounts.write({
            accountIds,
            at,
            customersVersion,
            decide: existing => decide(existing, contextOf, at),
          }),
      );
      total.written += result.written;
      total.changes.push(...result.changes);
      total.customerRefs.push(...result.customerRefs);
      total.payerAccountIds.push(...result.payerAccountIds);
    }
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
        before,
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
