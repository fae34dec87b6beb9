import type {
  AccountModel,
  BillingArrangement,
  Partition,
  RunOutcome,
} from 'backstage-plugin-aws-resale-common';
import type { RunFence } from './AccountStore';
import type { NewChange } from '../judge/accountRecord';
import type { OrganizationalUnit, ReadCapabilities } from '../observe/types';

/** A payer that config or a customer names. */
export interface NamedPayer {
  payerAccountId: string;
  source: 'CONFIG' | 'ANNOTATION';
  partition: Partition;
  /** Only from config; otherwise the payer's account name is used. */
  name?: string;
  /** Whether it may be polled without a person's approval. */
  trusted: boolean;
  accountModel?: AccountModel;
  billingArrangement?: BillingArrangement;
  billingTransferStarted?: string;
}

/** An organization that this process may poll now. */
export interface LeasedOrganization extends RunFence {
  partition: Partition;
  externalIdKeyId?: string;
  rootId?: string;
  /** Whether the role could be assumed in an earlier run. */
  hadAccess: boolean;
  /** Whether no complete listing was ever read. */
  isFirstReading: boolean;
  lastCompleteAt?: string;
}

/** An organizational unit as it is kept. */
export interface StoredOrganizationalUnit {
  ouId: string;
  /** Undefined for the root. */
  parentId?: string;
  name: string;
  tags: Record<string, string>;
  /** When its children were listed last. */
  childrenReadAt?: string;
}

/** A removal above the limit, waiting for a person. */
export interface HeldRemovalRecord {
  since: string;
  /** Last complete listing that still had the missing accounts. */
  lastListedAt?: string;
  known: number;
  listed: number;
  missing: number;
  limit: number;
}

/** How access to a payer turned out. */
export type AccessResult = 'GRANTED' | 'DENIED' | 'NO_ORGANIZATION';

/** How a run ended, and what it learned of the organization itself. */
export interface RunResult {
  startedAt: Date;
  endedAt: Date;
  outcome: Exclude<RunOutcome, 'RUNNING'>;
  calls: number;
  pages: number;
  listed: number;
  changed: number;
  message?: string;
  /** Absent when the run did not get as far as to know. */
  access?: { result: AccessResult; reason?: string };
  /** Present after a complete listing. */
  complete?: {
    organizationId: string;
    rootId?: string;
    featureSet?: string;
    payerName?: string;
    capabilities: ReadCapabilities;
    notRead: string[];
    externalIdKeyId?: string;
    /** Accounts that the listing lacks and that are held; undefined when none are. */
    held?: HeldRemovalRecord & { accountIds: string[] };
  };
  nextDueAt: Date;
  keepRuns: number;
}

/** Organizations, their leases and their runs. */
export interface OrganizationStore {
  /**
   * Makes the stored payers those that are named: new ones are added, others
   * retired. A retired payer keeps its accounts and is polled no more.
   */
  syncPayers(payers: readonly NamedPayer[], at: Date): Promise<void>;

  /** Takes the organization that has been due longest, if there is one. */
  claimDue(request: {
    runId: string;
    now: Date;
    leaseUntil: Date;
  }): Promise<LeasedOrganization | undefined>;

  /** Takes one organization, due or not, unless somebody else has it. */
  claim(
    payerAccountId: string,
    request: { runId: string; now: Date; leaseUntil: Date },
  ): Promise<LeasedOrganization | undefined>;

  /** @throws LeaseLostError when the lease is another's by now. */
  extendLease(fence: RunFence, leaseUntil: Date): Promise<void>;

  /**
   * Records how a run ended and gives the lease back.
   *
   * @returns what changed of the organization itself.
   * @throws LeaseLostError when the lease is another's by now.
   */
  finishRun(fence: RunFence, result: RunResult): Promise<NewChange[]>;

  /** Payers that are approved and not retired. */
  pollablePayers(): Promise<string[]>;

  /** @returns how many are due now; a running one counts too. */
  makeDue(
    payerAccountIds: readonly string[] | 'all',
    at: Date,
  ): Promise<number>;

  /**
   * @throws NotFoundError for an unknown payer, ConflictError for one that is approved already.
   */
  approve(payerAccountId: string, actor: string, at: Date): Promise<void>;

  organizationalUnits(
    payerAccountId: string,
  ): Promise<StoredOrganizationalUnit[]>;

  /** Keeps the children of one parent, and forgets those it has no more. */
  saveChildren(
    fence: RunFence,
    parentId: string,
    children: readonly OrganizationalUnit[],
    at: Date,
  ): Promise<void>;

  /** Keeps tags of organizational units that differ from the kept ones. */
  saveTags(
    fence: RunFence,
    tags: ReadonlyMap<string, Record<string, string>>,
  ): Promise<void>;

  /** Ids of a held removal, when it is still the one of that run. */
  heldAccountIds(payerAccountId: string, runId: string): Promise<string[]>;

  /** Ends a held removal after its accounts were turned into tombstones. */
  clearHeld(
    payerAccountId: string,
    runId: string,
    change: NewChange,
  ): Promise<void>;
}
