/** The error that a failing call answers with. */
export interface FaultError {
  /** Error code, like `ServiceException`. */
  code: string;
  message?: string;
  /** HTTP status; 500 unless told otherwise. */
  status?: number;
}

/** What a fault does to a call. */
export type FaultEffect =
  | { kind: 'fail'; error: FaultError }
  | { kind: 'throttle' }
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'dropConnection' }
  | { kind: 'emptyAnswer' }
  | { kind: 'oldFieldSet' }
  | { kind: 'emptyPages'; every: number };
