import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';
import { chunksOf } from './chunksOf';
import { NEVER_DUE, unjudgedRow } from './postureRows';
import type { PostureClaim } from './PostureStore';
import {
  ACCOUNT_POSTURE_TABLE,
  POSTURE_STATE_TABLE,
  type AccountPostureRow,
  type PostureStateRow,
} from './tables';

const ROWS_PER_INSERT = 100;

/**
 * Takes accounts that are due, then those that changed since they were judged.
 * All of them get a row and a time by which they are due again, so that none is
 * lost when whoever took them fails, and so that a mark which is made while they
 * are judged is found.
 */
export async function claimDue(
  knex: Knex,
  now: Date,
  options: { claimId: string; until: Date; limit: number },
): Promise<PostureClaim> {
  const { claimId, until, limit } = options;
  return knex.transaction(async tx => {
    // Judges take turns here, so that no account has two of them.
    const state = await tx<PostureStateRow>(POSTURE_STATE_TABLE)
      .where({ id: 1 })
      .forUpdate()
      .first('judged_revision');
    const due: string[] = await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .where('due_at', '<=', now.toISOString())
      .orderBy('due_at')
      .limit(limit)
      .pluck('account_id');
    const changed = await changedSince(
      tx,
      Number(state?.judged_revision ?? 0),
      limit - due.length,
    );
    const found = [...new Set([...due, ...changed.accountIds])].sort();
    const present = await presentOf(tx, found);
    await insertMissing(tx, present, now);
    await setDue(tx, present, {
      due_at: until.toISOString(),
      claim_id: claimId,
    });
    const isPresent = new Set(present);
    await setDue(
      tx,
      found.filter(id => !isPresent.has(id)),
      { due_at: NEVER_DUE, claim_id: null },
    );
    if (changed.revision !== undefined) {
      await tx<PostureStateRow>(POSTURE_STATE_TABLE)
        .where({ id: 1 })
        .update({ judged_revision: changed.revision });
    }
    return {
      claimId,
      until,
      accountIds: present,
      isMore: due.length + changed.accountIds.length >= limit,
    };
  });
}

/** Revisions are committed in their order, so none below the last one is still to come. */
async function changedSince(
  tx: Knex.Transaction,
  revision: number,
  limit: number,
): Promise<{ accountIds: string[]; revision?: number }> {
  if (limit <= 0) {
    return { accountIds: [] };
  }
  const rows = await tx<AccountRow>(ACCOUNTS_TABLE)
    .where('revision', '>', revision)
    .orderBy('revision')
    .limit(limit)
    .select('account_id', 'revision');
  const last = rows.at(-1);
  return {
    accountIds: rows.map(({ account_id }) => account_id),
    ...(last && { revision: Number(last.revision) }),
  };
}

/** Those that an organization still lists. */
async function presentOf(
  tx: Knex.Transaction,
  accountIds: readonly string[],
): Promise<string[]> {
  const present: string[] = [];
  for (const ids of chunksOf(accountIds)) {
    present.push(
      ...(await tx<AccountRow>(ACCOUNTS_TABLE)
        .whereIn('account_id', ids)
        .whereNull('gone_at')
        .orderBy('account_id')
        .pluck('account_id')),
    );
  }
  return present;
}

async function insertMissing(
  tx: Knex.Transaction,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const ids of chunksOf(accountIds, ROWS_PER_INSERT)) {
    await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .insert(ids.map(accountId => unjudgedRow(accountId, now)))
      .onConflict('account_id')
      .ignore();
  }
}

async function setDue(
  tx: Knex.Transaction,
  accountIds: readonly string[],
  columns: Pick<AccountPostureRow, 'due_at' | 'claim_id'>,
): Promise<void> {
  for (const ids of chunksOf(accountIds)) {
    // One order of rows lets no two writers block each other.
    await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .whereIn('account_id', ids)
      .orderBy('account_id')
      .forUpdate()
      .select('account_id');
    await tx<AccountPostureRow>(ACCOUNT_POSTURE_TABLE)
      .whereIn('account_id', ids)
      .update(columns);
  }
}
