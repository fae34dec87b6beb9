import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the observe step needs it; tests hand in their own. */
export interface Clock {
  /** Milliseconds from any fixed point, never going back. */
  now(): number;
  /** Rejects at once when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The process's monotonic clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};
