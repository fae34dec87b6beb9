import type { SimulatedPortfolio } from './model';
import type { EmptyPages } from './paging/EmptyPages';

/** How a simulator is started. */
export interface SimulatorOptions {
  /** What AWS holds. It is not copied: changes show in the next answer. */
  portfolio: SimulatedPortfolio;
  /** Port on 127.0.0.1; any free one when left out or 0. */
  port?: number;
  /** How fast token buckets refill; 1 (as AWS) when left out, 0 never throttles. */
  timeScale?: number;
  /** Pages without items that carry a token; `off` when left out. */
  emptyPages?: EmptyPages;
  /**
   * Milliseconds since the epoch, for token buckets and the expiry of sessions
   * and tokens; the real time when left out. SDK clients compare the expiry of
   * a session with their own clock, so a simulator far in the past gives out
   * keys that they take for expired.
   */
  now?: () => number;
}
