import type {
  AccountModel,
  NotObservedReason,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type {
  AnomalyMonitor,
  OrganizationFeatures,
  SecurityHubMembership,
  ServiceControlPolicy,
  Trail,
} from '../../judge/posture/facts/organizationFacts';
import type {
  RootCredentials,
  RootLastUse,
} from '../../judge/posture/facts/rootFacts';
import type { MfaDeviceKind } from '../../judge/posture/facts/mfaDeviceKind';
import type { PostureFinding } from '../../judge/posture/types';
import type { PayerTarget } from '../types';

/** What a reader may be asked about: an account that is active. */
export interface ReadAccount {
  accountId: string;
  isPayer: boolean;
  model: AccountModel;
}

/**
 * What one reader saw of one account. Facts of an organization stand with its
 * payer. What was not read is missing.
 */
export interface ReadFacts {
  rootCredentials?: RootCredentials;
  /** Whether a virtual device of root exists. */
  virtualRootMfa?: boolean;
  /** All devices of root. */
  rootMfaDevices?: MfaDeviceKind[];
  rootLastUse?: RootLastUse;
  hasSecurityContact?: boolean;
  securityHub?: SecurityHubMembership;
  /** All that the source has of this account; replaces what it had before. */
  findings?: PostureFinding[];
  features?: OrganizationFeatures;
  serviceControlPolicies?: ServiceControlPolicy[];
  trails?: Trail[];
  anomalyMonitors?: AnomalyMonitor[];
}

/** A fact that an attempt did not get. */
export interface MissedFact {
  fact: keyof ReadFacts;
  reason: NotObservedReason;
  /** What was refused, as AWS names it: `iam:ListVirtualMFADevices`. */
  detail?: string;
  /** Set as it is kept, when the rest of the fact was read. */
  isPart?: true;
}

/**
 * What one attempt learned of one account; facts it missed stay as they were. A
 * list that was read in part is among the facts, with what it lacks missing in
 * its items, and is named among the missed ones too, with the reason.
 */
export interface AccountReading {
  accountId: string;
  facts: ReadFacts;
  missed: MissedFact[];
  /** ISO 8601; of a report, when that was made. */
  observedAt: string;
}

/** Calls that a reader made, retries included. */
export interface ReaderCalls {
  calls: number;
  /** Those of them that AWS charges for. */
  chargedCalls: number;
}

/**
 * Root security of one organization, read through one session. What AWS refuses
 * or does not answer is a missed fact, never an error, so that one reader's
 * failure leaves the others alone.
 */
export interface PostureSession {
  /**
   * Reads one reader's facts of some accounts, one answer per account. Readers
   * of an organization are asked about its payer alone.
   *
   * @throws the reason of the signal when it aborts, and nothing else.
   */
  read(
    reader: PostureReaderId,
    accounts: readonly ReadAccount[],
  ): AsyncIterable<AccountReading>;

  callsOf(reader: PostureReaderId): ReaderCalls;
}

export interface PostureSessionFactory {
  /**
   * @param signal - aborts every call in flight.
   * @throws AccessDeniedError when the payer cannot be entered.
   */
  open(target: PayerTarget, signal: AbortSignal): Promise<PostureSession>;
}

/** Which accounts a reader is asked about. */
export const READER_SUBJECTS: Readonly<
  Record<PostureReaderId, 'PAYER' | 'LINKED' | 'ALL'>
> = {
  'payer-root': 'PAYER',
  'credential-report': 'PAYER',
  'organization-features': 'PAYER',
  'security-contacts': 'ALL',
  'service-control-policies': 'PAYER',
  'organization-trail': 'PAYER',
  'spend-anomalies': 'PAYER',
  'security-hub': 'ALL',
  'linked-role': 'LINKED',
  'root-audit': 'LINKED',
};
