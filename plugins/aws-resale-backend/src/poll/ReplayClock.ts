import type { Clock } from '../observe/Clock';

/**
 * Time while a past is replayed. Days pass between two polls, so request
 * budgets are full again, and waiting costs nothing.
 */
export class ReplayClock implements Clock {
  #now = 0;

  /** Goes on to a day; time never goes back. */
  advanceTo(at: Date): void {
    this.#now = Math.max(this.#now, at.getTime());
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#now += milliseconds;
  }
}
