import type { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import { ACCOUNT_POSTURE_TABLE, type AccountPostureRow } from './tables';

/**
 * Makes accounts due to be judged at once. Those that were never judged are due
 * without a mark.
 */
export async function makeAccountsDue(
  tx: Knex.Transaction,
  accountIds: Iterable<string>,
): Promise<void> {
  for (const ids of chunksOf([...accountIds].sort())) {
    // One order of rows lets no two writers block each other.
    const rows = await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .whereIn('account_id', ids)
      .orderBy('account_id')
      .forUpdate()
      .select('account_id', 'due_at');
    await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .whereIn(
        'account_id',
        rows.flatMap(row => (row.due_at === '' ? [] : row.account_id)),
      )
      .update({ due_at: '' });
  }
}
