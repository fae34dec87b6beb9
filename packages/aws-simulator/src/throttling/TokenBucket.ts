/** How fast a bucket refills, and how much it holds. */
export interface BucketRate {
  /** Calls per second. */
  rate: number;
  /** Calls that a full bucket allows at once. */
  burst: number;
}

const MILLISECONDS_PER_SECOND = 1000;

/** A token bucket that starts full. Time is handed in. */
export class TokenBucket {
  readonly #rate: BucketRate;
  #tokens: number;
  #filledAt: number;

  constructor(rate: BucketRate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAt = now;
  }

  /**
   * Takes one token, if there is one.
   *
   * @param now - milliseconds since the epoch
   * @param timeScale - 100 refills a hundred times as fast
   */
  take(now: number, timeScale: number): boolean {
    const seconds = Math.max(0, now - this.#filledAt) / MILLISECONDS_PER_SECOND;
    this.#filledAt = now;
    this.#tokens = Math.min(
      this.#rate.burst,
      this.#tokens + seconds * timeScale * this.#rate.rate,
    );
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
