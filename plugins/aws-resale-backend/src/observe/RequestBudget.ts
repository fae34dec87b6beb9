import { systemClock, type Clock } from './Clock';
import { publishedRates, type PublishedRate } from './publishedRates';
import { TokenBucket, type CallRate } from './TokenBucket';

/** What a {@link RequestBudget} is made of. */
export interface RequestBudgetOptions {
  /** Share of AWS's rates that may be used, above 0 to 1: other tooling draws on the same ones. */
  rateShare: number;
  /** Rate of operations for which AWS publishes none, before the share. Default 5 a second, 10 at once. */
  unpublished?: CallRate;
  clock?: Clock;
}

const UNPUBLISHED: CallRate = { rate: 5, burst: 10 };
/** Buckets from which on full ones are forgotten. */
const SWEEP_AT = 2_000;

const publishedRateOf = new Map<string, PublishedRate>(
  publishedRates.flatMap(rate =>
    rate.operations.map(operation => [operation, rate] as const),
  ),
);

/**
 * Keeps calls within a share of AWS's request rates: one token bucket per
 * calling account and operation. Kept per process, which is enough, since one
 * payer is polled by one process at a time.
 */
export class RequestBudget {
  readonly #rateShare: number;
  readonly #unpublished: CallRate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, TokenBucket>();
  #sweepAt = SWEEP_AT;

  constructor(options: RequestBudgetOptions) {
    this.#rateShare = options.rateShare;
    this.#unpublished = options.unpublished ?? UNPUBLISHED;
    this.#clock = options.clock ?? systemClock;
  }

  /** The clock by which calls wait. */
  get clock(): Clock {
    return this.#clock;
  }

  /** Buckets that are kept now. */
  get bucketCount(): number {
    return this.#buckets.size;
  }

  /**
   * Waits until the call may be sent. First come, first served.
   *
   * @param accountId - the account whose rates the call draws on.
   * @throws the reason of the signal when it aborts; the token is given back.
   */
  async take(
    accountId: string,
    operation: string,
    signal?: AbortSignal,
  ): Promise<void> {
    signal?.throwIfAborted();
    const bucket = this.#bucketOf(accountId, operation);
    const milliseconds = bucket.reserve(this.#clock.now());
    if (milliseconds > 0) {
      try {
        await this.#clock.sleep(milliseconds, signal);
      } catch (error) {
        bucket.giveBack();
        signal?.throwIfAborted();
        throw error;
      }
    }
  }

  #bucketOf(accountId: string, operation: string): TokenBucket {
    const published = publishedRateOf.get(operation);
    const key = `${accountId} ${published?.operations[0] ?? operation}`;
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      this.#sweep();
      const { rate, burst } = published ?? this.#unpublished;
      bucket = new TokenBucket(
        {
          rate: rate * this.#rateShare,
          burst: Math.max(1, burst * this.#rateShare),
        },
        this.#clock.now(),
      );
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  /**
   * Forgets full buckets, which new ones are like: linked accounts by the
   * thousand are called a few times a day each.
   */
  #sweep(): void {
    if (this.#buckets.size < this.#sweepAt) {
      return;
    }
    const now = this.#clock.now();
    this.#buckets.forEach((bucket, key) => {
      if (bucket.isFull(now)) {
        this.#buckets.delete(key);
      }
    });
    this.#sweepAt = Math.max(SWEEP_AT, 2 * this.#buckets.size);
  }
}
