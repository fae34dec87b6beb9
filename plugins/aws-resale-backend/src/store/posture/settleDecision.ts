import type { Knex } from 'knex';
import type { NewChange } from '../../judge/accountRecord';
import { recordDecision, type Decided } from '../recordDecision';
import { makeAccountsDue } from './makeAccountsDue';

/**
 * Records a change of each account, in the order of their ids, and has them
 * judged anew. The caller holds the lock of the feed, so that changes are
 * numbered in the order in which they are committed.
 */
export async function settleDecision(
  tx: Knex.Transaction,
  accountIds: readonly string[],
  decided: Decided,
): Promise<NewChange[]> {
  const changes = await recordDecision(tx, accountIds, decided);
  await makeAccountsDue(tx, accountIds);
  return changes;
}
