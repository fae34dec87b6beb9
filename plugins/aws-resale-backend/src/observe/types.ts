import type {
  AccountState,
  Partition,
} from 'backstage-plugin-aws-resale-common';

/** Which payer to read, and what is known about it from earlier reads. */
export interface PayerTarget {
  payerAccountId: string;
  partition: Partition;
  /** Key id of the external id that worked last, tried right after the newest. */
  externalIdKeyId?: string;
}

/** What `DescribeOrganization` says. */
export interface OrganizationFacts {
  organizationId: string;
  payerAccountId: string;
  /** Root e-mail of the payer. Personal data: never logged. */
  payerEmail?: string;
  featureSet?: 'ALL' | 'CONSOLIDATED_BILLING';
}

/** One account as the listing has it. */
export interface ListedAccount {
  accountId: string;
  name: string;
  arn?: string;
  /** Personal data: never logged. */
  email?: string;
  state: AccountState;
  joinedMethod?: 'INVITED' | 'CREATED';
  joinedAt?: Date;
  /** Ids from the root downwards, the root left out; undefined when AWS gave no path. */
  ouIds?: string[];
}

/** One organizational unit below the root. */
export interface OrganizationalUnit {
  ouId: string;
  name: string;
  parentId: string;
}

/** Tags of an account or organizational unit, configured keys only. */
export interface TaggedResource {
  /** Account id or organizational unit id. */
  resourceId: string;
  tags: Record<string, string>;
}

/** How an organization was read, by what it and AWS permit. */
export interface ReadCapabilities {
  /** `PATHS`: from the listing. `TREE_WALK`: parent by parent, since no paths came. */
  paths: 'PATHS' | 'TREE_WALK';
  /** `BULK`: tagging API. `PER_RESOURCE`: new or changed accounts only. `NONE`: refused. */
  tags: 'BULK' | 'PER_RESOURCE' | 'NONE';
}

/** Counts calls to AWS, retries included. */
export interface CallCounter {
  readonly calls: number;
}

/**
 * Reads one organization with the fewest calls. Made per run; every method may
 * throw the errors of `errors.ts`.
 */
export interface OrganizationReader extends CallCounter {
  /** Capabilities found so far; complete once accounts and tags were read. */
  readonly capabilities: ReadCapabilities;
  /** Key id of the external id with which the role was assumed; undefined for listed accounts. */
  readonly externalIdKeyId: string | undefined;

  describe(): Promise<OrganizationFacts>;

  /** Pages of tagged accounts and organizational units. Nothing when refused. */
  tags(): AsyncIterable<TaggedResource[]>;

  /** Tags of single resources, for where bulk tags are refused. */
  tagsOf(resourceId: string): Promise<Record<string, string>>;

  /**
   * Pages of accounts. Ends normally only after the last page; throws
   * otherwise, so that whoever got to the end has a complete listing.
   */
  accounts(): AsyncIterable<ListedAccount[]>;

  /** Children of a root or organizational unit. */
  organizationalUnits(parentId: string): Promise<OrganizationalUnit[]>;

  /** Root id (`r-…`), from the first path seen or else by `ListRoots`. */
  rootId(): Promise<string>;
}

export interface OrganizationReaderFactory {
  /** @param signal - aborts every call in flight. */
  open(target: PayerTarget, signal: AbortSignal): Promise<OrganizationReader>;
}
