/** How a {@link LruCache} is bounded. */
export interface LruCacheOptions<V> {
  /** Values kept; more only while none may go. */
  limit: number;
  /** Whether a value may be dropped now. */
  isIdle(value: V): boolean;
  /** Called with every value that leaves the cache. */
  dispose(value: V): void;
}

/** Keeps the values used last, drops the idle ones used longest ago. */
export class LruCache<V> {
  readonly #options: LruCacheOptions<V>;
  /** Oldest use first: a map keeps the order of insertion. */
  readonly #values = new Map<string, V>();

  constructor(options: LruCacheOptions<V>) {
    this.#options = options;
  }

  get size(): number {
    return this.#values.size;
  }

  /** The value of a key, made when there is none. */
  use(key: string, make: () => V): V {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const [oldKey, oldValue] of this.#values) {
      if (this.#values.size <= this.#options.limit) {
        break;
      }
      if (oldKey !== key && this.#options.isIdle(oldValue)) {
        this.#values.delete(oldKey);
        this.#options.dispose(oldValue);
      }
    }
    return value;
  }

  /** Drops a value, unless the key has another one by now. */
  drop(key: string, value: V): void {
    if (this.#values.get(key) === value) {
      this.#values.delete(key);
      this.#options.dispose(value);
    }
  }

  clear(): void {
    const values = [...this.#values.values()];
    this.#values.clear();
    values.forEach(value => this.#options.dispose(value));
  }
}
