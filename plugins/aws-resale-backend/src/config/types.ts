import type {
  AccountModel,
  BillingArrangement,
  Partition,
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

/** A rule as config has it, checked. */
export type MappingRuleConfig = MappingRule;
