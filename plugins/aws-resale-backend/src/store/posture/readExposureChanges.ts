import type { PostureState } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { ExposureChange } from '../../publish/notifications/types';
import { CHANGES_TABLE, type ChangeRow } from '../tables';
import { readAcceptance } from './readAcceptance';
import {
  ACCOUNT_POSTURE_TABLE,
  POSTURE_RESULTS_TABLE,
  type AccountPostureRow,
  type PostureResultRow,
} from './tables';

const C = CHANGES_TABLE;
const A = ACCOUNT_POSTURE_TABLE;
const R = POSTURE_RESULTS_TABLE;

type JoinedRow = ChangeRow &
  Partial<Pick<AccountPostureRow, 'exposure_cause'>> &
  Partial<Pick<PostureResultRow, 'responsible'>>;

/** Reads changes of exposure, in their order. */
export async function readExposureChanges(
  knex: Knex,
  from: { afterId: number } | { since: Date },
  limit?: number,
): Promise<ExposureChange[]> {
  const query = knex(C)
    .leftJoin(A, `${A}.account_id`, `${C}.account_id`)
    .leftJoin(R, join =>
      join
        .on(`${R}.account_id`, `${C}.account_id`)
        .andOn(`${R}.check_id`, `${C}.check_id`),
    )
    .where({ [`${C}.kind`]: 'POSTURE', [`${C}.check_id`]: 'exposure' })
    .whereNotNull(`${C}.account_id`)
    .orderBy(`${C}.id`)
    .select(`${C}.*`, `${A}.exposure_cause`, `${R}.responsible`);
  if ('afterId' in from) {
    query.andWhere(`${C}.id`, '>', from.afterId);
  } else {
    query.andWhere(`${C}.at`, '>=', from.since.toISOString());
  }
  if (limit !== undefined) {
    query.limit(limit);
  }
  const rows: JoinedRow[] = await query;
  const isAcceptedAt = await readAcceptance(
    knex,
    rows.flatMap(row => row.account_id ?? []),
  );
  return rows.map(row => toChange(row, isAcceptedAt));
}

function toChange(
  row: JoinedRow,
  isAcceptedAt: (accountId: string, at: string) => boolean,
): ExposureChange {
  const accountId = row.account_id!;
  return {
    id: Number(row.id),
    at: row.at,
    accountId,
    ...(row.account_name !== null && { accountName: row.account_name }),
    ...(row.customer_ref !== null && { customerRef: row.customer_ref }),
    ...(row.from_value !== null && {
      from: row.from_value as ExposureChange['from'],
    }),
    ...(row.to_value !== null && { to: row.to_value as PostureState }),
    isAccepted: isAcceptedAt(accountId, row.at),
    ...(row.exposure_cause && { cause: row.exposure_cause }),
    ...(row.responsible && { responsible: row.responsible }),
  };
}
