import type { Knex } from 'knex';
import type { PostureGroup } from '../../judge/posture/rollupTypes';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';
import { POSTURE_RESULTS_TABLE, type PostureResultRow } from './tables';

const A = ACCOUNTS_TABLE;
const R = POSTURE_RESULTS_TABLE;

/** Results that are alike, counted. */
export type PostureGroupRow = Pick<AccountRow, 'is_payer' | 'model'> &
  Pick<
    PostureResultRow,
    'check_id' | 'state' | 'is_accepted' | 'responsible' | 'cause'
  > & { count: number | string };

const COLUMNS = [
  `${R}.check_id`,
  `${R}.state`,
  `${R}.is_accepted`,
  `${R}.responsible`,
  `${R}.cause`,
  `${A}.is_payer`,
  `${A}.model`,
];

/**
 * Counts results of accounts that are not gone.
 *
 * @param by - further columns of accounts to group by.
 */
export function postureGroupRows(
  knex: Knex,
  by: ReadonlyArray<keyof AccountRow> = [],
): Knex.QueryBuilder {
  const columns = [...COLUMNS, ...by.map(column => `${A}.${column}`)];
  return knex(A)
    .join(R, `${R}.account_id`, `${A}.account_id`)
    .whereNull(`${A}.gone_at`)
    .groupBy(columns)
    .select(columns)
    .count({ count: '*' });
}

/** Counted results as a roll-up takes them. */
export function toPostureGroup(row: PostureGroupRow): PostureGroup {
  return {
    checkId: row.check_id,
    isPayer: Boolean(row.is_payer),
    model: row.model,
    state: row.state,
    isAccepted: Boolean(row.is_accepted),
    responsible: row.responsible,
    ...(row.cause && { cause: row.cause }),
    count: Number(row.count),
  };
}
