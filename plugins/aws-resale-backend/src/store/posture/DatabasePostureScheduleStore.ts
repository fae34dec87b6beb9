import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { CHARGED_READERS } from '../../observe/posture/chargedReaders';
import type { RunFence } from '../AccountStore';
import { ORGANIZATIONS_TABLE, type OrganizationRow } from '../tables';
import { holdLease, leaseLost, leaseOf } from './holdLease';
import type {
  LeasedPosture,
  PostureScheduleStore,
  ReadersOf,
  ReadingResult,
} from './PostureScheduleStore';
import { syncReaders } from './syncReaders';
import {
  POSTURE_LEASES_TABLE,
  POSTURE_READINGS_TABLE,
  type PostureLeaseRow,
  type PostureReadingRow,
} from './tables';

const CANDIDATES = 10;
const R = POSTURE_READINGS_TABLE;
const O = ORGANIZATIONS_TABLE;
const L = POSTURE_LEASES_TABLE;

/** When readers are due, in the plugin's database. */
export class DatabasePostureScheduleStore implements PostureScheduleStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async sync(readersOf: ReadersOf, at: Date): Promise<void> {
    await syncReaders(this.#knex, readersOf, at);
  }

  async claimDue(request: {
    runId: string;
    now: Date;
    leaseUntil: Date;
  }): Promise<LeasedPosture | undefined> {
    const now = request.now.toISOString();
    const candidates: string[] = await this.#knex(R)
      .join(O, `${O}.payer_account_id`, `${R}.payer_account_id`)
      .leftJoin(L, `${L}.payer_account_id`, `${R}.payer_account_id`)
      .where(readable)
      .andWhere(`${R}.next_due_at`, '<=', now)
      .andWhere(free =>
        free.whereNull(`${L}.run_id`).orWhere(`${L}.expires_at`, '<', now),
      )
      .groupBy(`${R}.payer_account_id`)
      .orderByRaw(`min(${R}.next_due_at), ${R}.payer_account_id`)
      .limit(CANDIDATES)
      .pluck(`${R}.payer_account_id`);
    for (const payerAccountId of candidates) {
      const leased = await this.#take(payerAccountId, request, now);
      if (leased) {
        return leased;
      }
    }
    return undefined;
  }

  async claim(
    payerAccountId: string,
    request: { runId: string; now: Date; leaseUntil: Date },
  ): Promise<LeasedPosture | undefined> {
    return this.#take(payerAccountId, request, undefined);
  }

  async extendLease(fence: RunFence, leaseUntil: Date): Promise<void> {
    const extended = await this.#knex<PostureLeaseRow>(L)
      .where(leaseOf(fence))
      .update({ expires_at: leaseUntil.toISOString() });
    if (extended === 0) {
      throw leaseLost(fence);
    }
  }

  async finishReading(
    fence: RunFence,
    reader: PostureReaderId,
    result: ReadingResult,
    at: Date,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await holdLease(tx, fence);
      const key = { payer_account_id: fence.payerAccountId, reader };
      const row = await tx<PostureReadingRow>(R).where(key).first();
      // Switched off while it read.
      if (row) {
        await tx<PostureReadingRow>(R)
          .where(key)
          .update(columnsAfter(row, result, at));
      }
    });
  }

  async release(fence: RunFence): Promise<void> {
    await this.#knex<PostureLeaseRow>(L).where(leaseOf(fence)).delete();
  }

  async makeDue(
    payerAccountIds: readonly string[] | 'all',
    at: Date,
  ): Promise<void> {
    const query = this.#knex<PostureReadingRow>(R)
      .whereNotIn('reader', CHARGED_READERS)
      .andWhere('next_due_at', '>', at.toISOString());
    if (payerAccountIds !== 'all') {
      query.whereIn('payer_account_id', payerAccountIds);
    }
    await query.update({ next_due_at: at.toISOString() });
  }

  /** @param dueBy - leaves readers out that are due later; undefined takes all from the start. */
  async #take(
    payerAccountId: string,
    request: { runId: string; now: Date; leaseUntil: Date },
    dueBy: string | undefined,
  ): Promise<LeasedPosture | undefined> {
    const organization: OrganizationRow | undefined = await this.#knex(O)
      .where(readable)
      .andWhere(`${O}.payer_account_id`, payerAccountId)
      .first();
    const fence = { payerAccountId, runId: request.runId };
    if (!organization || !(await this.#lease(fence, request))) {
      return undefined;
    }
    const query = this.#knex<PostureReadingRow>(R).where({
      payer_account_id: payerAccountId,
    });
    if (dueBy !== undefined) {
      query.andWhere('next_due_at', '<=', dueBy);
    }
    const rows = await query;
    // Another worker may have read it all since it was a candidate.
    if (rows.length === 0) {
      await this.release(fence);
      return undefined;
    }
    return {
      ...fence,
      partition: organization.partition,
      externalIdKeyId: organization.external_id_key_id ?? undefined,
      readers: rows
        .map(row => ({
          reader: row.reader,
          dueSince:
            dueBy === undefined ? request.now : new Date(row.next_due_at),
        }))
        .sort(
          (one, other) =>
            POSTURE_READERS.indexOf(one.reader) -
            POSTURE_READERS.indexOf(other.reader),
        ),
    };
  }

  async #lease(
    fence: RunFence,
    { now, leaseUntil }: { now: Date; leaseUntil: Date },
  ): Promise<boolean> {
    await this.#knex<PostureLeaseRow>(L)
      .insert({
        payer_account_id: fence.payerAccountId,
        run_id: fence.runId,
        expires_at: leaseUntil.toISOString(),
      })
      .onConflict('payer_account_id')
      .merge(['run_id', 'expires_at'])
      .where(`${L}.expires_at`, '<', now.toISOString());
    const lease = await this.#knex<PostureLeaseRow>(L)
      .where(leaseOf(fence))
      .first();
    return lease !== undefined;
  }
}

/**
 * Payers whose posture may be read: approved, named, with a complete listing, so
 * that it is known which accounts there are, and not withdrawn by the customer.
 */
function readable(where: Knex.QueryBuilder) {
  where
    .where(`${O}.approved`, true)
    .whereNull(`${O}.retired_at`)
    .whereNotNull(`${O}.last_complete_at`)
    .whereNot(`${O}.access`, 'WITHDRAWN');
}

function columnsAfter(
  row: PostureReadingRow,
  result: ReadingResult,
  at: Date,
): Partial<PostureReadingRow> {
  const now = at.toISOString();
  const succeeded = result.status === 'OK' || result.status === 'PARTLY';
  return {
    next_due_at: result.nextDueAt.toISOString(),
    status: result.status,
    status_since: result.status === row.status ? row.status_since : now,
    message: result.message ?? null,
    last_attempt_at: now,
    last_success_at: succeeded ? now : row.last_success_at,
    calls: result.calls,
    charged_calls: result.chargedCalls,
    accounts: result.accounts,
    accounts_missed: result.accountsMissed,
  };
}
