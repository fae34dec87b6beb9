import type { LoggerService } from '@backstage/backend-plugin-api';
import { messageOf } from './Poller';

/** After this a worker takes no further organization, so that all get their turn. */
const SLICE_MS = 60_000;

/**
 * Works on what is due, piece by piece, until nothing is or the slice is over.
 * Local tasks swallow errors, so each is logged here and the next slice goes on.
 *
 * @param options.workDue - takes what has been due longest; says whether there was anything.
 * @param options.followUp - what work leads to; not called without any.
 * @param options.ended - begins the log line of an error.
 */
export async function workOneSlice(options: {
  workDue(clock: () => Date, signal: AbortSignal): Promise<boolean>;
  followUp?(clock: () => Date, signal: AbortSignal): Promise<unknown>;
  ended: string;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { signal } = options;
  const clock = () => new Date();
  const endsAt = Date.now() + SLICE_MS;
  let isIdle = true;
  try {
    while (!signal.aborted && Date.now() < endsAt) {
      if (!(await options.workDue(clock, signal))) {
        break;
      }
      isIdle = false;
    }
    if (!isIdle) {
      await options.followUp?.(clock, signal);
    }
  } catch (error) {
    if (!signal.aborted) {
      options.logger.error(`${options.ended}: ${messageOf(error)}`);
    }
  }
}
