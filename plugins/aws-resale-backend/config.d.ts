import type { HumanDuration } from '@backstage/types';

/** One reader of root security. */
interface PostureReaderConfig {
  enabled?: boolean;
  interval?: HumanDuration | string;
  /** Payers for which it is on, twelve digits each in quotes. Default all. */
  payers?: string[];
}

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
    posture?: {
      /**
       * What is read of root users. Every reader has `enabled`, `interval` and
       * `payers`, a list of payers for which it is on; without a list it is on
       * for all. The role template that Sources shows holds exactly the
       * permissions of the readers that are on.
       */
      readers?: {
        /** Credentials and virtual MFA devices of the payer's root user. Default on, hourly. */
        payerRoot?: PostureReaderConfig;
        /** Last use of the payer's root user. Default on; AWS makes a report at most every 4 hours. */
        credentialReport?: PostureReaderConfig;
        /** Central root management and root sessions. Default on, every 6 hours. */
        organizationFeatures?: PostureReaderConfig;
        /** Security contact of every account. Default on, daily. */
        securityContacts?: PostureReaderConfig;
        /** Policies that deny root or leaving. Default on, every 6 hours. */
        serviceControlPolicies?: PostureReaderConfig;
        /** Trails of the organization. Default on, daily. */
        organizationTrail?: PostureReaderConfig;
        /** Cost Anomaly Detection. Default off, daily: AWS charges for every request. */
        spendAnomalies?: PostureReaderConfig;
        /** Findings of Security Hub. Default off, every 6 hours; needs `administrators`. */
        securityHub?: PostureReaderConfig & {
          /** The account and region in which an organization's findings are. */
          administrators?: Array<{
            /** Twelve digits, in quotes. */
            payerAccountId: string;
            /** Twelve digits, in quotes. */
            accountId: string;
            region: string;
          }>;
        };
        /**
         * Root users of linked accounts, through the role of the same name in
         * each. Default off, daily: every account has to hold the role.
         */
        linkedRole?: PostureReaderConfig;
        /**
         * Root users of linked accounts, through sts:AssumeRoot in the payer.
         * Default off, daily: whoever may begin such a session holds a power over
         * every linked account, even though the task policy only audits, and each
         * session shows in the customer's CloudTrail.
         */
        rootAudit?: PostureReaderConfig & {
          /** Models whose linked accounts are audited. Default SPAM alone. */
          models?: string[];
        };
      };
      /** Payers read at once by one process. Default 1. */
      workers?: number;
      /**
       * How long a reading counts, by where it comes from, like
       * `credentialReport` or `importedFinding`.
       */
      freshFor?: {
        iam?: HumanDuration | string;
        rootAudit?: HumanDuration | string;
        organizations?: HumanDuration | string;
        accountManagement?: HumanDuration | string;
        cloudtrail?: HumanDuration | string;
        costExplorer?: HumanDuration | string;
        credentialReport?: HumanDuration | string;
        securityHub?: HumanDuration | string;
        importedFinding?: HumanDuration | string;
      };
      /** Root use within these days is recent. Default 90. */
      recentUseDays?: number;
      custody?: {
        /** Days after its review in which a record is expired, not yet overdue. Default 14. */
        graceDays?: number;
        /** Days before its review on which a record is said to be due. Default 14. */
        remindDays?: number;
      };
      history?: {
        /** Days for which changes of single checks are kept. Default 400. */
        keepDays?: number;
      };
    };
    notifications?: {
      /**
       * What is told to account managers and owners of a customer; it is not
       * told itself where it is its own owner. Default nothing: Sources shows
       * how often each rule would have told something.
       */
      rules?: {
        /** An account came to fit the incident pattern. */
        exposureOpened?: boolean;
        /** An account fits it no more. */
        exposureClosed?: boolean;
        /** A record of custody has to be reviewed soon, or ran out. */
        custodyExpiring?: boolean;
      };
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
