import type { Knex } from 'knex';
import { HALVES } from '../../judge/custody/halves';
import type { CustodyReview } from '../../publish/notifications/types';
import { ACCOUNTS_TABLE } from '../tables';
import { chunksOf } from './chunksOf';
import {
  CUSTODY_ATTESTATIONS_TABLE,
  CUSTODY_RECORDS_TABLE,
  POSTURE_RESULTS_TABLE,
  type CustodyAttestationRow,
  type CustodyRecordRow,
} from './tables';

const A = ACCOUNTS_TABLE;
const R = CUSTODY_RECORDS_TABLE;
const T = CUSTODY_ATTESTATIONS_TABLE;

type ConfirmedRow = Pick<
  CustodyRecordRow,
  'account_id' | 'facet' | 'next_review'
> &
  Pick<
    CustodyAttestationRow,
    'attestation_id' | 'attested_by' | 'attested_at' | 'decided_by'
  > & {
    /** Confirmed attestations have one. */
    decided_at: string;
    customer_ref: string;
    name: string;
  };

/** Reads confirmed records of active accounts with a customer that are reviewed on some days. */
export async function readCustodyReviews(
  knex: Knex,
  days: { from: string; to: string },
): Promise<CustodyReview[]> {
  const isDue = (day: string) => day >= days.from && day <= days.to;
  const accountIds: string[] = await knex(R)
    .join(A, `${A}.account_id`, `${R}.account_id`)
    .whereBetween(`${R}.next_review`, [days.from, days.to])
    .whereNull(`${A}.gone_at`)
    .whereNotNull(`${A}.customer_ref`)
    .andWhere(`${A}.state`, 'ACTIVE')
    .distinct(`${R}.account_id`)
    .pluck(`${R}.account_id`);
  const reviews: CustodyReview[] = [];
  for (const ids of chunksOf(accountIds)) {
    const rows: ConfirmedRow[] = await knex(R)
      .join(T, `${T}.attestation_id`, `${R}.attestation_id`)
      .join(A, `${A}.account_id`, `${R}.account_id`)
      .whereIn(`${R}.account_id`, ids)
      .andWhere(`${T}.decision`, 'CONFIRMED')
      .whereNotNull(`${T}.decided_at`)
      .orderBy([`${R}.account_id`, `${R}.facet`, `${T}.attested_at`])
      .select(
        `${R}.account_id`,
        `${R}.facet`,
        `${R}.next_review`,
        `${T}.attestation_id`,
        `${T}.attested_by`,
        `${T}.attested_at`,
        `${T}.decided_by`,
        `${T}.decided_at`,
        `${A}.customer_ref`,
        `${A}.name`,
      );
    const removed = new Set(await withoutCredentials(knex, ids));
    const confirmed = rows.filter(
      row =>
        row.attested_by.toLowerCase() !== row.decided_by?.toLowerCase() &&
        !(removed.has(row.account_id) && HALVES.includes(row.facet)),
    );
    reviews.push(
      ...confirmed
        .filter(row => isDue(row.next_review))
        .map(row => toReview(row, confirmed)),
    );
  }
  return reviews;
}

async function withoutCredentials(
  knex: Knex,
  accountIds: readonly string[],
): Promise<string[]> {
  return knex(POSTURE_RESULTS_TABLE)
    .where({ check_id: 'root-credentials', state: 'REMOVED' })
    .whereIn('account_id', accountIds)
    .pluck('account_id');
}

/** A record counts until one that was attested later is confirmed. */
function toReview(
  row: ConfirmedRow,
  confirmed: readonly ConfirmedRow[],
): CustodyReview {
  const ends = confirmed
    .filter(
      other =>
        other.account_id === row.account_id &&
        other.facet === row.facet &&
        other.attested_at > row.attested_at,
    )
    .map(other => other.decided_at)
    .sort();
  return {
    customerRef: row.customer_ref,
    accountId: row.account_id,
    accountName: row.name,
    facet: row.facet,
    nextReview: row.next_review,
    inForceFrom: row.decided_at,
    ...(ends.length > 0 && { inForceUntil: ends[0] }),
  };
}
