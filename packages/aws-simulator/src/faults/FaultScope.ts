/** Which calls a fault hits. What is left out means every. */
export interface FaultScope {
  /** Payer of the account that is called: all accounts of its organization are meant. */
  payerAccountId?: string;
  /** The account that a call is about; for AssumeRole and AssumeRoot the one in which the session acts. */
  accountId?: string;
  /** Like `ListAccounts`. */
  operation?: string;
  /** Page of a listing, from 1. */
  page?: number;
  /** How many calls are hit before the fault is over; without end when left out. */
  times?: number;
}
