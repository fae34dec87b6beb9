import type {
  CheckId,
  PostureReaderId,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import type { CustomerParty } from '../../judge/changeCheck/types';
import type { CustodyRecord } from '../../judge/custody/types';
import type { StoredApproval } from '../../store/ApprovalStore';
import type {
  ChangeAccount,
  SeenFact,
} from '../../store/queries/ChangeFactQueries';
import type { ToLink } from '../custody/linksOf';

/** What was loaded of one account; what no asked operation looks at is empty. */
export interface FactRows {
  account: ChangeAccount;
  /** Of the whole organization, with a payer. */
  customersIn: readonly CustomerParty[];
  /** Refs of the customer's account managers. */
  managers: readonly string[];
  records: readonly CustodyRecord[];
  results: ReadonlyMap<CheckId, PostureState>;
  /** When the root credentials were seen. */
  credentials: readonly SeenFact[];
  /** When the policies of the organization were seen. */
  policies: readonly SeenFact[];
  anomalyMonitors: readonly SeenFact[];
  approvals: readonly StoredApproval[];
}

/** What is the same for all accounts of one question. */
export interface FactContext {
  config: Pick<AwsResaleConfig, 'customers' | 'polling' | 'posture'> &
    Pick<AwsResaleConfig['changeCheck'], 'contacts'>;
  /** Payers that receive the bills which customers transfer. */
  billTransferPayers: ReadonlySet<string>;
  /** When the catalog was last read completely. */
  catalogReadAt: Date | undefined;
  isReaderOn(reader: PostureReaderId, account: ChangeAccount): boolean;
  toLink: ToLink;
  /** Whether the caller may know who keeps the root user of an account. */
  mayReadCustody(accountId: string): boolean;
  /** Whether the caller may know that a customer is one. */
  isVisible(customerRef: string): boolean;
  /** Entity ref of the user who asks, in lower case. */
  asker?: string;
  now: Date;
}
