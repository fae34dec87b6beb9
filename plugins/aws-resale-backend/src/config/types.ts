import type {
  AccountModel,
  BillingArrangement,
  NotificationRuleId,
  Operation,
  Partition,
  PostureReaderId,
  PostureSourceKind,
} from 'backstage-plugin-aws-resale-common';
import type { CustomerEntityFilter } from 'backstage-plugin-aws-resale-node';
import type { MappingRule } from '../judge/mapping/MappingRule';

/** `awsResale` of app-config, read once and checked; durations in milliseconds. */
export interface AwsResaleConfig {
  /** Normalised. */
  providerDomains: string[];
  aws: {
    endpoint?: string;
    roleName: string;
    externalIdSecrets: Array<{ keyId: string; secret: string }>;
    rateShare: number;
  };
  organizations: ConfiguredOrganization[];
  customers: {
    filter: CustomerEntityFilter;
    intervalMs: number;
    trustAnnotatedPayers: boolean;
    removalLimit: number;
  };
  mapping: {
    /** Annotations under which any entity names the accounts that it runs in. */
    accountIdAnnotations: string[];
    /** In their order: of those that fit, the first that yields a customer counts. */
    rules: MappingRuleConfig[];
  };
  polling: {
    intervalMs: number;
    jitter: number;
    workers: number;
    staleAfterMs: number;
    removalLimit: number;
    organizationalUnitIntervalMs: number;
    keepRuns: number;
  };
  posture: PostureConfig;
  changeCheck: ChangeCheckConfig;
  notifications: {
    /** Rules that are switched on. */
    rules: Readonly<Record<NotificationRuleId, boolean>>;
  };
  tags: {
    customer: string;
    accountModel: string;
    /** Every key that is kept, the two above included. */
    keys: string[];
  };
}

/** A payer that config names. */
export interface ConfiguredOrganization {
  payerAccountId: string;
  name?: string;
  partition: Partition;
  accountModel?: AccountModel;
  billingArrangement?: BillingArrangement;
  /** ISO date. */
  billingTransferStarted?: string;
  /** Its payer is the provider's own account for bills that customers transfer. */
  receivesTransferredBills?: boolean;
}

/** `awsResale.changeCheck`: what is answered before a change, and who approves. */
export interface ChangeCheckConfig {
  /** The table with what is adjusted and added and without what is taken away, in its order. */
  operations: readonly Operation[];
  /** Entity refs of users and groups, in lower case. */
  contacts: Readonly<Record<'OWN' | 'FIN' | 'PLATFORM', readonly string[]>>;
  /** Days after which an approval ends at the latest. */
  approvalMaxDays: number;
}

/** Which payers a reader is switched on for. */
export type PayerChoice = 'ALL' | readonly string[];

/** `awsResale.posture`: what is read of root users, and how long it counts. */
export interface PostureConfig {
  readers: Readonly<Record<PostureReaderId, ReaderConfig>>;
  securityHub: {
    /** Where the findings of an organization are. */
    administrators: ReadonlyArray<{
      payerAccountId: string;
      accountId: string;
      region: string;
    }>;
  };
  rootAudit: {
    /** Models under whose terms linked accounts are audited. */
    models: readonly AccountModel[];
  };
  /** Payers read at once by one process. */
  workers: number;
  /** Milliseconds for which a reading counts. */
  freshFor: Readonly<Record<PostureSourceKind, number>>;
  /** Root use within these days is recent. */
  recentUseDays: number;
  custody: {
    /** Days after the review day in which an expired record is not yet overdue. */
    graceDays: number;
    /** Days before the review day on which it is said to be due. */
    remindDays: number;
    /** Milliseconds after which memberships are too old to prove anything. */
    membershipsFreshForMs: number;
  };
  history: {
    /** Days for which changes of single checks are kept. */
    keepDays: number;
  };
}

/** One reader. */
export interface ReaderConfig {
  enabled: boolean;
  intervalMs: number;
  payers: PayerChoice;
}

/** A rule as config has it, checked. */
export type MappingRuleConfig = MappingRule;
