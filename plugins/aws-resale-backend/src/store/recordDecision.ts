import type { Knex } from 'knex';
import type { NewChange } from '../judge/accountRecord';
import { insertChanges } from './changeRows';
import { chunksOf } from './posture/chunksOf';
import { ACCOUNTS_TABLE, type AccountRow } from './tables';

/** What a person decided about each of some accounts. */
export type Decided = Pick<
  NewChange,
  'kind' | 'checkId' | 'operationId' | 'from' | 'to'
> & {
  actor: string;
  at: Date;
};

/**
 * Records a change of each account that is known, in the order of their ids.
 * The caller holds the lock of the feed, so that changes are numbered in the
 * order in which they are committed.
 */
export async function recordDecision(
  tx: Knex.Transaction,
  accountIds: readonly string[],
  { at, ...what }: Decided,
): Promise<NewChange[]> {
  const changes: NewChange[] = [];
  for (const ids of chunksOf([...accountIds].sort())) {
    const rows = await tx<AccountRow>(ACCOUNTS_TABLE)
      .whereIn('account_id', ids)
      .orderBy('account_id')
      .select('account_id', 'name', 'payer_account_id', 'customer_ref');
    for (const row of rows) {
      changes.push({
        ...what,
        at: at.toISOString(),
        accountId: row.account_id,
        accountName: row.name,
        payerAccountId: row.payer_account_id,
        ...(row.customer_ref && { customerRef: row.customer_ref }),
      });
    }
  }
  await insertChanges(tx, changes);
  return changes;
}
