import type { Knex } from 'knex';
import type { ChangeKind } from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../judge/accountRecord';
import { insertChanges } from './changeRows';
import { countMapping } from './countMapping';
import { differs } from './differs';
import { lockFeed, readFeedState } from './feedState';
import type { Assignment, DecisionResult, MappingStore } from './MappingStore';
import {
  ACCOUNTS_TABLE,
  ASSIGNMENTS_TABLE,
  DISMISSALS_TABLE,
  FEED_STATE_TABLE,
  MAPPING_DAYS_TABLE,
  type AccountRow,
  type AssignmentRow,
  type DismissalRow,
  type FeedStateRow,
  type MappingDayRow,
} from './tables';

const KEYS_PER_STATEMENT = 200;

type DecidedAccount = Pick<
  AccountRow,
  'account_id' | 'name' | 'payer_account_id' | 'customer_ref'
> & {
  assigned_customer: string | null;
  dismissal_reason: string | null;
};

/** What a decision says of one account. */
interface Decided {
  kind: ChangeKind;
  /** Customer that the decision is about; absent where it is about none. */
  customerRef?: string;
  from?: string;
  to?: string;
}

/** Decisions of people in the plugin's database. */
export class DatabaseMappingStore implements MappingStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async assignments(
    accountIds?: readonly string[],
  ): Promise<Map<string, Assignment>> {
    const rows: AssignmentRow[] = [];
    if (accountIds) {
      for (const ids of chunks(accountIds)) {
        rows.push(
          ...(await this.#knex<AssignmentRow>(ASSIGNMENTS_TABLE).whereIn(
            'account_id',
            ids,
          )),
        );
      }
    } else {
      rows.push(...(await this.#knex<AssignmentRow>(ASSIGNMENTS_TABLE)));
    }
    return new Map(
      rows.map(row => [
        row.account_id,
        {
          accountId: row.account_id,
          customerRef: row.customer_ref,
          by: row.assigned_by,
          at: row.assigned_at,
        },
      ]),
    );
  }

  async assign(decision: {
    accountIds: readonly string[];
    customerRef: string;
    by: string;
    at: Date;
  }): Promise<DecisionResult> {
    const { customerRef, by, at } = decision;
    return this.#decide(decision, async (tx, accounts) => {
      await deleteOf(tx, DISMISSALS_TABLE, accounts);
      const changed = accounts.filter(
        account => account.assigned_customer !== customerRef,
      );
      if (changed.length > 0) {
        await tx<AssignmentRow>(ASSIGNMENTS_TABLE)
          .insert(
            changed.map(account => ({
              account_id: account.account_id,
              customer_ref: customerRef,
              assigned_by: by,
              assigned_at: at.toISOString(),
            })),
          )
          .onConflict('account_id')
          .merge();
      }
      return changed.map(account => [
        account,
        {
          kind: 'ASSIGNMENT_MADE',
          customerRef,
          from: account.customer_ref ?? undefined,
          to: customerRef,
        },
      ]);
    });
  }

  async withdraw(decision: {
    accountIds: readonly string[];
    by?: string;
    at: Date;
  }): Promise<DecisionResult> {
    return this.#decide(decision, async (tx, accounts) => {
      const changed = accounts.filter(account => account.assigned_customer);
      await deleteOf(tx, ASSIGNMENTS_TABLE, changed);
      return changed.map(account => {
        const customerRef = account.assigned_customer ?? undefined;
        return [
          account,
          { kind: 'ASSIGNMENT_WITHDRAWN', customerRef, from: customerRef },
        ];
      });
    });
  }

  async dismiss(decision: {
    accountIds: readonly string[];
    reason: string;
    by: string;
    at: Date;
  }): Promise<DecisionResult> {
    const { reason, by, at } = decision;
    return this.#decide(decision, async (tx, accounts) => {
      const changed = accounts.filter(
        account => account.dismissal_reason !== reason,
      );
      if (changed.length > 0) {
        await tx<DismissalRow>(DISMISSALS_TABLE)
          .insert(
            changed.map(account => ({
              account_id: account.account_id,
              reason,
              dismissed_by: by,
              dismissed_at: at.toISOString(),
            })),
          )
          .onConflict('account_id')
          .merge();
      }
      return changed.map(account => [
        account,
        {
          kind: 'MAPPING_DISMISSED',
          customerRef: account.customer_ref ?? undefined,
          from: account.dismissal_reason ?? undefined,
          to: reason,
        },
      ]);
    });
  }

  async reopen(decision: {
    accountIds: readonly string[];
    by: string;
    at: Date;
  }): Promise<DecisionResult> {
    return this.#decide(decision, async (tx, accounts) => {
      const changed = accounts.filter(
        account => account.dismissal_reason !== null,
      );
      await deleteOf(tx, DISMISSALS_TABLE, changed);
      return changed.map(account => [
        account,
        {
          kind: 'MAPPING_REOPENED',
          customerRef: account.customer_ref ?? undefined,
          from: account.dismissal_reason ?? undefined,
        },
      ]);
    });
  }

  async recordDay(at: Date): Promise<void> {
    const day = at.toISOString().slice(0, 10);
    const counts = await countMapping(this.#knex);
    const row = await this.#knex<MappingDayRow>(MAPPING_DAYS_TABLE)
      .where({ day })
      .first();
    if (row ? differs(row, counts) : counts.accounts > 0) {
      await this.#knex<MappingDayRow>(MAPPING_DAYS_TABLE)
        .insert({ day, ...counts })
        .onConflict('day')
        .merge();
    }
  }

  async rulesDigest(): Promise<string> {
    const { mapping_rules_digest } = await readFeedState(this.#knex);
    return mapping_rules_digest ?? '';
  }

  async keepRulesDigest(digest: string): Promise<void> {
    await this.#knex<FeedStateRow>(FEED_STATE_TABLE)
      .where({ id: 1 })
      .update({ mapping_rules_digest: digest });
  }

  /** Writes decisions and their changes at once; ids of no account are left out. */
  async #decide(
    request: { accountIds: readonly string[]; by?: string; at: Date },
    write: (
      tx: Knex.Transaction,
      accounts: DecidedAccount[],
    ) => Promise<Array<[DecidedAccount, Decided]>>,
  ): Promise<DecisionResult> {
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const result: DecisionResult = { accountIds: [], changes: [] };
      for (const ids of chunks(request.accountIds)) {
        const decided = await write(tx, await accountsOf(tx, ids));
        for (const [account, what] of decided) {
          result.accountIds.push(account.account_id);
          result.changes.push(toChange(account, what, request));
        }
      }
      await insertChanges(tx, result.changes);
      return result;
    });
  }
}

function toChange(
  account: DecidedAccount,
  decided: Decided,
  request: { by?: string; at: Date },
): NewChange {
  return {
    at: request.at.toISOString(),
    accountId: account.account_id,
    accountName: account.name,
    payerAccountId: account.payer_account_id,
    actor: request.by,
    ...decided,
  };
}

async function accountsOf(
  tx: Knex.Transaction,
  accountIds: string[],
): Promise<DecidedAccount[]> {
  const column = (name: string) => `${ACCOUNTS_TABLE}.${name}`;
  return tx(ACCOUNTS_TABLE)
    .leftJoin(
      ASSIGNMENTS_TABLE,
      `${ASSIGNMENTS_TABLE}.account_id`,
      column('account_id'),
    )
    .leftJoin(
      DISMISSALS_TABLE,
      `${DISMISSALS_TABLE}.account_id`,
      column('account_id'),
    )
    .whereIn(column('account_id'), accountIds)
    .orderBy(column('account_id'))
    .select(
      ...['account_id', 'name', 'payer_account_id', 'customer_ref'].map(column),
      {
        assigned_customer: `${ASSIGNMENTS_TABLE}.customer_ref`,
        dismissal_reason: `${DISMISSALS_TABLE}.reason`,
      },
    );
}

async function deleteOf(
  tx: Knex.Transaction,
  table: string,
  accounts: DecidedAccount[],
): Promise<void> {
  await tx(table)
    .whereIn(
      'account_id',
      accounts.map(account => account.account_id),
    )
    .delete();
}

function* chunks(accountIds: readonly string[]): Generator<string[]> {
  const all = [...new Set(accountIds)];
  for (let start = 0; start < all.length; start += KEYS_PER_STATEMENT) {
    yield all.slice(start, start + KEYS_PER_STATEMENT);
  }
}
