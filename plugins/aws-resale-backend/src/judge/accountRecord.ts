import type {
  AccountState,
  ChangeKind,
  CheckId,
  Partition,
} from 'backstage-plugin-aws-resale-common';
import type { AccountJudgement, AccountMapping } from './types';

/** What was last observed of an account. Times are ISO 8601 in UTC. */
export interface AccountFacts {
  accountId: string;
  payerAccountId: string;
  isPayer: boolean;
  partition: Partition;
  name: string;
  arn?: string;
  /** Personal data. */
  email?: string;
  emailDomain?: string;
  state: AccountState;
  /** When the account was first seen closed: AWS forgets it 90 days later. */
  closedSeenAt?: string;
  joinedMethod?: 'INVITED' | 'CREATED';
  joinedAt?: string;
  /** From the root downwards, the root left out. */
  ouIds: string[];
  /** Names, like `/Workloads/Prod`; `/` below the root itself. */
  ouPath: string;
  /** Configured keys only. */
  tags: Record<string, string>;
  /** Customer ref that the account's own tag names. */
  accountTagCustomer?: string;
  /** Customer ref that the nearest tagged organizational unit names. */
  ouTagCustomer?: string;
  accountTagModel?: string;
  ouTagModel?: string;
}

/** Everything that is kept of one account. */
export interface AccountRecord {
  facts: AccountFacts;
  mapping: AccountMapping;
  /** Ref of the customer that a person gave the account, whether it is known or not. */
  assignedCustomer?: string;
  judgement: AccountJudgement;
  firstSeenAt: string;
  /** Set on tombstones: when it was last listed, and since when it is gone. */
  gone?: { lastListedAt?: string; since: string };
}

/** A change that is about to be recorded. */
export interface NewChange {
  at: string;
  kind: ChangeKind;
  runId?: string;
  accountId?: string;
  accountName?: string;
  payerAccountId?: string;
  customerRef?: string;
  /** With changes of a check and of exceptions. */
  checkId?: CheckId;
  /** With approvals and grants. */
  operationId?: string;
  from?: string;
  to?: string;
  /** Entity ref of the person who decided. */
  actor?: string;
}
