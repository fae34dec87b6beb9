import type { CustomerParty } from '../../judge/changeCheck/types';
import type { StoredApproval } from '../../store/ApprovalStore';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import type { SeenFact } from '../../store/queries/seenFacts';

/** What was loaded of one account; what no asked operation looks at is empty. */
export interface FactRows {
  account: ChangeAccount;
  customer?: CustomerParty;
  /** ISO 8601; of a customer that the catalog lacks and the brake keeps. */
  customerReadAt?: string;
  /** ISO 8601; when a complete listing last told where it is. */
  listedAt?: string;
  /** Of the whole organization, with a payer. */
  customersIn: readonly CustomerParty[];
  /** When the root credentials were seen. */
  credentials: readonly SeenFact[];
  /** When the policies of the organization were seen. */
  policies: readonly SeenFact[];
  anomalyMonitors: readonly SeenFact[];
  approvals: readonly StoredApproval[];
}
