import type { FaultSwitches } from './faults/FaultSwitches';
import type { SimulatedPortfolio } from './model';
import type { RequestLog } from './server/RequestLog';

/** A running simulator. */
export interface Simulator {
  /** For the `endpoint` of AWS SDK clients, like `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  /** The same as if it were STS's global endpoint, which gives out no root sessions. */
  readonly globalEndpoint: string;
  /** What AWS holds. May be changed at any time: the next answer is from what it is then. */
  readonly portfolio: SimulatedPortfolio;
  /** Makes AWS misbehave. */
  readonly faults: FaultSwitches;
  /** What was called. */
  readonly requests: RequestLog;
  /** How fast token buckets refill: 1 as AWS, 100 a hundred times as fast, 0 never throttles. */
  timeScale: number;
  /** Lets credential reports be made anew, as if four hours had passed. */
  forgetCredentialReports(): void;
  /** Closes every connection and the port. */
  stop(): Promise<void>;
}
