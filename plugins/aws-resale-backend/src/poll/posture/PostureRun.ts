import { toError } from '@backstage/errors';
import type {
  NotObservedReason,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { READER_SOURCES } from '../../judge/posture/readerSources';
import type { AwsResaleConfig } from '../../config/types';
import { AccessDeniedError, ThrottledError } from '../../observe/errors';
import type {
  AccountReading,
  PostureSession,
  PostureSessionFactory,
  ReadAccount,
} from '../../observe/posture/types';
import { LeaseLostError } from '../../store/LeaseLostError';
import type { PostureFactStore } from '../../store/posture/PostureFactStore';
import type {
  DueReader,
  LeasedPosture,
  PostureScheduleStore,
  ReadingResult,
} from '../../store/posture/PostureScheduleStore';
import type {
  PostureSubjects,
  SubjectRequest,
} from '../../store/posture/PostureSubjects';
import type { LeaseKeeper } from '../LeaseKeeper';
import { attemptOutcome } from './attemptOutcome';
import { nextReadingAt } from './nextReadingAt';
import { readerSubjects } from './readerSubjects';

/** Accounts that a session is asked about at once. */
const PAGE = 500;
/** Readings that are written at once; what was read is not kept waiting for slow ones. */
const READINGS_PER_WRITE = 25;

const NO_CALLS = { calls: 0, chargedCalls: 0 };

export interface PostureRunOptions {
  lease: LeasedPosture;
  config: Pick<AwsResaleConfig, 'posture' | 'polling'>;
  sessions: PostureSessionFactory;
  facts: PostureFactStore;
  schedule: PostureScheduleStore;
  subjects: PostureSubjects;
  clock: () => Date;
  keeper: LeaseKeeper;
  /** Aborts when the process stops; what is left stays due. */
  stopping: AbortSignal;
  random?: () => number;
}

/** How one reader of a run fared. */
export type FinishedReading = ReadingResult & {
  reader: PostureReaderId;
  /** Accounts of which something changed. */
  changed: number;
};

/** Reads what is due of one payer, reader by reader, so that a failure stays with its reader. */
export class PostureRun {
  readonly #options: PostureRunOptions;
  readonly #finished: FinishedReading[] = [];

  constructor(options: PostureRunOptions) {
    this.#options = options;
  }

  /**
   * @returns how readers fared; those that were not reached stay due.
   * @throws LeaseLostError when the lease is another's by now.
   */
  async execute(): Promise<FinishedReading[]> {
    const { lease, sessions, keeper } = this.#options;
    let session: PostureSession;
    try {
      session = await sessions.open(
        {
          payerAccountId: lease.payerAccountId,
          partition: lease.partition,
          externalIdKeyId: lease.externalIdKeyId,
        },
        keeper.signal,
      );
    } catch (error) {
      if (!this.#isStopping()) {
        await this.#cannotEnter(error);
      }
      return this.#finished;
    }
    for (const due of lease.readers) {
      await this.#read(session, due);
      if (this.#isStopping() || keeper.signal.aborted) {
        break;
      }
    }
    return this.#finished;
  }

  async #read(session: PostureSession, due: DueReader): Promise<void> {
    const { keeper } = this.#options;
    let changed = 0;
    let failure: string | undefined;
    try {
      for await (const accounts of this.#pages(due)) {
        keeper.signal.throwIfAborted();
        for await (const readings of inBatches(
          session.read(due.reader, accounts),
          () => keeper.progress(),
        )) {
          // Another worker may be at it since the last batch.
          keeper.signal.throwIfAborted();
          changed += await this.#write(due.reader, readings);
        }
      }
    } catch (error) {
      if (error instanceof LeaseLostError) {
        throw error;
      }
      if (this.#isStopping()) {
        return;
      }
      failure = `${toError(error).message}; the next reading tries again`;
    }
    await this.#finish(due, failure, changed, session.callsOf(due.reader));
  }

  async #write(
    reader: PostureReaderId,
    readings: readonly AccountReading[],
  ): Promise<number> {
    const { lease, config, facts, clock } = this.#options;
    const at = clock();
    const freshFor = config.posture.freshFor[READER_SOURCES[reader]];
    return facts.write(
      reader,
      readings,
      at,
      new Date(at.getTime() - freshFor),
      lease,
    );
  }

  async #cannotEnter(error: unknown): Promise<void> {
    const { lease, facts, clock } = this.#options;
    const reason = reasonOf(error);
    const status = reason === 'access-denied' ? 'DENIED' : 'FAILED';
    for (const due of lease.readers) {
      // Newcomers stay what they are until the payer answers, or refuses.
      if (due.isForNewcomers && status === 'FAILED') {
        await this.#finish(due, toError(error).message, 0, NO_CALLS);
        continue;
      }
      for await (const accounts of this.#pages(due)) {
        await facts.writeFailure(
          due.reader,
          accounts.map(({ accountId }) => accountId),
          { reason, detail: 'sts:AssumeRole' },
          clock(),
          lease,
        );
      }
      await this.#finish(due, toError(error).message, 0, NO_CALLS, status);
    }
  }

  async #finish(
    due: DueReader,
    failure: string | undefined,
    changed: number,
    calls: { calls: number; chargedCalls: number },
    status?: ReadingResult['status'],
  ): Promise<void> {
    const { config, schedule, subjects, lease, clock, random } = this.#options;
    const { reader, isForNewcomers } = due;
    const outcome = attemptOutcome(
      reader,
      await subjects.tally(this.#request(due)),
      // Of all accounts, which a payer that newcomers could not be read of had answered for.
      isForNewcomers && status ? undefined : failure,
    );
    const endedAt = clock();
    const result: ReadingResult = {
      ...outcome,
      ...(status && { status }),
      ...calls,
      nextDueAt: nextReadingAt({
        reader,
        status: status ?? outcome.status,
        endedAt,
        intervalMs: config.posture.readers[reader].intervalMs,
        jitter: config.polling.jitter,
        random: random ?? Math.random,
      }),
    };
    if (isForNewcomers) {
      const isDone = failure === undefined || status !== undefined;
      await schedule.finishNewcomers(
        lease,
        reader,
        isDone ? { outcome } : { againAt: result.nextDueAt },
        endedAt,
      );
    } else {
      await schedule.finishReading(lease, reader, result, endedAt);
    }
    this.#finished.push({ ...result, reader, changed });
  }

  async *#pages(due: DueReader): AsyncGenerator<ReadAccount[]> {
    for (let after: string | undefined; ; ) {
      const accounts = await this.#options.subjects.page(this.#request(due), {
        after,
        limit: PAGE,
      });
      if (accounts.length === 0) {
        return;
      }
      yield accounts;
      after = accounts.at(-1)?.accountId;
    }
  }

  #request({ reader, dueSince, isForNewcomers }: DueReader): SubjectRequest {
    const { lease, config } = this.#options;
    return {
      ...readerSubjects(reader, config.posture),
      payerAccountId: lease.payerAccountId,
      triedBefore: isForNewcomers ? undefined : dueSince,
    };
  }

  /**
   * Whether the process stops, so that the rest stays due.
   *
   * @throws LeaseLostError when the lease is another's by now.
   */
  #isStopping(): boolean {
    const { keeper, stopping } = this.#options;
    const { reason }: { reason?: unknown } = keeper.signal;
    if (reason instanceof LeaseLostError) {
      throw reason;
    }
    return stopping.aborted;
  }
}

function reasonOf(error: unknown): NotObservedReason {
  if (error instanceof AccessDeniedError) {
    return 'access-denied';
  }
  return error instanceof ThrottledError ? 'throttled' : 'incomplete';
}

async function* inBatches<T>(
  items: AsyncIterable<T>,
  onItem: () => void,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    onItem();
    batch.push(item);
    if (batch.length === READINGS_PER_WRITE) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}
