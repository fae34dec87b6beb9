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

/** What changed by writing. */
export interface PostureWriteResult {
  changes: NewChange[];
  customerRefs: string[];
}

/** Results of judging, with since when they hold. */
export interface PostureStore {
  /**
   * Accounts to judge: those that changed since they were judged, and those
   * that are due. In order, those whose facts changed first.
   */
  dueAccounts(now: Date, limit: number): Promise<string[]>;

  /**
   * Keeps results that differ and records what changed. The first results of an
   * account are no changes.
   */
  write(
    judged: readonly JudgedPosture[],
    at: Date,
  ): Promise<PostureWriteResult>;

  /** Makes accounts due at once. */
  makeDue(accountIds: readonly string[] | 'all'): Promise<void>;

  /** Rolls up some customers anew. */
  refreshCustomers(customerRefs: Iterable<string>): Promise<void>;

  /** Counts the portfolio on a day; the last count of a day stays. */
  recordDay(at: Date): Promise<void>;

  /** Drops changes of results that are older; the days stay. */
  thin(olderThan: Date): Promise<void>;
}
