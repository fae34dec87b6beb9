import type {
  CheckId,
  ExposureCause,
  NotObservedReason,
  PostureState,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../../judge/accountRecord';

/** What is kept of one result. */
export interface KeptResult {
  checkId: CheckId;
  state: PostureState;
  reason?: NotObservedReason;
  responsible: ResponsibleParty;
  /** Exposed, and somebody accepts the risk. */
  isAccepted: boolean;
  cause?: ExposureCause;
}

/** What is kept of the posture of one account. */
export interface JudgedPosture {
  accountId: string;
  results: KeptResult[];
  level?: { reached: number; total: number };
  /** When time alone may change a result. */
  dueAt: Date;
}

/** Accounts that one judge took. What is read of them afterwards is what they are judged by. */
export interface PostureClaim {
  claimId: string;
  /** Nobody else takes the accounts until then. */
  until: Date;
  accountIds: string[];
  /** Whether there may be more to take. */
  isMore: boolean;
}

/** What changed by writing. */
export interface PostureWriteResult {
  /** Accounts of which a result differs. */
  written: number;
  changes: NewChange[];
  /** Customers of those accounts. */
  customerRefs: string[];
}

/** Results of judging, with since when they hold. */
export interface PostureStore {
  /**
   * Takes accounts that are to be judged: those that are due, the ones whose
   * facts changed first, then those that changed since they were judged. Gone
   * accounts are passed over; their results stay as they are.
   */
  claim(
    now: Date,
    options: { limit: number; until: Date },
  ): Promise<PostureClaim>;

  /**
   * Keeps results that differ and records what changed. The first results of an
   * account are no changes. An account that became due again since it was taken
   * is left out: it was judged by what is no longer so.
   */
  write(
    claim: PostureClaim,
    judged: readonly JudgedPosture[],
    at: Date,
  ): Promise<PostureWriteResult>;

  /**
   * Says how accounts are judged from now on. All of them are to be judged again
   * where they were judged in another way before.
   *
   * @param digest - tells this way from others.
   * @returns whether it was another one.
   */
  judgeBy(digest: string): Promise<boolean>;

  /** Makes accounts due at once. */
  makeDue(accountIds: readonly string[] | 'all'): Promise<void>;

  /** Rolls up some customers anew, all where none are named. */
  refreshCustomers(customerRefs: Iterable<string> | 'all'): Promise<void>;

  /** Counts the portfolio on a day; the last count of a day stays. */
  recordDay(at: Date): Promise<void>;

  /** Drops changes of results that are older; the days stay. */
  thin(olderThan: Date): Promise<void>;
}
