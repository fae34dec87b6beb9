import type { HumanDuration } from '@backstage/types';

/** One reader of root security. */
interface PostureReaderConfig {
  enabled?: boolean;
  interval?: HumanDuration | string;
  /** Payers for which it is on, twelve digits each in quotes. Default all. */
  payers?: string[];
}

/**
 * What holds for an operation on some accounts. Whoever writes a verdict writes
 * its reason too: the built-in one would speak of another.
 */
interface OperationCellConfig {
  /**
   * `allowed`, `needs-approval`, `not-ours` or `unknown`. What cannot be undone
   * is never `allowed`.
   */
  verdict: string;
  /** One sentence that people read beside the verdict. */
  reason: string;
  /**
   * Everybody who has to approve, with `needs-approval` and only then: `4E` a
   * second custodian, `CUS` the customer, `OWN` the owner of the payer
   * organization, `AM` the account manager, `FIN` billing, `PLATFORM` the
   * platform team.
   */
  approvers?: string[];
  /** Who has to be told, in the same words. */
  tell?: string[];
  /** The way back, where it differs from that of the operation. */
  wayBack?: string;
}

/** The same for every account, or by model; a model that is left out keeps what it has. */
type OperationColumnConfig =
  | OperationCellConfig
  | { ECAM?: OperationCellConfig; SPAM?: OperationCellConfig };

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
      /**
       * Your own payer to which customers transfer their bills, in Partner Central
       * a program management account. Default false; not in AWS China.
       */
      receivesTransferredBills?: boolean;
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
    /** What is answered to "may I do this to this account?", and who approves. */
    changeCheck?: {
      /**
       * What differs from the built-in operations, which docs/operations.md lists.
       * An item whose `id` is built in changes what it says and keeps the rest:
       *
       *     - id: operations-role-enter
       *       linked:
       *         SPAM:
       *           verdict: needs-approval
       *           approvers: [4E]
       *           reason: Our contracts ask for two people.
       *     - id: domain-register
       *       enabled: false
       *
       * Any other `id` adds an operation of your own, below the built-in ones:
       *
       *     - id: backup-vault-lock
       *       title: Lock a backup vault
       *       group: support
       *       appliesTo: [linked]
       *       undo: no
       *       wayBack: None.
       *       requires: Permission for backup:PutBackupVaultLockConfiguration.
       *       url: https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
       *       traits: [enters]
       *       linked:
       *         verdict: needs-approval
       *         approvers: [CUS]
       *         reason: Nobody can delete a backup afterwards, and the customer pays for it.
       *
       * Words are the same in upper and lower case, with dashes or underscores.
       */
      operations?: Array<{
        /** Lower-case words with dashes between them, at most 80 characters. */
        id: string;
        /** Whether it is asked about at all. Default true; `false` takes a built-in one away. */
        enabled?: boolean;
        /** Verb and object. */
        title?: string;
        /** Shown before somebody asks for all. Default false. */
        common?: boolean;
        /** What AWS requires. */
        requires?: string;
        /** The way back, in a few words. */
        wayBack?: string;
        /** A link to its documentation; begins with `https://`. */
        url?: string;
        /**
         * Of your own operation, and needed there: `access`, `root-user`,
         * `account-life-cycle`, `organization`, `billing`, `recovery` or `support`.
         */
        group?: string;
        /** Of your own operation, and needed there: some of `payer`, `linked`, `organization`. */
        appliesTo?: string[];
        /**
         * Of your own operation, and needed there: `nothing` where it leaves nothing
         * to undo, `yes`, `partly` or `no`; the last is never allowed outright.
         */
        undo?: string;
        /**
         * Of your own operation; all but `destroys` change answers:
         *
         * - `enters`: somebody gets into the account; unknown under drift.
         * - `touches-root`: it uses the root user or changes who holds or can recover
         *   it; unknown under drift, and custody must not be stale.
         * - `destroys`: something is gone afterwards.
         * - `organization-wide`: on a payer it touches every account, so that every
         *   customer who shares the payer approves.
         * - `refuse-in-shared-payer`: beside the one before, that it should be refused
         *   there.
         * - `needs-credentials`: nothing to do where root credentials are removed.
         * - `uses-root`: it signs in as root or opens a root session; a policy that
         *   denies root is told.
         * - `handover-step`: it belongs to handing a payer over to the customer.
         * - `ignores-model`: on a payer of yours the model does not matter.
         */
        traits?: string[];
        /** Of your own operation: AWS actions that carry it out. */
        actions?: string[];
        /** On a payer that is yours; `organization` is asked of the payer too. */
        payer?: OperationColumnConfig;
        /** On a linked account below a payer that is yours. */
        linked?: OperationColumnConfig;
        /**
         * On a payer whose bill is transferred to you. Default for your own
         * operation: the customer's, who may grant it.
         */
        transferPayer?: OperationColumnConfig;
        /**
         * On a linked account below such a payer. Default for your own operation:
         * under ECAM the customer's, under SPAM by whoever holds the root user.
         */
        transferLinked?: OperationColumnConfig;
        /** On your own payer that receives transferred bills. */
        billTransferAccount?: OperationCellConfig;
      }>;
      /**
       * Who stands behind approvers that no account names, as entity refs of users
       * or groups, one or a list: `group:default/finops`. The kind is written, the
       * namespace may be left out. Answers show their names; without any they say
       * "the billing owner". Account managers and custodians are known already.
       */
      contacts?: {
        /** Who owns payer organizations. */
        organizationOwner?: string | string[];
        /** Who pays AWS. */
        billing?: string | string[];
        /** Who maps accounts to customers. */
        platformTeam?: string | string[];
      };
      approvals?: {
        /**
         * Days after which an approval ends at the latest, 1 to 365. Default 30. What
         * a customer grants stands in a contract and may last longer.
         */
        maxDays?: number;
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
