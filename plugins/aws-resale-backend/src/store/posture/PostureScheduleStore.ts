import type {
  AccountModel,
  Partition,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { RunFence } from '../AccountStore';

/** How a reader's last attempt at a payer went. */
export type ReadingStatus = 'NEVER' | 'OK' | 'PARTLY' | 'DENIED' | 'FAILED';

/** Which readers are switched on for a payer. */
export type ReadersOf = (
  payerAccountId: string,
  partition: Partition,
) => readonly PostureReaderId[];

/** Which accounts of an organization a reader is asked about. */
export interface ReaderSubjects {
  reader: PostureReaderId;
  subjects: 'PAYER' | 'LINKED' | 'ALL';
  /** Only accounts under these models; undefined for all. */
  models?: readonly AccountModel[];
}

/** A reader whose turn it is. */
export interface DueReader {
  reader: PostureReaderId;
  /** Accounts that were tried since then were read in a run that was cut short. */
  dueSince: Date;
  /** Its turn is later: only accounts that it was never asked about are read. */
  isForNewcomers?: true;
}

/** A payer whose posture this process may read now. */
export interface LeasedPosture extends RunFence {
  partition: Partition;
  externalIdKeyId?: string;
  /** Accounts that joined later may have been missed. */
  claimedAt: Date;
  /** Readers that are due, in their order. */
  readers: DueReader[];
}

/** How one reader fared. */
export interface ReadingResult {
  status: Exclude<ReadingStatus, 'NEVER'>;
  /** What was refused or failed, and the remedy. */
  message?: string;
  calls: number;
  chargedCalls: number;
  accounts: number;
  accountsMissed: number;
  nextDueAt: Date;
}

/** How reading only newcomers changed what is known of a reader, whose turn stays as it was. */
export interface NewcomersResult {
  /** How it fares now, with all accounts of the payer; missing where that does not follow. */
  outcome?: Pick<
    ReadingResult,
    'status' | 'message' | 'accounts' | 'accountsMissed'
  >;
  /** When those that are left are read; missing when there are none. */
  againAt?: Date;
}

/** When readers are due, and how they fared. */
export interface PostureScheduleStore {
  /** Makes the readers of every pollable payer those that are switched on for it. */
  sync(readersOf: ReadersOf, at: Date): Promise<void>;

  /**
   * Looks at accounts that changed since it looked last, and makes readers due
   * that were never asked about some of them. Readers of which all was refused,
   * or that failed, wait for their own turn.
   *
   * @param notWithin - milliseconds from the last reading of a payer, so that
   * accounts that join one by one are read together.
   */
  noteNewcomers(
    readers: readonly ReaderSubjects[],
    at: Date,
    notWithin: number,
  ): Promise<void>;

  /** Looks at all accounts once more: readers may be asked about others by now. */
  lookAgain(): Promise<void>;

  /** Takes the payer of which a reader has been due longest, if there is one. */
  claimDue(request: {
    runId: string;
    now: Date;
    leaseUntil: Date;
  }): Promise<LeasedPosture | undefined>;

  /** Takes one payer with all its readers, due or not, unless somebody else has it. */
  claim(
    payerAccountId: string,
    request: { runId: string; now: Date; leaseUntil: Date },
  ): Promise<LeasedPosture | undefined>;

  /** @throws LeaseLostError when the lease is another's by now. */
  extendLease(fence: RunFence, leaseUntil: Date): Promise<void>;

  /** @throws LeaseLostError when the lease is another's by now. */
  finishReading(
    lease: Omit<LeasedPosture, 'readers'>,
    reader: PostureReaderId,
    result: ReadingResult,
    at: Date,
  ): Promise<void>;

  /**
   * Records what came of asking only about newcomers.
   *
   * @throws LeaseLostError when the lease is another's by now.
   */
  finishNewcomers(
    lease: Omit<LeasedPosture, 'readers'>,
    reader: PostureReaderId,
    result: NewcomersResult,
    at: Date,
  ): Promise<void>;

  /** Gives the lease back. */
  release(fence: RunFence): Promise<void>;

  /** Makes readers due, except those that AWS charges for. */
  makeDue(payerAccountIds: readonly string[] | 'all', at: Date): Promise<void>;
}
