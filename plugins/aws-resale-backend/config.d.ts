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
    mapping?: {
      /**
       * Annotations under which any entity names the accounts that it runs in.
       * Default amazonaws.com/account-id and amazon.com/account-id.
       */
      accountIdAnnotations?: string[];
      /**
       * Rules that give accounts to customers by where they stand or what they
       * are called. Rules over OU paths come before rules over names; among each,
       * the first in this order that yields a customer of the catalog counts.
       *
       * In a pattern `*` is any text within one level and `{word}` is any text
       * within one level that `customer` may use; `**`, a whole level of an OU
       * path, is any number of levels, none included. Upper and lower case are
       * the same. Where a text can be read in several ways, the longest capture
       * that yields a customer counts: with `{customer}-*` an account
       * `acme-corp-prod` is acme-corp's, and acme's where there is no acme-corp.
       */
      rules?: Array<{
        /** Unique; lower-case letters, digits and dashes, at most 64. */
        id: string;
        /** Pattern for the path of organizational units, like `/Customers/{customer}/**`. */
        ouPath?: string;
        /** Pattern for the name of the account, like `{customer}-*`; instead of `ouPath`. */
        name?: string;
        /**
         * Entity ref of the customer, like `group:default/{customer}`. Captured
         * text is made a name of an entity: lower case, letters without accents,
         * `-` for everything that is neither letter nor digit.
         */
        customer: string;
        /** Only in the organization of this payer. Twelve digits, in quotes. */
        payerAccountId?: string;
      }>;
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
