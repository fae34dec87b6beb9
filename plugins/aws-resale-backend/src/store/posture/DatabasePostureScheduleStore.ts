import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { CHARGED_READERS } from '../../observe/posture/chargedReaders';
import type { RunFence } from '../AccountStore';
import { ORGANIZATIONS_TABLE, type OrganizationRow } from '../tables';
import { ANSWERED } from './answered';
import { holdLease, leaseLost, leaseOf } from './holdLease';
import { noteNewcomers } from './noteNewcomers';
import type {
  DueReader,
  LeasedPosture,
  NewcomersResult,
  PostureScheduleStore,
  ReaderSubjects,
  ReadersOf,
  ReadingResult,
} from './PostureScheduleStore';
import { syncReaders } from './syncReaders';
import {
  POSTURE_LEASES_TABLE,
  POSTURE_READINGS_TABLE,
  POSTURE_STATE_TABLE,
  type PostureLeaseRow,
  type PostureReadingRow,
  type PostureStateRow,
} from './tables';

const CANDIDATES = 10;
const R = POSTURE_READINGS_TABLE;
const O = ORGANIZATIONS_TABLE;
const L = POSTURE_LEASES_TABLE;
const DUE_AT = `case when ${R}.newcomers_due_at < ${R}.next_due_at then ${R}.newcomers_due_at else ${R}.next_due_at end`;

type ClaimedLease = Omit<LeasedPosture, 'readers'>;

/** When readers are due, in the plugin's database. */
export class DatabasePostureScheduleStore implements PostureScheduleStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async sync(readersOf: ReadersOf, at: Date): Promise<void> {
    await syncReaders(this.#knex, readersOf, at);
  }

  async noteNewcomers(
    readers: readonly ReaderSubjects[],
    at: Date,
    notWithin: number,
  ): Promise<void> {
    await noteNewcomers(this.#knex, readers, at, notWithin);
  }

  async lookAgain(): Promise<void> {
    await this.#knex<PostureStateRow>(POSTURE_STATE_TABLE).update({
      looked_revision: 0,
    });
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
      .andWhere(isDue(now))
      .andWhere(free =>
        free.whereNull(`${L}.run_id`).orWhere(`${L}.expires_at`, '<', now),
      )
      .groupBy(`${R}.payer_account_id`)
      .orderByRaw(`min(${DUE_AT}), ${R}.payer_account_id`)
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
    lease: ClaimedLease,
    reader: PostureReaderId,
    result: ReadingResult,
    at: Date,
  ): Promise<void> {
    await this.#finish(lease, reader, row => ({
      ...columnsAfter(row, result, at),
      ...(isSettled(row, lease, result.status) && { newcomers_due_at: null }),
    }));
  }

  async finishNewcomers(
    lease: ClaimedLease,
    reader: PostureReaderId,
    { outcome, againAt }: NewcomersResult,
    at: Date,
  ): Promise<void> {
    await this.#finish(lease, reader, row => ({
      last_attempt_at: at.toISOString(),
      // What its own turn said of it stands until the next one.
      ...(outcome &&
        ANSWERED.includes(row.status) &&
        columnsOf(row, outcome, at)),
      ...(isSettled(row, lease, row.status) && {
        newcomers_due_at: againAt?.toISOString() ?? null,
      }),
    }));
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

  async #finish(
    fence: RunFence,
    reader: PostureReaderId,
    columns: (row: PostureReadingRow) => Partial<PostureReadingRow>,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await holdLease(tx, fence);
      const key = { payer_account_id: fence.payerAccountId, reader };
      const row = await tx<PostureReadingRow>(R).where(key).first();
      // Switched off while it read.
      if (row) {
        await tx<PostureReadingRow>(R).where(key).update(columns(row));
      }
    });
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
      query.andWhere(isDue(dueBy));
    }
    const rows = await query;
    // Another worker may have read it all since it was a candidate.
    if (rows.length === 0) {
      await this.release(fence);
      return undefined;
    }
    return {
      ...fence,
      claimedAt: request.now,
      partition: organization.partition,
      externalIdKeyId: organization.external_id_key_id ?? undefined,
      readers: rows
        .map(row => dueReader(row, dueBy, request.now))
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

/** By its turn, or for accounts that it was never asked about. */
function isDue(by: string) {
  return (where: Knex.QueryBuilder) => {
    where
      .where(`${R}.next_due_at`, '<=', by)
      .orWhere(`${R}.newcomers_due_at`, '<=', by);
  };
}

function dueReader(
  { reader, next_due_at: nextDueAt }: PostureReadingRow,
  dueBy: string | undefined,
  now: Date,
): DueReader {
  if (dueBy === undefined) {
    return { reader, dueSince: now };
  }
  return nextDueAt <= dueBy
    ? { reader, dueSince: new Date(nextDueAt) }
    : { reader, dueSince: now, isForNewcomers: true };
}

/** Whether nobody was marked since the run began, or all wait for the reader's own turn. */
function isSettled(
  { newcomers_due_at: dueAt }: PostureReadingRow,
  { claimedAt }: ClaimedLease,
  status: PostureReadingRow['status'],
): boolean {
  return (
    !ANSWERED.includes(status) ||
    (dueAt !== null && dueAt <= claimedAt.toISOString())
  );
}

function columnsAfter(
  row: PostureReadingRow,
  result: ReadingResult,
  at: Date,
): Partial<PostureReadingRow> {
  return {
    ...columnsOf(row, result, at),
    next_due_at: result.nextDueAt.toISOString(),
    last_attempt_at: at.toISOString(),
    calls: result.calls,
    charged_calls: result.chargedCalls,
  };
}

function columnsOf(
  row: PostureReadingRow,
  result: NonNullable<NewcomersResult['outcome']>,
  at: Date,
): Partial<PostureReadingRow> {
  const now = at.toISOString();
  return {
    status: result.status,
    status_since: result.status === row.status ? row.status_since : now,
    message: result.message ?? null,
    last_success_at: ANSWERED.includes(result.status)
      ? now
      : row.last_success_at,
    accounts: result.accounts,
    accounts_missed: result.accountsMissed,
  };
}
