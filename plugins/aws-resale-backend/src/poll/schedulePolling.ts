import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { setTimeout as wait } from 'node:timers/promises';
import type { CatalogSweep } from './CatalogSweep';
import { messageOf, type Poller } from './Poller';
import type { PostureJudge } from './posture/PostureJudge';
import { workOneSlice } from './workOneSlice';

/** How soon customers are looked for again while none were ever read. */
const FIRST_READING_RETRY_MS = 2_000;
const WORKER_FREQUENCY = { seconds: 5 };
/** Above the longest run: 50,000 accounts at half of AWS's rates take ten minutes. */
const WORKER_TIMEOUT = { hours: 1 };
const SWEEP_TIMEOUT = { minutes: 15 };

/** Id of the task of one worker. */
export function workerTaskId(worker: number): string {
  return `poll-${worker}`;
}

/**
 * Starts the tasks that read customers and poll organizations. Workers are
 * local to each process: a global task would be claimed whole by the first.
 */
export async function schedulePolling(options: {
  scheduler: SchedulerService;
  sweep: CatalogSweep;
  poller: Poller;
  judge: PostureJudge;
  workers: number;
  customerIntervalMs: number;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, sweep, poller, judge, logger } = options;
  await scheduler.scheduleTask({
    id: 'read-customers',
    scope: 'global',
    frequency: { milliseconds: options.customerIntervalMs },
    timeout: SWEEP_TIMEOUT,
    fn: signal => sweepUntilRead(sweep, logger, signal),
  });
  for (let worker = 1; worker <= options.workers; worker++) {
    await scheduler.scheduleTask({
      id: workerTaskId(worker),
      scope: 'local',
      frequency: WORKER_FREQUENCY,
      timeout: WORKER_TIMEOUT,
      fn: signal =>
        workOneSlice({
          workDue: (clock, stopping) => poller.pollDue(clock, stopping),
          followUp: (clock, stopping) => judge.judgeDue(clock, stopping),
          ended: 'A poll ended unexpectedly',
          logger,
          signal,
        }),
    });
  }
}

/** A starting catalog answers late or is empty, so the first reading is tried until it succeeds. */
async function sweepUntilRead(
  sweep: CatalogSweep,
  logger: LoggerService,
  signal: AbortSignal,
): Promise<void> {
  let reported: string | undefined;
  while (!signal.aborted) {
    try {
      if (await sweep.sweep(new Date(), signal)) {
        return;
      }
      reported = reportOnce(
        logger,
        reported,
        'The catalog holds no customer yet; nothing is polled before there is one',
      );
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      reported = reportOnce(
        logger,
        reported,
        `Customers could not be read, all stay as they are: ${messageOf(
          error,
        )}`,
      );
    }
    await wait(FIRST_READING_RETRY_MS, undefined, { signal }).catch(() => {});
  }
}

function reportOnce(
  logger: LoggerService,
  reported: string | undefined,
  message: string,
): string {
  if (message !== reported) {
    logger.warn(message);
  }
  return message;
}
