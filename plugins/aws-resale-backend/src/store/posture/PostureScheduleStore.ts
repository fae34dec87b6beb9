import type {
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

/** A reader whose turn it is. */
export interface DueReader {
  reader: PostureReaderId;
  /** Accounts that were tried since then were read in a run that was cut short. */
  dueSince: Date;
}

/** A payer whose posture this process may read now. */
export interface LeasedPosture extends RunFence {
  partition: Partition;
  externalIdKeyId?: string;
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

/** When readers are due, and how they fared. */
export interface PostureScheduleStore {
  /** Makes the readers of every pollable payer those that are switched on for it. */
  sync(readersOf: ReadersOf, at: Date): Promise<void>;

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
    fence: RunFence,
    reader: PostureReaderId,
    result: ReadingResult,
    at: Date,
  ): Promise<void>;

  /** Gives the lease back. */
  release(fence: RunFence): Promise<void>;

  /** Makes readers due, except those that AWS charges for. */
  makeDue(payerAccountIds: readonly string[] | 'all', at: Date): Promise<void>;
}
