import { publishedRates } from './publishedRates';
import { TokenBucket } from './TokenBucket';

const rateOf = new Map(
  publishedRates.flatMap(rate =>
    rate.operations.map(operation => [operation, rate] as const),
  ),
);

/** The token buckets of every calling account. */
export class Throttle {
  readonly #buckets = new Map<string, TokenBucket>();
  #timeScale: number;

  /** @param timeScale - 1 refills as AWS does, 100 a hundred times as fast, 0 never throttles */
  constructor(timeScale: number) {
    this.#timeScale = checked(timeScale);
  }

  get timeScale(): number {
    return this.#timeScale;
  }

  set timeScale(timeScale: number) {
    this.#timeScale = checked(timeScale);
  }

  /** Whether the account may make this call now; a refused call costs nothing. */
  admits(accountId: string, operation: string, now: number): boolean {
    const rate = rateOf.get(operation);
    if (!rate || this.#timeScale === 0) {
      return true;
    }
    const key = `${accountId} ${rate.operations[0]}`;
    const bucket = this.#buckets.get(key) ?? new TokenBucket(rate, now);
    this.#buckets.set(key, bucket);
    return bucket.take(now, this.#timeScale);
  }
}

function checked(timeScale: number): number {
  if (!(timeScale >= 0) || !Number.isFinite(timeScale)) {
    throw new RangeError(
      `timeScale must be 0 (no throttling) or a positive number, not ${timeScale}`,
    );
  }
  return timeScale;
}
