import type {
  AccountPostureSummary,
  AccountQuery,
} from 'backstage-plugin-aws-resale-common';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { UNJUDGED_RANK } from '../posture/postureRows';
import {
  ACCOUNT_POSTURE_TABLE,
  POSTURE_RESULTS_TABLE,
  type AccountPostureRow,
} from '../posture/tables';
import { ACCOUNTS_TABLE } from '../tables';

const A = ACCOUNTS_TABLE;
const P = ACCOUNT_POSTURE_TABLE;
const R = POSTURE_RESULTS_TABLE;

/** Posture as it is joined to accounts; everything is null for one that was never taken. */
export type JoinedPosture = {
  [Column in (typeof COLUMNS)[number]]: AccountPostureRow[Column] | null;
};

const COLUMNS = [
  'exposure',
  'exposure_cause',
  'exposure_since',
  'is_accepted',
  'exposed_checks',
  'level_reached',
  'level_total',
  'judged_at',
] as const satisfies ReadonlyArray<keyof AccountPostureRow>;

/** Columns to select of joined posture. */
export const POSTURE_COLUMNS = COLUMNS.map(column => `${P}.${column}`);

/** SQL by which the accounts come first that can be abused today. */
export const POSTURE_RANK_SQL = `coalesce(${P}.exposure_rank, ${UNJUDGED_RANK})`;

/** Joins the posture of each account. */
export function joinPosture(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.leftJoin(P, `${P}.account_id`, `${A}.account_id`);
}

/**
 * Narrows accounts with joined posture to what a caller asks for.
 *
 * @throws InputError for states of no check.
 */
export function wherePosture(
  knex: Knex,
  query: Knex.QueryBuilder,
  { posture, check, checkState }: AccountQuery,
): void {
  if (posture?.length) {
    query.whereIn(`${P}.exposure`, posture).whereNotNull(`${P}.judged_at`);
  }
  if (check) {
    query.whereExists(
      knex(R)
        .select(knex.raw('1'))
        .whereRaw('?? = ??', [`${R}.account_id`, `${A}.account_id`])
        .where(`${R}.check_id`, check)
        .whereIn(`${R}.state`, checkState?.length ? checkState : ['EXPOSED']),
    );
  } else if (checkState?.length) {
    throw new InputError(
      'checkState says nothing by itself; add check, like check=root-mfa',
    );
  }
}

/** Joined posture as the API shows it; undefined until the account was judged. */
export function toPostureSummary(
  row: Partial<JoinedPosture>,
): AccountPostureSummary | undefined {
  if (!row.judged_at || !row.exposure || !row.exposure_since) {
    return undefined;
  }
  return {
    state: row.exposure,
    ...(row.exposure_cause && { cause: row.exposure_cause }),
    since: row.exposure_since,
    isAccepted: Boolean(row.is_accepted),
    exposedChecks: row.exposed_checks ?? 0,
    ...(typeof row.level_reached === 'number' &&
      typeof row.level_total === 'number' && {
        level: { reached: row.level_reached, total: row.level_total },
      }),
  };
}
