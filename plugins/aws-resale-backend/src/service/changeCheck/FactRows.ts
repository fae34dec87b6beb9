import type { CustomerParty } from '../../judge/changeCheck/types';
import type { StoredApproval } from '../../store/ApprovalStore';
import type {
  ChangeAccount,
  KeptExposure,
} from '../../store/queries/changeAccountView';
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
  exposure?: KeptExposure;
  /** All root credentials were seen absent when it was last judged. */
  isRemoved: boolean;
  /** A policy was seen to deny root when it was last judged. */
  isRootDenied: boolean;
  /** When the root credentials were seen. */
  credentials: readonly SeenFact[];
  /** When the policies of the organization were seen. */
  policies: readonly SeenFact[];
  anomalyMonitors: readonly SeenFact[];
  approvals: readonly StoredApproval[];
}
