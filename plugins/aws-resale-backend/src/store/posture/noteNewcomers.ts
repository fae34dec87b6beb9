import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';
import { ANSWERED } from './answered';
import { chunksOf } from './chunksOf';
import type { ReaderSubjects } from './PostureScheduleStore';
import {
  POSTURE_FACTS_TABLE,
  POSTURE_READINGS_TABLE,
  POSTURE_STATE_TABLE,
  type PostureReadingRow,
  type PostureStateRow,
} from './tables';

const A = ACCOUNTS_TABLE;
const F = POSTURE_FACTS_TABLE;
const R = POSTURE_READINGS_TABLE;

/**
 * Marks readers that were never asked about accounts which changed since it was
 * looked last. Without a change it costs two look-ups; several processes may do
 * it at once, since a mark too many only finds nobody.
 *
 * @param notWithin - milliseconds from the last reading of a payer
 */
export async function noteNewcomers(
  knex: Knex,
  readers: readonly ReaderSubjects[],
  at: Date,
  notWithin: number,
): Promise<void> {
  const state = await knex<PostureStateRow>(POSTURE_STATE_TABLE)
    .where({ id: 1 })
    .first('looked_revision');
  const newest = await knex<AccountRow>(A)
    .orderBy('revision', 'desc')
    .first('revision');
  const from = Number(state?.looked_revision ?? 0);
  const to = Number(newest?.revision ?? 0);
  if (to <= from) {
    return;
  }
  for (const subjects of readers) {
    const payers = await payersWithNewcomers(knex, subjects, { from, to });
    await mark(knex, { reader: subjects.reader, payers, at, notWithin });
  }
  await knex<PostureStateRow>(POSTURE_STATE_TABLE)
    .where({ id: 1, looked_revision: from })
    .update({ looked_revision: to });
}

/** What was refused or failed has a turn of its own. */
async function payersWithNewcomers(
  knex: Knex,
  { reader, subjects, models }: ReaderSubjects,
  { from, to }: { from: number; to: number },
): Promise<PostureReadingRow[]> {
  const payers = knex(A)
    .leftJoin(F, join =>
      join
        .on(`${F}.account_id`, `${A}.account_id`)
        .andOnVal(`${F}.reader`, reader),
    )
    .where(`${A}.revision`, '>', from)
    .andWhere(`${A}.revision`, '<=', to)
    .andWhere(`${A}.state`, 'ACTIVE')
    .whereNull(`${A}.gone_at`)
    .whereNull(`${F}.account_id`)
    .select(`${A}.payer_account_id`);
  if (subjects !== 'ALL') {
    payers.andWhere(`${A}.is_payer`, subjects === 'PAYER');
  }
  if (models) {
    payers.whereIn(`${A}.model`, models);
  }
  return knex<PostureReadingRow>(R)
    .where({ reader })
    .whereIn('status', ANSWERED)
    .whereIn('payer_account_id', payers);
}

async function mark(
  knex: Knex,
  found: {
    reader: PostureReaderId;
    payers: readonly PostureReadingRow[];
    at: Date;
    notWithin: number;
  },
): Promise<void> {
  const { reader, at, notWithin } = found;
  const now = at.toISOString();
  const byTime = new Map<string, string[]>();
  for (const row of found.payers) {
    // What is due may be under way, past the place of those who joined just now.
    const earliest = row.newcomers_due_at
      ? 0
      : Date.parse(row.last_attempt_at ?? '') + notWithin || 0;
    const dueAt = new Date(Math.max(at.getTime(), earliest)).toISOString();
    byTime.set(dueAt, [...(byTime.get(dueAt) ?? []), row.payer_account_id]);
  }
  for (const [dueAt, payers] of byTime) {
    for (const chunk of chunksOf(payers)) {
      await knex<PostureReadingRow>(R)
        .where({ reader })
        .whereIn('payer_account_id', chunk)
        .where(due =>
          due
            .whereNull('newcomers_due_at')
            .orWhere('newcomers_due_at', '<=', now),
        )
        .update({ newcomers_due_at: dueAt });
    }
  }
}
