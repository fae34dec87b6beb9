import type { PostureSourceStatus } from 'backstage-plugin-aws-resale-common';
import type { ReadingStatus } from './PostureScheduleStore';

/** How one reading of a source went. */
export interface SourceResult {
  status: Exclude<ReadingStatus, 'NEVER'>;
  /** What failed or was left out, and the remedy. */
  message?: string;
  /** What was read; missing after a failure, which leaves the former figures. */
  figures?: { findings: number; accounts: number; unknownAccounts: number };
}

/** Sources from outside, and how they fare. */
export interface PostureSourceStore {
  /** Makes the sources those that are there now; new ones were never read. */
  sync(
    sources: ReadonlyArray<{ id: string; title: string }>,
    at: Date,
  ): Promise<void>;

  /** All sources, by title. */
  list(): Promise<PostureSourceStatus[]>;

  /** @returns undefined for a source that is not there. */
  find(sourceId: string): Promise<PostureSourceStatus | undefined>;

  finish(sourceId: string, result: SourceResult, at: Date): Promise<void>;

  /** Those of some account ids that an organization holds. */
  knownAccounts(accountIds: readonly string[]): Promise<Set<string>>;
}
