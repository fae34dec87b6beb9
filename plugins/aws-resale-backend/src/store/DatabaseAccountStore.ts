import type { Knex } from 'knex';
import type {
  AccountDecision,
  AccountStore,
  AccountWriteRequest,
  AccountWriteResult,
  AffectedAccounts,
  ListedPlace,
} from './AccountStore';
import type { AccountRecord } from '../judge/accountRecord';
import {
  accountFromRow,
  accountToRow,
  type NewAccountRow,
} from './accountRows';
import { insertChanges } from './changeRows';
import { CustomersChangedError } from './CustomersChangedError';
import { lockFeed, readFeedState, takeRevisions } from './feedState';
import { holdFence } from './holdFence';
import { VERDICT_RANKS } from './ranks';
import {
  ACCOUNTS_TABLE,
  ASSIGNMENTS_TABLE,
  type AccountRow,
  type AssignmentRow,
} from './tables';

const ROWS_PER_STATEMENT = 100;

interface Existing {
  records: Map<string, AccountRecord>;
  hashes: ReadonlyMap<string, string>;
}

/** Accounts in the plugin's database. */
export class DatabaseAccountStore implements AccountStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(request: AccountWriteRequest): Promise<AccountWriteResult> {
    const seen = await this.#read(this.#knex, request.accountIds);
    const planned = request.decide(seen.records);
    if (
      changedRows(planned, seen).length === 0 &&
      withdrawnIds(planned, seen).length === 0
    ) {
      return {
        written: 0,
        changes: [],
        customerRefs: [],
        payerAccountIds: [],
      };
    }
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      if (request.fence) {
        await holdFence(tx, request.fence);
      }
      await refuseOutdated(tx, request.customersVersion);
      const existing = await this.#read(tx, request.accountIds);
      const decision = request.decide(existing.records);
      const rows = changedRows(decision, existing);
      if (rows.length > 0) {
        const first = await takeRevisions(tx, rows.length);
        await upsert(
          tx,
          rows.map((row, index) => ({
            ...row,
            revision: first + index,
            changed_at: request.at.toISOString(),
          })),
        );
      }
      const withdrawn = withdrawnIds(decision, existing);
      await tx<AssignmentRow>(ASSIGNMENTS_TABLE)
        .whereIn('account_id', withdrawn)
        .delete();
      if (rows.length > 0 || withdrawn.length > 0) {
        await insertChanges(tx, decision.changes);
      }
      return summarize(rows, withdrawn, decision, existing);
    });
  }

  async find(
    accountIds: readonly string[],
  ): Promise<Map<string, AccountRecord>> {
    return (await this.#read(this.#knex, accountIds)).records;
  }

  async listedIds(payerAccountId: string): Promise<string[]> {
    return this.#knex<AccountRow>(ACCOUNTS_TABLE)
      .where({ payer_account_id: payerAccountId, gone_at: null })
      .pluck('account_id');
  }

  async affectedIds(
    affected: AffectedAccounts,
    page: { after?: string; limit: number },
  ): Promise<string[]> {
    const query = this.#knex<AccountRow>(ACCOUNTS_TABLE)
      .where({ gone_at: null })
      .whereIn('account_id', touchedIds(this.#knex, affected))
      .orderBy('account_id')
      .limit(page.limit);
    if (page.after) {
      query.andWhere('account_id', '>', page.after);
    }
    return query.pluck('account_id');
  }

  async places(page: {
    after?: string;
    limit: number;
  }): Promise<ListedPlace[]> {
    const query = this.#knex<AccountRow>(ACCOUNTS_TABLE)
      .where({ gone_at: null })
      .orderBy('account_id')
      .limit(page.limit);
    if (page.after) {
      query.andWhere('account_id', '>', page.after);
    }
    return query.select({
      accountId: 'account_id',
      payerAccountId: 'payer_account_id',
      name: 'name',
      ouPath: 'ou_path',
    });
  }

  async isEmpty(): Promise<boolean> {
    const row = await this.#knex<AccountRow>(ACCOUNTS_TABLE).first(
      'account_id',
    );
    return row === undefined;
  }

  async #read(knex: Knex, accountIds: readonly string[]): Promise<Existing> {
    const records = new Map<string, AccountRecord>();
    const hashes = new Map<string, string>();
    for (
      let start = 0;
      start < accountIds.length;
      start += ROWS_PER_STATEMENT
    ) {
      const rows: Array<AccountRow & { assigned_customer: string | null }> =
        await knex(ACCOUNTS_TABLE)
          .leftJoin(
            ASSIGNMENTS_TABLE,
            `${ASSIGNMENTS_TABLE}.account_id`,
            `${ACCOUNTS_TABLE}.account_id`,
          )
          .whereIn(
            `${ACCOUNTS_TABLE}.account_id`,
            accountIds.slice(start, start + ROWS_PER_STATEMENT),
          )
          .select(`${ACCOUNTS_TABLE}.*`, {
            assigned_customer: `${ASSIGNMENTS_TABLE}.customer_ref`,
          });
      for (const row of rows) {
        records.set(row.account_id, accountFromRow(row));
        hashes.set(row.account_id, row.content_hash);
      }
    }
    return { records, hashes };
  }
}

/**
 * Ids of accounts, gone ones included, that a change of customers may touch. One
 * query per index, since alternatives in one condition make the database read
 * every account.
 */
function touchedIds(knex: Knex, affected: AffectedAccounts): Knex.QueryBuilder {
  const { customerRefs, transferEndedBefore } = affected;
  const accounts = () => knex(ACCOUNTS_TABLE).select('account_id');
  const queries: Knex.QueryBuilder[] = [
    accounts().whereIn('account_id', affected.linkedAccountIds),
    accounts().whereIn('payer_account_id', affected.payerAccountIds),
    accounts().whereIn('customer_ref', customerRefs),
    accounts().whereIn('account_tag_customer', customerRefs),
    accounts().whereIn('ou_tag_customer', customerRefs),
    knex(ASSIGNMENTS_TABLE)
      .select('account_id')
      .whereIn('customer_ref', customerRefs),
  ];
  if (transferEndedBefore) {
    queries.push(
      accounts()
        .where({ verdict_rank: VERDICT_RANKS.IN_TRANSFER })
        .andWhere('transfer_ends_on', '<', transferEndedBefore),
    );
  }
  const [first, ...others] = queries;
  return first.union(others);
}

/** Under the lock, so that no change of customers comes between this and the write. */
async function refuseOutdated(
  tx: Knex.Transaction,
  customersVersion: number | undefined,
): Promise<void> {
  if (customersVersion === undefined) {
    return;
  }
  const { customers_version } = await readFeedState(tx);
  if (Number(customers_version) !== customersVersion) {
    throw new CustomersChangedError();
  }
}

function changedRows(
  decision: AccountDecision,
  existing: Existing,
): NewAccountRow[] {
  return decision.records
    .map(accountToRow)
    .filter(row => existing.hashes.get(row.account_id) !== row.content_hash);
}

/** Accounts whose assignment a decision withdraws; it never makes one. */
function withdrawnIds(decision: AccountDecision, existing: Existing): string[] {
  return decision.records
    .filter(
      record =>
        record.assignedCustomer === undefined &&
        existing.records.get(record.facts.accountId)?.assignedCustomer !==
          undefined,
    )
    .map(record => record.facts.accountId);
}

async function upsert(tx: Knex.Transaction, rows: AccountRow[]) {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx<AccountRow>(ACCOUNTS_TABLE)
      .insert(rows.slice(start, start + ROWS_PER_STATEMENT))
      .onConflict('account_id')
      .merge();
  }
}

function summarize(
  rows: NewAccountRow[],
  withdrawn: string[],
  decision: AccountDecision,
  existing: Existing,
): AccountWriteResult {
  const customerRefs = new Set<string>();
  const payerAccountIds = new Set<string>();
  for (const row of rows) {
    const before = existing.records.get(row.account_id);
    for (const ref of [row.customer_ref, before?.mapping.customerRef]) {
      if (ref) {
        customerRefs.add(ref);
      }
    }
    payerAccountIds.add(row.payer_account_id);
    if (before) {
      payerAccountIds.add(before.facts.payerAccountId);
    }
  }
  return {
    written: rows.length,
    changes: rows.length > 0 || withdrawn.length > 0 ? decision.changes : [],
    customerRefs: [...customerRefs],
    payerAccountIds: [...payerAccountIds],
  };
}
