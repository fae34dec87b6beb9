/** What tells one service error from another, besides code and message. */
export interface ServiceErrorOptions {
  /** HTTP status; 400 unless told otherwise, as AWS JSON services do. */
  status?: number;
  /** Further members of the error, like `Reason`. */
  members?: Record<string, string>;
}

/** An error that is the answer of a simulated AWS service. */
export class ServiceError extends Error {
  name = 'ServiceError' as const;
  /** Error code as the SDK reports it in `error.name`. */
  readonly code: string;
  readonly status: number;
  readonly members: Record<string, string>;

  constructor(
    code: string,
    message: string,
    options: ServiceErrorOptions = {},
  ) {
    super(message);
    this.code = code;
    this.status = options.status ?? 400;
    this.members = options.members ?? {};
  }
}
