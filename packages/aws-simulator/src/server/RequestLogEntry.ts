import type { ServiceName } from './ServiceName';

/** One call that the simulator answered, or let down. */
export interface RequestLogEntry {
  at: Date;
  service: ServiceName;
  operation: string;
  /** Payer of the account that the call was about. */
  payerAccountId?: string;
  /** The account that the call was about; for AssumeRole and AssumeRoot the one in which the session acts. */
  accountId?: string;
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
  /** Whether AWS asks money for it: for answers of Cost Explorer, each page. */
  isCharged: boolean;
  /** HTTP status; undefined when the connection was dropped. */
  status?: number;
}
