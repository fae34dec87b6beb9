import type { AccountRecord, NewChange } from '../judge/accountRecord';

/** Says which run writes, so that a run that lost its lease writes nothing more. */
export interface RunFence {
  payerAccountId: string;
  runId: string;
}

/** What to write of some accounts. */
export interface AccountDecision {
  /**
   * Records as they should be; those that are so already are not written. One
   * that lacks the assignment which is stored withdraws it.
   */
  records: AccountRecord[];
  changes: NewChange[];
}

export interface AccountWriteRequest {
  /** Absent for writes that follow from a change of customers. */
  fence?: RunFence;
  accountIds: readonly string[];
  /**
   * Decides from what is stored. Must be pure: it is asked once without a lock
   * and, when it wants to write, once more under the lock.
   */
  decide(existing: ReadonlyMap<string, AccountRecord>): AccountDecision;
  /** Version of the customers that `decide` judges by; absent where it asks for none. */
  customersVersion?: number;
  at: Date;
}

export interface AccountWriteResult {
  /** Rows that were written. */
  written: number;
  changes: NewChange[];
  /** Customers that gained, lost or hold a written account. */
  customerRefs: string[];
  /** Payers that gained, lost or hold a written account. */
  payerAccountIds: string[];
}

/** Which accounts a change of customers may touch. */
export interface AffectedAccounts {
  customerRefs: string[];
  payerAccountIds: string[];
  linkedAccountIds: string[];
  /** Also accounts in transfer until before this ISO date. */
  transferEndedBefore?: string;
}

/** What rules look at of an account that is not gone. */
export interface ListedPlace {
  accountId: string;
  payerAccountId: string;
  name: string;
  ouPath: string;
}

/** Accounts of all organizations, written only where they changed. */
export interface AccountStore {
  /**
   * @throws LeaseLostError when the fence does not hold any more,
   * CustomersChangedError when there are other customers by now.
   */
  write(request: AccountWriteRequest): Promise<AccountWriteResult>;

  /** What is stored of some accounts, by id. */
  find(accountIds: readonly string[]): Promise<Map<string, AccountRecord>>;

  /** Ids of the accounts of an organization that are not gone. */
  listedIds(payerAccountId: string): Promise<string[]>;

  /** Ids of accounts, not gone, that a change of customers may touch; in order, after `after`. */
  affectedIds(
    affected: AffectedAccounts,
    page: { after?: string; limit: number },
  ): Promise<string[]>;

  /** Accounts that are not gone, with what rules look at; in order, after `after`. */
  places(page: { after?: string; limit: number }): Promise<ListedPlace[]>;

  /** Whether any account was ever stored. */
  isEmpty(): Promise<boolean>;
}
