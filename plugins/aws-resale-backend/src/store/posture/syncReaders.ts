import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ORGANIZATIONS_TABLE, type OrganizationRow } from '../tables';
import type { ReadersOf } from './PostureScheduleStore';
import { POSTURE_READINGS_TABLE, type PostureReadingRow } from './tables';

const ROWS_PER_STATEMENT = 50;

/** Makes the readers of every pollable payer those that are switched on, and writes only differences. */
export async function syncReaders(
  knex: Knex,
  readersOf: ReadersOf,
  at: Date,
): Promise<void> {
  await knex.transaction(async tx => {
    const payers = await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
      .where({ approved: true, retired_at: null })
      .select('payer_account_id', 'partition');
    const rows = await tx<PostureReadingRow>(POSTURE_READINGS_TABLE).select(
      'payer_account_id',
      'reader',
    );
    const stored = new Map<string, Set<PostureReaderId>>();
    for (const { payer_account_id: payer, reader } of rows) {
      stored.set(payer, (stored.get(payer) ?? new Set()).add(reader));
    }
    const missing: PostureReadingRow[] = [];
    for (const { payer_account_id: payer, partition } of payers) {
      const wanted = readersOf(payer, partition);
      const present = stored.get(payer) ?? new Set();
      missing.push(
        ...wanted
          .filter(reader => !present.has(reader))
          .map(reader => newRow(payer, reader, at)),
      );
      const off = [...present].filter(reader => !wanted.includes(reader));
      if (off.length > 0) {
        await tx<PostureReadingRow>(POSTURE_READINGS_TABLE)
          .where({ payer_account_id: payer })
          .whereIn('reader', off)
          .delete();
      }
    }
    for (let start = 0; start < missing.length; start += ROWS_PER_STATEMENT) {
      await tx<PostureReadingRow>(POSTURE_READINGS_TABLE)
        .insert(missing.slice(start, start + ROWS_PER_STATEMENT))
        .onConflict(['payer_account_id', 'reader'])
        .ignore();
    }
  });
}

function newRow(
  payerAccountId: string,
  reader: PostureReaderId,
  at: Date,
): PostureReadingRow {
  return {
    payer_account_id: payerAccountId,
    reader,
    next_due_at: at.toISOString(),
    status: 'NEVER',
    status_since: at.toISOString(),
    message: null,
    last_attempt_at: null,
    last_success_at: null,
    calls: 0,
    charged_calls: 0,
    accounts: 0,
    accounts_missed: 0,
    newcomers_due_at: null,
  };
}
