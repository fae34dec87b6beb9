/** How far the feed is applied to the catalog. */
export interface FeedState {
  /** Counts writes; a write that builds on an old state is refused. */
  version: number;
  /** Which store the feed comes from; undefined before the first reading. */
  epoch?: string;
  /** When that store was first read. */
  epochSince?: Date;
  /** The last revision that is applied, 0 before the first. */
  revision: number;
  /** What the entities were made with; a change needs a replay. */
  settings?: string;
  /** Set while a replay from zero is under way. */
  replayStartedAt?: Date;
  /** When the last replay was through. */
  replayCompletedAt?: Date;
}

/** What one page of the feed did. */
export interface AppliedPage {
  revision: number;
  /** `metadata.name` of entities that exist by it. */
  present: readonly string[];
  /** `metadata.name` of entities that are gone by it. */
  absent: readonly string[];
}
