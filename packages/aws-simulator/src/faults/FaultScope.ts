/** Which calls a fault hits. What is left out means every. */
export interface FaultScope {
  /** The account that is called; for AssumeRole the account of the role. */
  payerAccountId?: string;
  /** Like `ListAccounts`. */
  operation?: string;
  /** Page of a listing, from 1. */
  page?: number;
  /** How many calls are hit before the fault is over; without end when left out. */
  times?: number;
}
