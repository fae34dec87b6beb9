import type {
  ApprovalKind,
  Approver,
} from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../judge/accountRecord';

/** What is recorded of an approval or a grant. Times are ISO 8601 in UTC. */
export interface NewStoredApproval {
  kind: ApprovalKind;
  accountId: string;
  operationId: string;
  approver: Approver;
  /** With `CUS`: the customer that approved. */
  customerRef?: string;
  /** A user of the catalog by ref in lower case, or somebody else by title. */
  approvedBy: { ref?: string; title?: string };
  reason: string;
  reference?: string;
  /** The last moment at which it counts. */
  until: string;
}

/** An approval or a grant as it is kept. */
export interface StoredApproval extends NewStoredApproval {
  approvalId: string;
  /** Whose the account was when it was recorded; missing for nobody's. */
  ofCustomer?: string;
  recordedBy: string;
  recordedAt: string;
  withdrawnBy?: string;
  withdrawnAt?: string;
}

/** Approvals and grants of operations on accounts. Nothing is ever deleted. */
export interface ApprovalStore {
  /**
   * Those that were not withdrawn, ended ones included, by account id; an account
   * without any is left out.
   */
  approvalsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredApproval[]>>;

  /** All of one account, newest first. */
  historyOf(accountId: string): Promise<StoredApproval[]>;

  /** Withdrawn ones included. */
  find(approvalId: string): Promise<StoredApproval | undefined>;

  record(
    approval: NewStoredApproval,
    by: string,
    at: Date,
  ): Promise<{ approval: StoredApproval; changes: NewChange[] }>;

  /** @throws NotFoundError when it is unknown or withdrawn already. */
  withdraw(
    approvalId: string,
    by: string,
    at: Date,
  ): Promise<{ approval: StoredApproval; changes: NewChange[] }>;
}
