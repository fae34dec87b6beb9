/**
 * The shapes in which root security of the demo is written down.
 *
 * @packageDocumentation
 */

import type { SimulatedRootFeature } from '../../rootSecurityModel';
import type { AccountPlan } from '../types';

/** What a root user of the demo has. */
export type RootKind =
  /** No credentials. */
  | 'REMOVED'
  /** A password and one second factor, of a kind that follows from the account id. */
  | 'PROTECTED'
  /** A password and an authenticator app. */
  | 'APP'
  /** A password and a token that shows codes. */
  | 'TOKEN'
  /** A password, and two second factors that are no apps. */
  | 'TWO_DEVICES'
  /** A password alone. */
  | 'NO_MFA'
  /** A password, an app and an access key. */
  | 'ACCESS_KEY'
  /** A password and an access key that nothing protects. */
  | 'UNPROTECTED_KEY'
  /** A password, an app and a signing certificate. */
  | 'CERTIFICATE';

/** Linked accounts that are meant. */
export type AccountMatch = (account: AccountPlan) => boolean;

/** A service control policy of the demo, with names of units to which it is attached; none for the root. */
export interface PolicyPlan {
  kind: 'DENY_ROOT' | 'DENY_ROOT_BUT_TASKS' | 'DENY_LEAVING';
  paths: string[];
}

/** Root security of one organization. What is left out is as in most: see `usualPlan`. */
export interface OrganizationSecurityPlan {
  /** What the payer's role may do besides reading the organization. */
  reading: 'EVERYTHING' | 'NOT_LINKED_ROOTS' | 'NOTHING';
  payer: RootKind;
  /** Root users of linked accounts, first match; else `usual`. */
  linked: Array<[RootKind, AccountMatch]>;
  usual: RootKind;
  rootFeatures: SimulatedRootFeature[];
  trustedServices: string[];
  policies: PolicyPlan[];
  trail: 'LOGGING' | 'STOPPED' | 'ONE_REGION' | 'NONE';
  /** Contacts of the payer. */
  contacts: 'DESKS' | 'NONE';
  /** Who learns of spend anomalies. */
  anomalies: 'DESK_AND_CUSTOMER' | 'DESK' | 'NOBODY' | 'NOT_WATCHED';
  /** Linked accounts that the customer opened with a role of their own. */
  audited: AccountMatch;
  /** Linked accounts with a security contact. */
  securityContact: AccountMatch;
  /** Name of the linked account that administers Security Hub; undefined where it is off. */
  securityHub?: string;
  /** Linked accounts in which it was not enabled; in every other it was. */
  notInSecurityHub?: AccountMatch;
  /** Further administrators by the name of their account. */
  delegated: Record<string, string[]>;
}
