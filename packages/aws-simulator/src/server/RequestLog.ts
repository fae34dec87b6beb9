import type { RequestLogEntry } from './RequestLogEntry';

const FILTER_MEMBERS = [
  'service',
  'operation',
  'payerAccountId',
  'accountId',
  'outcome',
  'isCharged',
] as const;

/** Which entries are meant. What is left out means every. */
export type RequestFilter = Partial<
  Pick<RequestLogEntry, (typeof FILTER_MEMBERS)[number]>
>;

interface Tally {
  key: RequestFilter;
  count: number;
}

/**
 * Every call since the start or the last `clear`. Counts stay exact for ever;
 * entries are kept up to a limit, the newest ones, so that a simulator may run
 * for days.
 */
export class RequestLog {
  readonly #limit: number;
  readonly #tallies = new Map<string, Tally>();
  #entries: RequestLogEntry[] = [];

  /** @param limit - how many entries are kept at least; up to twice as many are */
  constructor(limit = 100_000) {
    this.#limit = limit;
  }

  add(entry: RequestLogEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * this.#limit) {
      this.#entries = this.#entries.slice(-this.#limit);
    }
    const { service, operation, payerAccountId, accountId } = entry;
    const { outcome, isCharged } = entry;
    const key = {
      service,
      operation,
      payerAccountId,
      accountId,
      outcome,
      isCharged,
    };
    const text = JSON.stringify(key);
    const tally = this.#tallies.get(text) ?? { key, count: 0 };
    tally.count += 1;
    this.#tallies.set(text, tally);
  }

  /** Entries in the order of the calls. */
  list(filter: RequestFilter = {}): RequestLogEntry[] {
    return this.#entries.filter(entry => matches(filter, entry));
  }

  /** Number of calls, failed and refused ones included. */
  count(filter: RequestFilter = {}): number {
    let count = 0;
    for (const tally of this.#tallies.values()) {
      if (matches(filter, tally.key)) {
        count += tally.count;
      }
    }
    return count;
  }

  /** Number of calls of each operation that was called at all. */
  byOperation(filter: RequestFilter = {}): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { key, count } of this.#tallies.values()) {
      if (key.operation !== undefined && matches(filter, key)) {
        counts[key.operation] = (counts[key.operation] ?? 0) + count;
      }
    }
    return counts;
  }

  clear(): void {
    this.#entries = [];
    this.#tallies.clear();
  }
}

function matches(filter: RequestFilter, entry: RequestFilter): boolean {
  return FILTER_MEMBERS.every(
    member => filter[member] === undefined || filter[member] === entry[member],
  );
}
