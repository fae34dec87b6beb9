import { toError } from '@backstage/errors';
import { LeaseLostError } from '../store/LeaseLostError';

/** Longest time without a page; throttled pages of the largest organizations take far less. */
const STALLED_MS = 10 * 60_000;

/**
 * Keeps the lease of a run alive and ends the run when the lease is lost, when
 * it stalls, or when the process stops.
 */
export class LeaseKeeper {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #outer: AbortSignal;
  readonly #onOuterAbort = () => this.#controller.abort(this.#outer.reason);
  #lastProgress = Date.now();

  constructor(options: {
    extend(): Promise<void>;
    everyMs: number;
    signal: AbortSignal;
  }) {
    this.#outer = options.signal;
    if (options.signal.aborted) {
      this.#onOuterAbort();
    }
    options.signal.addEventListener('abort', this.#onOuterAbort);
    this.#timer = setInterval(() => {
      if (Date.now() - this.#lastProgress > STALLED_MS) {
        this.#controller.abort(
          new Error('AWS sent no page for ten minutes, the poll was ended'),
        );
        return;
      }
      options.extend().catch(error => {
        // A database that is briefly away costs nothing: the fence decides at the next write.
        if (error instanceof LeaseLostError) {
          this.#controller.abort(toError(error));
        }
      });
    }, options.everyMs);
  }

  /** Aborts when the run must end. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  progress(): void {
    this.#lastProgress = Date.now();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#outer.removeEventListener('abort', this.#onOuterAbort);
  }
}
