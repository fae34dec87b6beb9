import type { NotificationRuleId } from 'backstage-plugin-aws-resale-common';
import type {
  CustodyReview,
  ExposureChange,
  ToldCustomer,
} from '../../publish/notifications/types';

/** What may be told to customers' people, and what was told. */
export interface NotificationStore {
  /** The last change that was told or needs no telling; undefined before the first start. */
  cursor(): Promise<number | undefined>;

  /** Takes everything that is recorded by now as told. */
  skipToNewest(): Promise<void>;

  /** Takes changes up to this one as told, and forgets what was kept of telling them. */
  advance(changeId: number): Promise<void>;

  /** Changes of exposure, in their order. */
  exposureChanges(
    from: { afterId: number } | { since: Date },
    limit?: number,
  ): Promise<ExposureChange[]>;

  /**
   * Confirmed records of active accounts that have a customer, of which the
   * review is on one of these days. ISO dates, both included.
   */
  custodyReviews(days: { from: string; to: string }): Promise<CustodyReview[]>;

  /** Customers that are not gone, by ref. */
  customers(refs: Iterable<string>): Promise<Map<string, ToldCustomer>>;

  /** Those of some keys that a rule told. */
  told(rule: NotificationRuleId, keys: Iterable<string>): Promise<Set<string>>;

  markTold(
    rule: NotificationRuleId,
    keys: Iterable<string>,
    at: Date,
  ): Promise<void>;

  /** Forgets what a rule told before a time. */
  forgetTold(rule: NotificationRuleId, before: Date): Promise<void>;
}
