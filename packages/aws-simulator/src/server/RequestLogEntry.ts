import type { ServiceName } from './ServiceName';

/** One call that the simulator answered, or let down. */
export interface RequestLogEntry {
  at: Date;
  service: ServiceName;
  operation: string;
  /** The account that was called; for AssumeRole the account of the role. */
  payerAccountId?: string;
  /** ARN of the caller; undefined when the keys are unknown. */
  caller?: string;
  /** From the signature. */
  region?: string;
  /** Without secrets and tokens. */
  parameters: Readonly<Record<string, unknown>>;
  /** From 1, for calls that list. */
  page?: number;
  /** `OK`, an error code, or `ConnectionDropped`. */
  outcome: string;
  /** HTTP status; undefined when the connection was dropped. */
  status?: number;
}
