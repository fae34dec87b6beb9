/**
 * What the simulated AWS holds. Plain, mutable data: a timeline changes it, the
 * server answers from it.
 *
 * @packageDocumentation
 */

import type {
  SimulatedAccountSecurity,
  SimulatedOrganizationSecurity,
} from './rootSecurityModel';

export type SimulatedPartition = 'aws' | 'aws-us-gov' | 'aws-cn';

export type SimulatedAccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

/** An account of an organization, the payer included. */
export interface SimulatedAccount extends SimulatedAccountSecurity {
  /** Twelve digits. */
  accountId: string;
  name: string;
  email: string;
  state: SimulatedAccountState;
  joinedMethod: 'INVITED' | 'CREATED';
  joinedAt: Date;
  /** Root id or organizational unit id. */
  parentId: string;
  /** Any keys; empty for an account that was never tagged. */
  tags: Record<string, string>;
  /** A role in a linked account that may be assumed; a payer's is its organization's. */
  role?: SimulatedRole;
}

export interface SimulatedOrganizationalUnit {
  ouId: string;
  name: string;
  /** Root id or organizational unit id. */
  parentId: string;
  tags: Record<string, string>;
}

/** A role that the hub may assume. */
export interface SimulatedRole {
  /** Name, with path where it has one (`resale/reader`). */
  roleName: string;
  /** Accounts or role ARNs that the trust policy names. */
  trustedPrincipals: string[];
  /** `sts:ExternalId` that the trust policy demands; undefined for none. */
  externalId?: string;
  /** Actions that the role may take, like `organizations:ListAccounts`; `*` ends a prefix. */
  allowedActions: string[];
}

/** One AWS organization, or a payer account that is in none. */
export interface SimulatedOrganization extends SimulatedOrganizationSecurity {
  payerAccountId: string;
  partition: SimulatedPartition;
  /** Undefined for a standalone account: AWS answers `AWSOrganizationsNotInUseException`. */
  organizationId?: string;
  /** `r-` and at least four characters. */
  rootId: string;
  featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  organizationalUnits: SimulatedOrganizationalUnit[];
  /** The payer is among them when there is an organization. */
  accounts: SimulatedAccount[];
  /** Undefined when the role is missing or was withdrawn. */
  role?: SimulatedRole;
}

/** Long-lived keys of an account that stands outside every organization: the provider's hub. */
export interface SimulatedHub {
  accountId: string;
  partition: SimulatedPartition;
  accessKeyId: string;
  secretAccessKey: string;
  /** ARN as GetCallerIdentity tells it. */
  arn: string;
}

/** Everything that the simulated AWS holds. */
export interface SimulatedPortfolio {
  hubs: SimulatedHub[];
  organizations: SimulatedOrganization[];
}

/** One step of a timeline: what changes, and when it does. */
export interface TimelineStep {
  at: Date;
  /** In words, for logs. */
  title: string;
  apply(portfolio: SimulatedPortfolio): void;
}
