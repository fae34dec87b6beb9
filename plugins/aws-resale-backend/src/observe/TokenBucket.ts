/** How many calls are allowed: `rate` a second on average, `burst` at once. */
export interface CallRate {
  rate: number;
  burst: number;
}

/**
 * A token bucket in which calls queue up: a token may be taken before it is
 * there, and whoever takes it waits until it is.
 */
export class TokenBucket {
  readonly #rate: CallRate;
  #tokens: number;
  #updatedAt: number;

  /** @param now - milliseconds; the bucket starts full */
  constructor(rate: CallRate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#updatedAt = now;
  }

  /** Takes a token and returns the milliseconds to wait before it may be used. */
  reserve(now: number): number {
    this.#tokens = this.#tokensAt(now) - 1;
    this.#updatedAt = now;
    return this.#tokens >= 0
      ? 0
      : Math.ceil((-this.#tokens / this.#rate.rate) * 1000);
  }

  /** Whether it is like a new one: nobody waits, and every token is there. */
  isFull(now: number): boolean {
    return this.#tokensAt(now) >= this.#rate.burst;
  }

  /** Gives back a token that was reserved and not used. */
  giveBack(): void {
    this.#tokens += 1;
  }

  #tokensAt(now: number): number {
    const { rate, burst } = this.#rate;
    const refilled = ((now - this.#updatedAt) / 1000) * rate;
    return Math.min(burst, this.#tokens + refilled);
  }
}
