/**
 * What a portal must show of the demo's root security, once it has read the
 * present with everything that AWS lets it read.
 *
 * @packageDocumentation
 */

/** States of a check, as the posture of an account has them. */
export type DemoPostureState =
  | 'PROTECTED'
  | 'EXPOSED'
  | 'REMOVED'
  | 'NOT_OBSERVED'
  | 'NOT_APPLICABLE';

/** Checks about which the demo tells something. */
export type DemoPostureCheck =
  | 'all-features'
  | 'delegated-administrators'
  | 'organization-trail'
  | 'provider-technical-reach'
  | 'root-access-keys'
  | 'root-central-management'
  | 'root-credentials'
  | 'root-denied-by-scp'
  | 'root-mfa'
  | 'root-mfa-hardware'
  | 'root-recent-use'
  | 'root-signing-certificates'
  | 'security-hub'
  | 'spend-anomaly-alert';

/** One situation of root security. */
export interface RootSecuritySituation {
  /** In a sentence. */
  description: string;
  /** Payer of the organization. */
  payerAccountId: string;
  /** Accounts that the checks are of; the payer where they are of the organization. */
  accountIds: string[];
  /** Of every account in `accountIds`; checks that are left out are not claimed. */
  expected: Partial<Record<DemoPostureCheck, DemoPostureState>>;
  /** Why root checks are not observed, where they are not. */
  reason?: 'access-denied' | 'denied-by-scp';
}
