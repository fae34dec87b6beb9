import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { NewChange } from '../../judge/accountRecord';
import { lockFeed } from '../feedState';
import { chunksOf } from './chunksOf';
import type {
  ExceptionStore,
  NewExceptions,
  StoredException,
} from './ExceptionStore';
import { settleDecision } from './settleDecision';
import { POSTURE_EXCEPTIONS_TABLE, type PostureExceptionRow } from './tables';

const ROWS_PER_INSERT = 200;

/** Exceptions in the plugin's database. */
export class DatabaseExceptionStore implements ExceptionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async exceptionsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredException[]>> {
    const exceptions = new Map<string, StoredException[]>(
      accountIds.map(accountId => [accountId, []]),
    );
    for (const ids of chunksOf(accountIds)) {
      const rows = await this.#knex<PostureExceptionRow>(
        POSTURE_EXCEPTIONS_TABLE,
      )
        .whereIn('account_id', ids)
        .whereNull('withdrawn_at')
        .orderBy(['recorded_at', 'exception_id']);
      for (const row of rows) {
        exceptions.get(row.account_id)?.push(fromRow(row));
      }
    }
    return exceptions;
  }

  async find(exceptionId: string): Promise<StoredException | undefined> {
    return findIn(this.#knex, exceptionId);
  }

  async record(
    { accountIds, checkId, reason, owner, expires }: NewExceptions,
    by: string,
    at: Date,
  ): Promise<{ exceptions: StoredException[]; changes: NewChange[] }> {
    const exceptions = [...new Set(accountIds)].sort().map(
      (accountId): StoredException => ({
        exceptionId: randomUUID(),
        accountId,
        checkId,
        reason,
        owner,
        expires,
        recordedBy: by,
        recordedAt: at.toISOString(),
      }),
    );
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      await tx.batchInsert(
        POSTURE_EXCEPTIONS_TABLE,
        exceptions.map(toRow),
        ROWS_PER_INSERT,
      );
      const changes = await settleDecision(
        tx,
        exceptions.map(({ accountId }) => accountId),
        { kind: 'EXCEPTION_RECORDED', checkId, to: expires, actor: by, at },
      );
      return { exceptions, changes };
    });
  }

  async withdraw(
    exceptionId: string,
    by: string,
    at: Date,
  ): Promise<NewChange[]> {
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const found = await findIn(tx, exceptionId);
      if (!found) {
        throw new NotFoundError(
          `No exception ${exceptionId} is known, or it was withdrawn already`,
        );
      }
      await tx<PostureExceptionRow>(POSTURE_EXCEPTIONS_TABLE)
        .where({ exception_id: exceptionId })
        .update({ withdrawn_by: by, withdrawn_at: at.toISOString() });
      const { accountId, checkId, expires } = found;
      return settleDecision(tx, [accountId], {
        kind: 'EXCEPTION_WITHDRAWN',
        checkId,
        from: expires,
        actor: by,
        at,
      });
    });
  }
}

async function findIn(
  knex: Knex,
  exceptionId: string,
): Promise<StoredException | undefined> {
  const row = await knex<PostureExceptionRow>(POSTURE_EXCEPTIONS_TABLE)
    .where({ exception_id: exceptionId })
    .whereNull('withdrawn_at')
    .first();
  return row && fromRow(row);
}

function toRow(
  exception: StoredException,
): Omit<PostureExceptionRow, 'withdrawn_by' | 'withdrawn_at'> {
  return {
    exception_id: exception.exceptionId,
    account_id: exception.accountId,
    check_id: exception.checkId,
    reason: exception.reason,
    owner: exception.owner,
    expires: exception.expires,
    recorded_by: exception.recordedBy,
    recorded_at: exception.recordedAt,
  };
}

function fromRow(row: PostureExceptionRow): StoredException {
  return {
    exceptionId: row.exception_id,
    accountId: row.account_id,
    checkId: row.check_id,
    reason: row.reason,
    owner: row.owner,
    expires: row.expires,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
