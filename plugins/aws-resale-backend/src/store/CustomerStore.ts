import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../judge/accountRecord';
import type { CustomerDirectory } from '../judge/mapping/CustomerDirectory';
import type { ReadingTime } from './AnnotatedEntityStore';

/** A customer as its catalog entity declares it. */
export interface CustomerReading {
  ref: string;
  title: string;
  facts: DeclaredFacts;
  /** Refs that own the customer; its own ref when it is a user or group. */
  ownerRefs: string[];
  managerRefs: string[];
}

/** What a reading of the catalog changed. */
export interface CustomerReconciliation {
  /** Joined, changed or left. */
  changedRefs: string[];
  /** Those of them that joined or left, so that what yields their refs means something else now. */
  joinedOrLeftRefs: string[];
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
    options: ReadingTime & { removalLimit: number },
  ): Promise<CustomerReconciliation>;

  /**
   * Takes single customers as they are now, and lets go of single ones; all
   * others stay. Does nothing before the first complete reading. Customers that
   * leave within an hour in numbers above the limit stay, for a complete reading.
   */
  reconcileSome(
    request: {
      readings: readonly CustomerReading[];
      /** Refs that are no customers now; most of them never were. */
      goneRefs: readonly string[];
    },
    options: { at: Date; removalLimit: number },
  ): Promise<CustomerReconciliation>;

  /** When the catalog was last read completely; nothing is judged before it ever was. */
  readAt(): Promise<Date | undefined>;

  /** Customers that are not gone. Cached until one changes. */
  directory(): Promise<CustomerDirectory>;
}
