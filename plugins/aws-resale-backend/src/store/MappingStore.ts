import type { NewChange } from '../judge/accountRecord';

/** A customer that a person gave to an account. */
export interface Assignment {
  accountId: string;
  customerRef: string;
  /** Entity ref of the person. */
  by: string;
  /** ISO 8601. */
  at: string;
}

/** What a decision changed. */
export interface DecisionResult {
  /** Accounts whose decision is another one now. */
  accountIds: string[];
  changes: NewChange[];
}

/** What people decided about the mapping, and how far it was on each day. */
export interface MappingStore {
  /** Assignments of some accounts, or of all. */
  assignments(accountIds?: readonly string[]): Promise<Map<string, Assignment>>;

  /** Gives accounts to a customer. An equal assignment stays as it is; a dismissal is lifted. */
  assign(decision: {
    accountIds: readonly string[];
    customerRef: string;
    by: string;
    at: Date;
  }): Promise<DecisionResult>;

  /** Takes assignments away; without `by` they withdrew by themselves. */
  withdraw(decision: {
    accountIds: readonly string[];
    by?: string;
    at: Date;
  }): Promise<DecisionResult>;

  /** Takes accounts out of the queue. */
  dismiss(decision: {
    accountIds: readonly string[];
    reason: string;
    by: string;
    at: Date;
  }): Promise<DecisionResult>;

  /** Puts dismissed accounts back. */
  reopen(decision: {
    accountIds: readonly string[];
    by: string;
    at: Date;
  }): Promise<DecisionResult>;

  /** Counts accounts as they are now, as the figures of a day; writes only a difference. */
  recordDay(at: Date): Promise<void>;

  /** Digest of the rules by which all accounts were last mapped; empty for no rules. */
  rulesDigest(): Promise<string>;

  /** Notes that all accounts are mapped by the rules with this digest. */
  keepRulesDigest(digest: string): Promise<void>;
}
