import type { AppliedPage, FeedState } from './types';

/**
 * Remembers how far the feed is applied and, during a replay, what it has
 * emitted. Every write takes the state it builds on and returns the next.
 *
 * @throws ConflictError from every write whose state is not the newest: another
 * process has taken over.
 */
export interface FeedStateStore {
  load(): Promise<FeedState>;

  /** Starts over from revision 0, and forgets what another replay emitted. */
  beginReplay(
    state: FeedState,
    replay: {
      epoch: string;
      epochSince: Date;
      settings: string;
      startedAt: Date;
    },
  ): Promise<FeedState>;

  /** Moves the cursor behind a page whose mutation has succeeded. */
  savePage(state: FeedState, page: AppliedPage): Promise<FeedState>;

  /** Which of these names the replay under way has not emitted. */
  notReplayed(names: readonly string[]): Promise<Set<string>>;

  /** Ends the replay; what it emitted is forgotten. */
  completeReplay(state: FeedState, completedAt: Date): Promise<FeedState>;
}
