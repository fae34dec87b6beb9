import type {
  AccountModel,
  AccountState,
  BillingArrangement,
  CheckId,
  ExposureCause,
  Holder,
  NotObservedReason,
  Partition,
  PostureSourceKind,
  PostureState,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type {
  CustodyLimits,
  CustodyRecord,
  FourEyes,
  MembershipGraph,
} from '../custody/types';
import type { RootCredentials, RootLastUse } from './facts/rootFacts';
import type { MfaDeviceKind } from './facts/mfaDeviceKind';
import type {
  AnomalyMonitor,
  OrganizationFeatures,
  SecurityHubMembership,
  ServiceControlPolicy,
  Trail,
} from './facts/organizationFacts';

/** Where a fact comes from. */
export interface PostureSource {
  kind: PostureSourceKind;
  /** Tells several of one kind apart, like two importers. */
  name?: string;
}

/** A fact as it was seen. */
export interface Observed<T> {
  value: T;
  /** ISO 8601; of a report or finding, when that was made. */
  observedAt: string;
  source: PostureSource;
}

/** A fact that the last attempt did not get. */
export interface Missing {
  missing: NotObservedReason;
  /** ISO 8601; since when it fails. */
  since?: string;
  /** ISO 8601; when it was tried last. */
  triedAt?: string;
  source?: PostureSource;
  /** What was refused, as AWS names it: `iam:ListVirtualMFADevices`. */
  detail?: string;
}

/** What one source has to say about one fact. */
export type Reading<T> = Observed<T> | Missing;

/** Several sources may speak of one fact, in any order. */
export type Readings<T> = ReadonlyArray<Reading<T>>;

/** A result that Security Hub, a scanner or a person gives for a whole check. */
export interface PostureFinding {
  checkId: CheckId;
  /** As Security Hub names compliance; a person says `PASSED` or `FAILED`. */
  outcome: 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE';
  /** Suppressed or archived: somebody set it aside, so it says nothing. */
  isSetAside: boolean;
  /** Id of the control or scanner check. */
  control?: string;
  /** ISO 8601. */
  observedAt: string;
  source: PostureSource & {
    kind: 'SECURITY_HUB' | 'IMPORTED_FINDING' | 'ATTESTATION';
  };
}

/** Everything that was read of one account. A missing list is a reader that is off. */
export interface PostureFacts {
  rootCredentials?: Readings<RootCredentials>;
  /** Whether a virtual device of root exists. */
  virtualRootMfa?: Readings<boolean>;
  /** All devices of root. */
  rootMfaDevices?: Readings<readonly MfaDeviceKind[]>;
  rootLastUse?: Readings<RootLastUse>;
  /** Whether a security contact is set. */
  hasSecurityContact?: Readings<boolean>;
  securityHub?: Readings<SecurityHubMembership>;
  findings?: readonly PostureFinding[];
}

/** Everything that was read of the account's organization. */
export interface OrganizationFacts {
  featureSet?: Readings<'ALL' | 'CONSOLIDATED_BILLING'>;
  features?: Readings<OrganizationFeatures>;
  serviceControlPolicies?: Readings<readonly ServiceControlPolicy[]>;
  trails?: Readings<readonly Trail[]>;
  anomalyMonitors?: Readings<readonly AnomalyMonitor[]>;
}

/** The account that is judged, as the inventory has it. */
export interface PostureAccount {
  accountId: string;
  partition: Partition;
  isPayer: boolean;
  state: AccountState;
  /** ISO 8601; since when it is in this state, where that was seen. */
  stateSince?: string;
  /** No organization lists it any more. */
  isGone: boolean;
  /** How it came into the organization, where AWS says it. */
  joinedMethod?: 'CREATED' | 'INVITED';
  /** Ids of the root and the organizational units above it. */
  ancestorIds?: readonly string[];
  rootEmailDomain?: string;
  /** ISO 8601; when the organization was last listed completely. */
  listedAt: string;
}

/** Whose terms govern the account, as it was judged. */
export interface PostureTerms {
  model: AccountModel;
  arrangement: BillingArrangement;
  /** Who holds the root e-mail, by its domain. */
  emailHolder: Holder;
  /** `ANY` within the days of a transfer; undefined where nobody can tell. */
  expectedHolder?: Holder | 'ANY';
  /** Grant of the customer for the provider's reach, as recorded. */
  reachGrant?: { reference: string; recordedAt: string };
}

/** A risk that somebody accepted. It never makes a check pass. */
export interface PostureException {
  checkId: CheckId;
  reason: string;
  /** Entity ref of who answers for it. */
  owner: string;
  /** ISO date of the last day on which it counts. */
  expires: string;
}

/** How long readings count, in milliseconds unless a name says days. */
export interface PostureLimits {
  freshFor: Readonly<Record<PostureSourceKind, number>>;
  /** Root use within these days is recent. */
  recentUseDays: number;
  custody: CustodyLimits;
}

/** Everything that the posture of one account rests on. Plain data, no clock. */
export interface PostureInput {
  account: PostureAccount;
  terms: PostureTerms;
  facts: PostureFacts;
  organization: OrganizationFacts;
  custody: {
    records: readonly CustodyRecord[];
    memberships?: MembershipGraph;
  };
  exceptions: readonly PostureException[];
  limits: PostureLimits;
  now: Date;
}

/**
 * Something that a result rests on.
 *
 * - `DECIDES`: the state comes from it.
 * - `AGREES`, `DISAGREES`: another fresh source.
 * - `UNDECIDED`: fresh, and does not answer the question.
 * - `STALE`: older than its limit.
 * - `MISSING`: the last attempt failed.
 */
export interface PostureEvidence {
  weight:
    | 'DECIDES'
    | 'AGREES'
    | 'DISAGREES'
    | 'UNDECIDED'
    | 'STALE'
    | 'MISSING';
  /** Missing where no reader is switched on. */
  source?: PostureSource;
  /** ISO 8601; of something missing, since when it fails. */
  observedAt?: string;
  /** What was seen, without a full stop. */
  text: string;
}

/** An exception that applies to a result, or did until it expired. */
export interface AppliedException {
  reason: string;
  owner: string;
  expires: string;
  isExpired: boolean;
}

/** What one check says of one account. */
export interface CheckResult {
  checkId: CheckId;
  state: PostureState;
  /** Set with `NOT_OBSERVED`. */
  reason?: NotObservedReason;
  responsible: ResponsibleParty;
  /** What the other party has to do with it. */
  responsibilityNote?: string;
  /** One sentence: the fact and its consequence. Names no person and no place. */
  seen: string;
  /** What else a reader should know. */
  remarks: string[];
  /** A sentence that begins with a verb; missing where nothing is to be done. */
  nextStep?: string;
  /** Best first. */
  evidence: PostureEvidence[];
  /** ISO 8601; age of what decided. */
  observedAt?: string;
  /** Set on `EXPOSED` while somebody accepts the risk, and after that expired. */
  exception?: AppliedException;
  /** With `exposure`: what fits the pattern, worst first. */
  causes?: ExposureCause[];
  /** With `root-four-eyes` and `exposure`: names people and places, for those who may see custody. */
  fourEyes?: FourEyes;
}
