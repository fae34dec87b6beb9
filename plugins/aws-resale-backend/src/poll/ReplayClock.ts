import type { Clock } from '../observe/Clock';

/**
 * Time while a past is replayed. Days pass between two polls, so request
 * budgets are full again, and waiting costs nothing.
 */
export class ReplayClock implements Clock {
  #now = 0;
  #at = new Date(0);

  /** Goes on to a day; time never goes back. */
  advanceTo(at: Date): void {
    this.#at = at;
    this.#now = Math.max(this.#now, at.getTime());
  }

  /** The time that is replayed, without what was waited since. */
  at(): Date {
    return this.#at;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#now += milliseconds;
  }
}
