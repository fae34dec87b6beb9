import type {
  NotObservedReason,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type {
  AccountReading,
  ReadFacts,
  MissedFact,
} from '../../observe/posture/types';
import type { RunFence } from '../AccountStore';

/** Who learned something: a reader of ours, or a source from outside. */
export type FactSource = PostureReaderId | `source:${string}`;

/** What one reader last saw of one account. */
export interface StoredFacts {
  accountId: string;
  reader: FactSource;
  /** Empty until an attempt succeeded. */
  facts: ReadFacts;
  /** ISO 8601; of the facts, missing without any. */
  observedAt?: string;
  /** ISO 8601; of those facts that were seen longer ago, since later attempts missed them. */
  seenBefore?: Partial<Record<keyof ReadFacts, string>>;
  /** What the last attempt missed. */
  missed: MissedFact[];
  /** ISO 8601 */
  triedAt: string;
  /** ISO 8601; since when attempts miss something. */
  failingSince?: string;
}

/** What readers saw, account by account. */
export interface PostureFactStore {
  /**
   * Keeps what a reader learned. Facts that it missed stay as they were, with
   * their age. Accounts of which anything other than the age changed become due
   * to be judged; with an organization's facts, all of its accounts.
   *
   * @param staleBefore - what was seen before this did not count any more, so
   * that seeing it again is a change too.
   * @param fence - of the run that read it; what comes from elsewhere has none.
   * @returns how many accounts changed.
   * @throws LeaseLostError when the lease of the run is another's by now; then
   * nothing that is newer was replaced.
   */
  write(
    reader: FactSource,
    readings: readonly AccountReading[],
    at: Date,
    staleBefore: Date,
    fence?: RunFence,
  ): Promise<number>;

  /** Everything that is known of some accounts, by account id. */
  factsOf(accountIds: readonly string[]): Promise<Map<string, StoredFacts[]>>;

  /**
   * Takes everything as seen again at a time, but for facts that the last attempt
   * missed; for replays of a past that did not change.
   */
  refreshAll(at: Date): Promise<void>;

  /**
   * Notes for all accounts of a reader that it could not begin.
   *
   * @throws LeaseLostError as {@link PostureFactStore.write} does.
   */
  writeFailure(
    reader: FactSource,
    accountIds: readonly string[],
    failure: { reason: NotObservedReason; detail?: string },
    at: Date,
    fence?: RunFence,
  ): Promise<void>;
}
