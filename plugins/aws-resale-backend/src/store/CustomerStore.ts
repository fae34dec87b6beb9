import type {
  AnnotationProblem,
  DeclaredFacts,
} from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../judge/accountRecord';
import type { CustomerDirectory } from '../judge/mapping/CustomerDirectory';

/** A customer as its catalog entity declares it. */
export interface CustomerReading {
  ref: string;
  title: string;
  facts: DeclaredFacts;
  problems: AnnotationProblem[];
  /** Refs that own the customer; its own ref when it is a user or group. */
  ownerRefs: string[];
  managerRefs: string[];
}

/** What a complete reading of the catalog changed. */
export interface CustomerReconciliation {
  /** Joined, changed or left. */
  changedRefs: string[];
  /** Payers that any of them named before or names now. */
  payerAccountIds: string[];
  /** Linked accounts that any of them named before or names now. */
  linkedAccountIds: string[];
  /** Customers that the reading lacks, more than the limit: they stay. */
  held: number;
  changes: NewChange[];
}

/** Customers of the provider. */
export interface CustomerStore {
  /**
   * Makes the stored customers those of a complete reading. An empty reading
   * changes nothing, and customers that disappear in numbers above the limit stay.
   */
  reconcile(
    readings: readonly CustomerReading[],
    options: { at: Date; removalLimit: number },
  ): Promise<CustomerReconciliation>;

  /** When the catalog was first read completely; nothing is judged before. */
  readAt(): Promise<Date | undefined>;

  /** Customers that are not gone. Cached until one changes. */
  directory(): Promise<CustomerDirectory>;
}
