/**
 * What the simulated AWS holds about the security of accounts and
 * organizations. Plain, mutable data like the rest of the model.
 *
 * @packageDocumentation
 */

/** What a second factor is, or what AWS takes it for. */
export type SimulatedMfaKind =
  /** An authenticator app. */
  | 'virtual'
  /** A token that shows codes. */
  | 'hardware'
  /** A passkey or a security key: AWS lists both alike. */
  | 'passkey';

/** A second factor of a root user or an IAM user. */
export interface SimulatedMfaDevice {
  kind: SimulatedMfaKind;
  enabledAt: Date;
  /** Tells devices of one user and kind apart; `1` when left out. */
  name?: string;
}

export interface SimulatedAccessKey {
  /** `AKIA` and 16 more capital letters and digits. */
  accessKeyId: string;
  status: 'Active' | 'Inactive';
  createdAt: Date;
  /** Undefined for a key that was never used. */
  lastUsed?: { at: Date; region: string; service: string };
}

export interface SimulatedSigningCertificate {
  certificateId: string;
  status: 'Active' | 'Inactive';
  uploadedAt: Date;
}

/** A password; its absence says that nobody can sign in with one. */
export interface SimulatedPassword {
  changedAt: Date;
  /** Undefined for a password that was never used. */
  lastUsedAt?: Date;
}

/** All with which a user can sign in or call. */
export interface SimulatedCredentials {
  password?: SimulatedPassword;
  mfaDevices: SimulatedMfaDevice[];
  accessKeys: SimulatedAccessKey[];
  signingCertificates: SimulatedSigningCertificate[];
}

/** An IAM user of an account. */
export interface SimulatedIamUser extends SimulatedCredentials {
  userName: string;
  createdAt: Date;
}

export type SimulatedContactType = 'BILLING' | 'OPERATIONS' | 'SECURITY';

export interface SimulatedAlternateContact {
  name: string;
  title: string;
  email: string;
  phone: string;
}

/** The contact that every account has. */
export interface SimulatedPrimaryContact {
  fullName: string;
  companyName?: string;
  addressLine1: string;
  city: string;
  postalCode: string;
  /** Two letters. */
  countryCode: string;
  phone: string;
}

export interface SimulatedContacts {
  /** One made from the name of the account when left out. */
  primary?: SimulatedPrimaryContact;
  /** Those that are left out are not set. */
  alternate: Partial<Record<SimulatedContactType, SimulatedAlternateContact>>;
}

/** A service control policy that somebody made; `FullAWSAccess` is always there besides. */
export interface SimulatedServiceControlPolicy {
  /** `p-` and at least eight small letters and digits. */
  policyId: string;
  name: string;
  description: string;
  /** JSON text. */
  content: string;
  /** Root id, organizational unit ids and account ids to which it is attached. */
  targetIds: string[];
}

export interface SimulatedDelegatedAdministrator {
  accountId: string;
  enabledAt: Date;
  /** By their principals, like `securityhub.amazonaws.com`. */
  services: Array<{ principal: string; enabledAt: Date }>;
}

/** A trail of the payer. */
export interface SimulatedTrail {
  name: string;
  homeRegion: string;
  isOrganizationTrail: boolean;
  isMultiRegion: boolean;
  isLogging: boolean;
  hasLogFileValidation: boolean;
  startedLoggingAt: Date;
  bucketName: string;
}

/** A monitor of Cost Anomaly Detection in the payer. */
export interface SimulatedAnomalyMonitor {
  /** A UUID. */
  monitorId: string;
  name: string;
  createdAt: Date;
  /** `DIMENSIONAL` watches one dimension, `CUSTOM` the accounts that it names. */
  watches:
    | { type: 'DIMENSIONAL'; dimension: 'SERVICE' | 'LINKED_ACCOUNT' }
    | { type: 'CUSTOM'; linkedAccountIds: string[] };
}

/** Who learns of anomalies. */
export interface SimulatedAnomalySubscription {
  /** A UUID. */
  subscriptionId: string;
  name: string;
  monitorIds: string[];
  frequency: 'DAILY' | 'IMMEDIATE' | 'WEEKLY';
  /** Least impact in US dollars. */
  threshold: number;
  subscribers: Array<{ type: 'EMAIL' | 'SNS'; address: string }>;
}

/** A finding of Security Hub on one control in one account. */
export interface SimulatedFinding {
  /** A UUID. */
  findingId: string;
  accountId: string;
  /** Like `IAM.9`. */
  controlId: string;
  title: string;
  severity: 'INFORMATIONAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  compliance: 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE';
  workflow: 'NEW' | 'NOTIFIED' | 'RESOLVED' | 'SUPPRESSED';
  recordState: 'ACTIVE' | 'ARCHIVED';
  createdAt: Date;
  updatedAt: Date;
}

/** Security Hub in an organization. */
export interface SimulatedSecurityHub {
  /** Sees the findings of all; every other account sees its own. */
  administratorAccountId: string;
  /** Where it is enabled. Findings are seen in each of them. */
  regions: string[];
  enabledAt: Date;
  /** Accounts in which it is enabled; every one when left out. */
  memberAccountIds?: string[];
  findings: SimulatedFinding[];
}

/** Central root access, as IAM names its two features. */
export type SimulatedRootFeature = 'RootCredentialsManagement' | 'RootSessions';

/** What an organization may have to do with security; what is left out is not there. */
export interface SimulatedOrganizationSecurity {
  /** Central root access. */
  rootFeatures?: SimulatedRootFeature[];
  /** Services with trusted access, like `iam.amazonaws.com`. */
  trustedServices?: string[];
  /** Left out when the policy type is not enabled for the organization. */
  serviceControlPolicies?: SimulatedServiceControlPolicy[];
  delegatedAdministrators?: SimulatedDelegatedAdministrator[];
  trails?: SimulatedTrail[];
  anomalyMonitors?: SimulatedAnomalyMonitor[];
  anomalySubscriptions?: SimulatedAnomalySubscription[];
  securityHub?: SimulatedSecurityHub;
}

/** What an account may have to do with security. */
export interface SimulatedAccountSecurity {
  /**
   * The root user's. When left out: a password protected by one authenticator
   * app; in the partition aws-us-gov nothing. In aws-cn there is no root user,
   * whatever this says.
   */
  root?: SimulatedCredentials;
  /** None when left out. */
  iamUsers?: SimulatedIamUser[];
  /** Only the primary contact when left out. */
  contacts?: SimulatedContacts;
}
