import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import type {
  ChangeFacts,
  FactAge,
  Party,
} from '../../judge/changeCheck/types';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import type { ToLink } from '../custody/linksOf';
import type { RecordedCustodies } from './RecordedCustodies';

/** What is the same for all accounts of one question. */
export interface FactContext {
  config: Pick<AwsResaleConfig, 'polling' | 'posture'>;
  /** Payers that receive the bills which customers transfer. */
  billTransferPayers: ReadonlySet<string>;
  /** Approvers that no account and no customer names. */
  contacts: ChangeFacts['contacts'];
  /** Account managers by customer. */
  managers: ReadonlyMap<string, readonly Party[]>;
  /** Of what a listing says that was complete at some time, ISO 8601. */
  listingAgeAt(listedAt: string | undefined): FactAge;
  /** Of what the catalog says. */
  catalogAge: FactAge;
  /** Of a customer that the catalog lacks, since a reading at some time, ISO 8601. */
  catalogAgeAt(lastReadAt: string): FactAge;
  custodies: RecordedCustodies;
  toLink: ToLink;
  isReaderOn(reader: PostureReaderId, account: ChangeAccount): boolean;
  /** Whether the caller may know who keeps the root user of an account. */
  mayReadCustody(accountId: string): boolean;
  /** Whether the caller may know that a customer is one. */
  isVisible(customerRef: string): boolean;
  /** Entity ref of the user who asks, in lower case. */
  asker?: string;
  now: Date;
}
