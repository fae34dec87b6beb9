import type {
  QueueItem,
  QueueQuery,
  QueueStatus,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, ORGANIZATIONS_TABLE } from '../tables';
import { applyKeyset, takePage } from './keyset';
import {
  groupKeyOf,
  groupSql,
  PAYERS_GROUP,
  queueAccounts,
  queueSort,
  selectQueueRow,
  statusOf,
  toQueueItem,
  whereStatus,
  type QueueRow,
} from './mappingQueue';
import { whereAccountInScope, type AccountScope } from './Scope';
import { whereMatches } from './search';

const A = ACCOUNTS_TABLE;
const MOST_ALIKE = 500;

/** An item of the queue with the row that suggestions rest on. */
export interface QueueEntry {
  item: QueueItem;
  row: QueueRow;
}

/** An account that somebody decides about. */
export interface DecidableAccount {
  isGone: boolean;
  customerRef?: string;
}

type Grouping = NonNullable<QueueQuery['groupBy']>;
type Filter = Pick<QueueQuery, 'q' | 'payerAccountId'> & {
  status: QueueStatus;
};

/** Reads the accounts that wait for a customer, and those that people decided about. */
export class QueueQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws InputError for a cursor of another list. */
  async list(
    query: QueueQuery,
    scope: AccountScope,
  ): Promise<{
    entries: QueueEntry[];
    nextCursor?: string;
    totalCount: number;
  }> {
    const { groupBy = 'organization', sort: sortBy = 'name' } = query;
    const filter = { ...query, status: query.status ?? 'OPEN' };
    const sort = queueSort(groupSql(filter.status, groupBy), sortBy);
    const paging = {
      sortName: `${filter.status} ${groupBy} ${sortBy}`,
      cursor: query.cursor,
      limit: query.limit ?? 25,
    };
    const [{ count }] = await this.#filtered(filter, scope).count({
      count: '*',
    });
    const rows = selectQueueRow(this.#filtered(filter, scope));
    applyKeyset(this.#knex, rows, sort, paging);
    const page = takePage((await rows) as QueueRow[], sort, paging);
    return {
      entries: await this.#toEntries(page.rows, filter, groupBy, scope),
      nextCursor: page.nextCursor,
      totalCount: Number(count),
    };
  }

  /** One item; undefined when it is unknown, gone, out of scope, or in no list. */
  async get(
    accountId: string,
    scope: AccountScope,
  ): Promise<QueueEntry | undefined> {
    const row: QueueRow | undefined = await selectQueueRow(
      queueAccounts(this.#knex, scope).where(`${A}.account_id`, accountId),
    ).first();
    const status = row && statusOf(row);
    if (!row || !status) {
      return undefined;
    }
    const [entry] = await this.#toEntries(
      [row],
      { status },
      'organization',
      scope,
    );
    return entry;
  }

  /** Open accounts of the organizational unit of an account, itself first, at most 500. */
  async unitOf(row: QueueRow, scope: AccountScope): Promise<QueueRow[]> {
    const query = queueAccounts(this.#knex, scope)
      .where({
        [`${A}.payer_account_id`]: row.payer_account_id,
        [`${A}.ou_path`]: row.ou_path,
        [`${A}.is_payer`]: false,
      })
      .whereNot(`${A}.account_id`, row.account_id);
    whereStatus(query, 'OPEN');
    const others: QueueRow[] = await selectQueueRow(query)
      .orderBy([`${A}.name_lower`, `${A}.account_id`])
      .limit(MOST_ALIKE - 1);
    return [row, ...others];
  }

  /** Some accounts by id, gone ones too; those out of scope are left out. */
  async decidable(
    accountIds: readonly string[],
    scope: AccountScope,
  ): Promise<Map<string, DecidableAccount>> {
    const query = this.#knex(A).whereIn(`${A}.account_id`, accountIds);
    whereAccountInScope(this.#knex, query, scope);
    const rows: Array<{
      account_id: string;
      gone_at: string | null;
      customer_ref: string | null;
    }> = await query.select('account_id', 'gone_at', 'customer_ref');
    return new Map(
      rows.map(row => [
        row.account_id,
        {
          isGone: row.gone_at !== null,
          customerRef: row.customer_ref ?? undefined,
        },
      ]),
    );
  }

  #filtered(filter: Filter, scope: AccountScope): Knex.QueryBuilder {
    const rows = queueAccounts(this.#knex, scope);
    whereStatus(rows, filter.status);
    whereMatches(rows, filter.q, {
      contains: [
        `${A}.name_lower`,
        `${ORGANIZATIONS_TABLE}.name_lower`,
        this.#knex.raw('lower(??)', [`${A}.ou_path`]),
      ],
      startsWith: [`${A}.account_id`, `${A}.payer_account_id`],
    });
    if (filter.payerAccountId) {
      rows.where(`${A}.payer_account_id`, filter.payerAccountId);
    }
    return rows;
  }

  async #toEntries(
    rows: readonly QueueRow[],
    filter: Filter,
    groupBy: Grouping,
    scope: AccountScope,
  ): Promise<QueueEntry[]> {
    const totals = await this.#totals(rows, filter, groupBy, scope);
    return rows.map(row => {
      const key = groupKeyOf(row, filter.status, groupBy);
      return {
        row,
        // A group that was emptied since then still has this row on the page.
        item: toQueueItem(row, filter.status, {
          key,
          total: totals.get(key) ?? 1,
        }),
      };
    });
  }

  /** How many items of the whole list are in each group of a page. */
  async #totals(
    rows: readonly QueueRow[],
    filter: Filter,
    groupBy: Grouping,
    scope: AccountScope,
  ): Promise<Map<string, number>> {
    if (rows.length === 0) {
      return new Map();
    }
    const group = groupSql(filter.status, groupBy);
    const raw = (sql: string) => this.#knex.raw(sql);
    const inGroups = this.#filtered(filter, scope)
      .andWhere(where =>
        where
          .whereIn(
            `${A}.payer_account_id`,
            rows.map(row => row.payer_account_id),
          )
          .orWhere(`${A}.is_payer`, true),
      )
      .select({
        payers_last: raw(group.payersLast ?? '0'),
        payer: raw(group.payer),
        ou_path: raw(group.ouPath ?? "''"),
      });
    const counts: Array<{
      payers_last: number;
      payer: string;
      ou_path: string;
      count: number | string;
    }> = await this.#knex
      .from(inGroups.as('in_groups'))
      .groupBy('payers_last', 'payer', 'ou_path')
      .select('payers_last', 'payer', 'ou_path')
      .count({ count: '*' });
    return new Map(
      counts.map(row => [
        Number(row.payers_last) === 1
          ? PAYERS_GROUP
          : `${row.payer}${row.ou_path}`,
        Number(row.count),
      ]),
    );
  }
}
