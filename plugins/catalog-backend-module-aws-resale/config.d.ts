import type { HumanDuration } from '@backstage/types';

export interface Config {
  awsResale?: {
    customers?: {
      /** Only entities that match may claim payers and accounts. Default: groups of type customer. */
      filter?: {
        kind?: string | string[];
        type?: string | string[];
        namespace?: string | string[];
        /** Beginning of `backstage.io/managed-by-origin-location`. */
        locationPrefix?: string | string[];
      };
    };
    mapping?: {
      /**
       * Annotations under which any entity names the accounts that it runs in.
       * Default amazonaws.com/account-id and amazon.com/account-id.
       */
      accountIdAnnotations?: string[];
    };
    /** Accounts and organizations as catalog entities. */
    catalog?: {
      /** Which accounts become entities. Default all. Organizations always do. */
      accounts?: 'all' | 'mapped' | 'none';
      /** Namespace of the entities. Default default. */
      namespace?: string;
      /**
       * Owner of accounts and organizations whose customer is neither a group
       * nor a user. Default group:default/aws-resale.
       */
      defaultOwner?: string;
      /** How often the feed is read. Default 5 seconds. */
      interval?: HumanDuration | string;
      /** How often everything is replayed from zero. Default 24 hours. */
      replayInterval?: HumanDuration | string;
      /**
       * Share of our entities, 0 to 1, above which a disappearance from the
       * feed is not believed. Default 0.2.
       */
      removalLimit?: number;
    };
  };
}
