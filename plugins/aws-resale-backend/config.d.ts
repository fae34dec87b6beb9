import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** AWS resale: which organizations are polled, how, and who their customers are. */
  awsResale?: {
    provider: {
      /** Root e-mail domains of the provider; sub-domains match too. */
      emailDomains: string[];
    };
    aws: {
      /**
       * Where AWS answers instead of its public endpoints, for tests and demos.
       */
      endpoint?: string;
      /** Name of the role in every payer that `aws.accounts` does not list. */
      roleName: string;
      /**
       * Secrets from which external ids are derived, newest first. Keep an old
       * one until Sources lists no payer on it.
       */
      externalIdSecrets: Array<{
        keyId: string;
        /**
         * At least 32 characters.
         * @visibility secret
         */
        secret: string;
      }>;
      /** Share of AWS's published request rates that polling may use, 0 to 1. Default 0.5. */
      rateShare?: number;
    };
    /** Payers that are polled without an annotation on a customer. */
    organizations?: Array<{
      /** Twelve digits, in quotes. */
      payerAccountId: string;
      name?: string;
      partition?: 'aws' | 'aws-us-gov' | 'aws-cn';
      accountModel?: string;
      billingArrangement?: string;
      billingTransferStarted?: string;
    }>;
    customers?: {
      /** Only entities that match may claim payers and accounts. Default: groups of type customer. */
      filter?: {
        kind?: string | string[];
        type?: string | string[];
        namespace?: string | string[];
        /** Beginning of `backstage.io/managed-by-origin-location`. */
        locationPrefix?: string | string[];
      };
      /** How often the catalog is read. Default 10 minutes. */
      interval?: HumanDuration | string;
      /** Poll payers found through annotations without approval. Default false. */
      trustAnnotatedPayers?: boolean;
      /** Share of the customers above which a disappearance is not believed. Default 0.2. */
      removalLimit?: number;
    };
    polling?: {
      /** How often an organization is polled. Default 15 minutes. */
      interval?: HumanDuration | string;
      /** Random share by which each interval varies, 0 to 1. Default 0.1. */
      jitter?: number;
      /** Organizations polled at once by one process. Default 2. */
      workers?: number;
      /** Facts older than this are stale. Default 3 intervals. */
      staleAfter?: HumanDuration | string;
      /** Share of an organization above which a removal is held. Default 0.2. */
      removalLimit?: number;
      /** How often names of organizational units are read again. Default 24 hours. */
      organizationalUnitInterval?: HumanDuration | string;
      /** Runs kept per organization. Default 50. */
      keepRuns?: number;
    };
    tags?: {
      /** Key of the tag that names the customer of an account or organizational unit. Default aws-resale:customer. */
      customer?: string;
      /** Key of the tag that declares a model. Default aws-resale:account-model. */
      accountModel?: string;
      /** Further tag keys to keep and show. */
      keep?: string[];
    };
  };
}
