import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import type { PostureSessionFactory } from '../../observe/posture/types';
import { LeaseLostError } from '../../store/LeaseLostError';
import type { PostureFactStore } from '../../store/posture/PostureFactStore';
import type {
  LeasedPosture,
  PostureScheduleStore,
} from '../../store/posture/PostureScheduleStore';
import type { PostureSubjects } from '../../store/posture/PostureSubjects';
import { LeaseKeeper } from '../LeaseKeeper';
import { PostureRun, type FinishedReading } from './PostureRun';
import { readerSubjects } from './readerSubjects';
import { switchedReaders } from './switchedReaders';

const LEASE_MS = 60_000;
/** Accounts that join one by one are read together, once in this time. */
const NEWCOMERS_NOT_WITHIN_MS = 5 * 60_000;

export interface PostureReadingsOptions {
  config: Pick<AwsResaleConfig, 'posture' | 'polling'>;
  sessions: PostureSessionFactory;
  facts: PostureFactStore;
  schedule: PostureScheduleStore;
  subjects: PostureSubjects;
  logger: LoggerService;
  /** Random numbers from 0 to 1, for jitter. */
  random?: () => number;
}

/** Reads root security, one payer at a time. */
export class PostureReadings {
  readonly #options: PostureReadingsOptions;

  constructor(options: PostureReadingsOptions) {
    this.#options = options;
  }

  /**
   * Makes the readers of every payer those that config switches on, and looks for
   * accounts that config lets them be asked about by now.
   */
  async sync(at: Date): Promise<void> {
    const { config, schedule } = this.#options;
    await schedule.sync(switchedReaders(config.posture), at);
    await schedule.lookAgain();
  }

  /**
   * Reads the payer of which a reader has been due longest.
   *
   * @returns whether there was one.
   */
  async readDue(clock: () => Date, signal: AbortSignal): Promise<boolean> {
    const { config, schedule } = this.#options;
    await schedule.noteNewcomers(
      POSTURE_READERS.map(reader => readerSubjects(reader, config.posture)),
      clock(),
      NEWCOMERS_NOT_WITHIN_MS,
    );
    const lease = await schedule.claimDue(newLease(clock()));
    if (lease) {
      await this.#run(lease, clock, signal);
    }
    return lease !== undefined;
  }

  /** Reads one payer, due or not, unless somebody else is at it. */
  async readOne(
    payerAccountId: string,
    readers: readonly PostureReaderId[] | 'all',
    clock: () => Date,
    signal: AbortSignal,
  ): Promise<void> {
    const lease = await this.#options.schedule.claim(
      payerAccountId,
      newLease(clock()),
    );
    if (lease) {
      const wanted = lease.readers.filter(
        ({ reader }) => readers === 'all' || readers.includes(reader),
      );
      await this.#run({ ...lease, readers: wanted }, clock, signal);
    }
  }

  async #run(
    lease: LeasedPosture,
    clock: () => Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { schedule, logger } = this.#options;
    const startedAt = clock();
    const keeper = new LeaseKeeper({
      extend: () =>
        schedule.extendLease(lease, new Date(clock().getTime() + LEASE_MS)),
      everyMs: LEASE_MS / 4,
      signal,
    });
    try {
      const finished = await new PostureRun({
        ...this.#options,
        lease,
        clock,
        keeper,
        stopping: signal,
      }).execute();
      this.#log(lease, finished, clock().getTime() - startedAt.getTime());
    } catch (error) {
      if (!(error instanceof LeaseLostError)) {
        throw error;
      }
      logger.warn(error.message, { runId: lease.runId });
    } finally {
      keeper.stop();
      await schedule.release(lease);
    }
  }

  #log(
    lease: LeasedPosture,
    finished: readonly FinishedReading[],
    durationMs: number,
  ): void {
    const { logger } = this.#options;
    const troubled = finished.filter(({ status }) => status !== 'OK');
    const details = {
      payerAccountId: lease.payerAccountId,
      runId: lease.runId,
      readers: finished
        .map(({ reader, status }) => `${reader} ${status}`)
        .join(', '),
      calls: finished.reduce((sum, { calls }) => sum + calls, 0),
      changed: finished.reduce((sum, { changed }) => sum + changed, 0),
      durationMs,
    };
    const text = `Read root security of payer ${lease.payerAccountId}`;
    if (troubled.length === 0) {
      logger.info(text, details);
    } else {
      logger.warn(
        `${text}: ${troubled
          .map(({ reader, message }) => `${reader}: ${message}`)
          .join('. ')}`,
        details,
      );
    }
  }
}

function newLease(now: Date) {
  return {
    runId: randomUUID(),
    now,
    leaseUntil: new Date(now.getTime() + LEASE_MS),
  };
}
