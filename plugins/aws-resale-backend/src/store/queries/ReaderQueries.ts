import type {
  PostureReaderId,
  PostureReaderStatus,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { ReadingStatus } from '../posture/PostureScheduleStore';
import {
  POSTURE_READINGS_TABLE,
  type PostureReadingRow,
} from '../posture/tables';

const IN_TROUBLE: readonly ReadingStatus[] = ['DENIED', 'FAILED'];

/** Reads how the readers of root security fare. */
export class ReaderQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Readers that are switched on for a payer. */
  async statusesOf(
    payerAccountId: string,
  ): Promise<Map<PostureReaderId, PostureReaderStatus>> {
    const rows = await this.#knex<PostureReadingRow>(
      POSTURE_READINGS_TABLE,
    ).where({ payer_account_id: payerAccountId });
    return new Map(rows.map(row => [row.reader, toStatus(row)]));
  }

  /** How many readers were refused or failed, by payer; payers without are left out. */
  async countDenied(
    payerAccountIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows: Array<{ payer: string; denied: number | string }> =
      await this.#knex(POSTURE_READINGS_TABLE)
        .whereIn('payer_account_id', payerAccountIds)
        .whereIn('status', IN_TROUBLE)
        .groupBy('payer_account_id')
        .select({ payer: 'payer_account_id' })
        .count({ denied: '*' });
    return new Map(rows.map(row => [row.payer, Number(row.denied)]));
  }
}

function toStatus(row: PostureReadingRow): PostureReaderStatus {
  return {
    reader: row.reader,
    status: row.status,
    since: row.status_since,
    message: row.message ?? undefined,
    lastAttemptAt: row.last_attempt_at ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    nextDueAt: row.next_due_at,
    calls: row.calls,
    chargedCalls: row.charged_calls,
    accounts: row.accounts,
    accountsMissed: row.accounts_missed,
  };
}
