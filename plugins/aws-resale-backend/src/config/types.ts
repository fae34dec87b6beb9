import type {
  AccountModel,
  BillingArrangement,
  Partition,
} from 'backstage-plugin-aws-resale-common';

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
    filter: CustomerFilter;
    intervalMs: number;
    trustAnnotatedPayers: boolean;
    removalLimit: number;
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
}

/** Which entities are customers; each list is alternatives, an absent one allows all. Lower case. */
export interface CustomerFilter {
  kinds?: string[];
  types?: string[];
  namespaces?: string[];
  locationPrefixes?: string[];
}
