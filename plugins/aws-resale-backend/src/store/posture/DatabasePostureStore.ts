import { CHECK_IDS } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { insertChanges } from '../changeRows';
import { lockFeed } from '../feedState';
import { CHANGES_TABLE, type ChangeRow } from '../tables';
import { chunksOf } from './chunksOf';
import { claimDue } from './claimDue';
import { CustomerPostures } from './CustomerPostures';
import { describeResults } from './describeResults';
import { makeAccountsDue } from './makeAccountsDue';
import { planResults } from './planResults';
import { PostureDays } from './PostureDays';
import { judgedRow } from './postureRows';
import type {
  JudgedPosture,
  PostureClaim,
  PostureStore,
  PostureWriteResult,
} from './PostureStore';
import {
  ACCOUNT_POSTURE_TABLE,
  POSTURE_RESULTS_TABLE,
  POSTURE_STATE_TABLE,
  type AccountPostureRow,
  type PostureResultRow,
  type PostureStateRow,
} from './tables';

/** SQLite joins no more than 500 rows in one insert. */
const ROWS_PER_STATEMENT = 400;

/** Results of judging in the plugin's database. */
export class DatabasePostureStore implements PostureStore {
  readonly #knex: Knex;
  readonly #customers: CustomerPostures;
  readonly #days: PostureDays;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#customers = new CustomerPostures(knex);
    this.#days = new PostureDays(knex);
  }

  async claim(
    now: Date,
    options: { limit: number; until: Date },
  ): Promise<PostureClaim> {
    return claimDue(this.#knex, now, { ...options, claimId: randomUUID() });
  }

  async write(
    claim: PostureClaim,
    judged: readonly JudgedPosture[],
    at: Date,
  ): Promise<PostureWriteResult> {
    // Nobody but who holds the claim writes results, so they stay as read here.
    const kept = await this.#resultsOf(judged);
    const planned = judged.map(posture =>
      planResults(posture, kept.get(posture.accountId), at),
    );
    return this.#knex.transaction(async tx => {
      if (planned.some(({ differences }) => differences.length > 0)) {
        // Changes are numbered in the order in which they are committed.
        await lockFeed(tx);
      }
      const held = await heldRows(tx, claim);
      const valid = planned.filter(({ posture }) =>
        held.has(posture.accountId),
      );
      const differences = valid.flatMap(item => item.differences);
      await upsert(
        tx,
        POSTURE_RESULTS_TABLE,
        ['account_id', 'check_id'],
        differences.map(({ after }) => after),
      );
      await upsert(
        tx,
        ACCOUNT_POSTURE_TABLE,
        ['account_id'],
        valid.map(({ posture, rows }) => judgedRow(posture, rows, at)),
      );
      const result = await describeResults(tx, differences, at);
      await insertChanges(tx, result.changes);
      return result;
    });
  }

  async judgeBy(digest: string): Promise<boolean> {
    // Every account counts as changed then, which no row of theirs is written for.
    const updated = await this.#knex<PostureStateRow>(POSTURE_STATE_TABLE)
      .where({ id: 1 })
      .andWhere(where =>
        where.whereNull('judged_by').orWhereNot('judged_by', digest),
      )
      .update({ judged_by: digest, judged_revision: 0 });
    return updated > 0;
  }

  async makeDue(accountIds: readonly string[] | 'all'): Promise<void> {
    const ids =
      accountIds === 'all'
        ? await this.#knex<AccountPostureRow>(ACCOUNT_POSTURE_TABLE).pluck(
            'account_id',
          )
        : accountIds;
    await this.#knex.transaction(async tx => makeAccountsDue(tx, ids));
  }

  async refreshCustomers(
    customerRefs: Iterable<string> | 'all',
  ): Promise<void> {
    await this.#customers.refresh(customerRefs);
  }

  async recordDay(at: Date): Promise<void> {
    await this.#days.record(at);
  }

  async thin(olderThan: Date): Promise<void> {
    await this.#knex<ChangeRow>(CHANGES_TABLE)
      .where({ kind: 'POSTURE' })
      // Named, so that the index leads to them.
      .whereIn('check_id', CHECK_IDS)
      .andWhere('at', '<', olderThan.toISOString())
      .delete();
  }

  async #resultsOf(
    judged: readonly JudgedPosture[],
  ): Promise<Map<string, Map<string, PostureResultRow>>> {
    const results = new Map<string, Map<string, PostureResultRow>>();
    for (const ids of chunksOf(judged.map(({ accountId }) => accountId))) {
      // While a table fills, PostgreSQL takes a read of many keys for one of all rows.
      const known: string[] = await this.#knex<AccountPostureRow>(
        ACCOUNT_POSTURE_TABLE,
      )
        .whereIn('account_id', ids)
        .whereNotNull('judged_at')
        .pluck('account_id');
      const rows = await this.#knex<PostureResultRow>(
        POSTURE_RESULTS_TABLE,
      ).whereIn('account_id', known);
      for (const row of rows) {
        const ofAccount =
          results.get(row.account_id) ?? new Map<string, PostureResultRow>();
        results.set(row.account_id, ofAccount.set(row.check_id, row));
      }
    }
    return results;
  }
}

/** Accounts that are still the claim's, locked; a mark made since then takes them away. */
async function heldRows(
  tx: Knex.Transaction,
  { claimId, until, accountIds }: PostureClaim,
): Promise<Set<string>> {
  const held = new Set<string>();
  for (const ids of chunksOf([...accountIds].sort())) {
    const rows = await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .whereIn('account_id', ids)
      .orderBy('account_id')
      .forUpdate()
      .select('account_id', 'claim_id', 'due_at');
    rows
      .filter(
        row => row.claim_id === claimId && row.due_at === until.toISOString(),
      )
      .forEach(row => held.add(row.account_id));
  }
  return held;
}

async function upsert<Row extends object>(
  tx: Knex.Transaction,
  table: string,
  key: string[],
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx(table)
      .insert(rows.slice(start, start + ROWS_PER_STATEMENT))
      .onConflict(key)
      .merge();
  }
}
