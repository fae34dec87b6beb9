import type { FaultScope } from './FaultScope';

/** A fault that was switched on. */
export interface FaultSwitch {
  readonly scope: Readonly<FaultScope>;
  /** Calls it has hit so far. */
  readonly hits: number;
  /** Switches it off; later calls are as before. */
  remove(): void;
}
