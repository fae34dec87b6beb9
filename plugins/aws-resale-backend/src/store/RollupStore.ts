/** Keeps verdicts and posture over all accounts of customers, and verdicts of organizations. */
export interface RollupStore {
  /**
   * Counts again and writes what differs. Safe to repeat, so that a crash
   * between a write of accounts and this is healed by the next run.
   */
  refresh(touched: {
    customerRefs: Iterable<string>;
    payerAccountIds: Iterable<string>;
  }): Promise<void>;

  /** Customers that have an account, not gone, in an organization. */
  customersOf(payerAccountId: string): Promise<string[]>;
}
