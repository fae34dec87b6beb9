import type {
  CustodyFacet,
  ExposureCause,
  NotificationRuleId,
  PostureState,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';

/** A change of whether an account fits the incident pattern. */
export interface ExposureChange {
  id: number;
  /** ISO 8601. */
  at: string;
  accountId: string;
  accountName?: string;
  /** Missing for an account that was unmapped at that time. */
  customerRef?: string;
  /** `ACCEPTED` where it stayed exposed and somebody's acceptance ended. */
  from?: PostureState | 'ACCEPTED';
  to?: PostureState;
  /** Somebody accepted the risk at that time. */
  isAccepted: boolean;
  /** What makes it exposed, and whose task it is, as it stands now. */
  cause?: ExposureCause;
  responsible?: ResponsibleParty;
}

/** A record of custody that counts for a while, and is reviewed on a day. */
export interface CustodyReview {
  customerRef: string;
  accountId: string;
  accountName: string;
  facet: CustodyFacet;
  /** ISO date of the last day on which the record counts. */
  nextReview: string;
  /** ISO 8601; when a second person confirmed it. */
  inForceFrom: string;
  /** ISO 8601; when a newer one was confirmed. */
  inForceUntil?: string;
}

/** A customer whose people are told something. */
export interface ToldCustomer {
  ref: string;
  title: string;
  /** Refs of its account managers and owners, never of the customer itself. */
  recipients: readonly string[];
  /** How many of its accounts are exposed now, accepted ones left out. */
  exposed: number;
}

/** Which records of custody are asked for. */
export interface CustodyQuestion {
  reviews: readonly CustodyReview[];
  /** Records that counted at any moment of this time, of which the end is today. */
  during: { from: Date; to: Date };
  /** Days before the review day from which on it is told. */
  remindDays: number;
  /** Days after the review day until which it is told. */
  graceDays: number;
  /** Keys that were told already. */
  told: ReadonlySet<string>;
}

/** Something that is to be told to the people of one customer. */
export interface DueNotification {
  rule: NotificationRuleId;
  customer: Pick<ToldCustomer, 'ref' | 'title'>;
  /** ISO 8601; when it happened, or the day on which it is told. */
  at: string;
  /** What is remembered of it, so that it is told once. */
  keys: readonly string[];
  /** The first and the last change that it tells of. */
  changes?: { first: number; last: number };
  recipients: readonly string[];
  payload: NotificationPayload;
}
