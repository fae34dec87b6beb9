import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';

/** An annotated entity as the catalog serves it. */
export interface EntityReading {
  /** Full ref, in lower case. */
  ref: string;
  title: string;
  /** Annotations of the contract, as written. */
  annotations: Record<string, unknown>;
  /** `backstage.io/managed-by-location`. */
  origin?: string;
  /** Where a person sees its source. */
  sourceUrl?: string;
  editUrl?: string;
  /** What it shows by itself. */
  problems: AnnotationProblem[];
  /** Accounts that it names without claiming them, in its order. */
  accountIds: string[];
}

/** When entities were read, and since when a reading of all has been going on. */
export interface ReadingTime {
  at: Date;
  /**
   * Start of a reading of the whole catalog. What was kept later than this comes
   * from a hint and is newer than that reading: it stays.
   */
  startedAt?: Date;
}

/** Annotated entities of the catalog. */
export interface AnnotatedEntityStore {
  /**
   * Keeps entities; unchanged ones are not written.
   *
   * @returns refs of those that changed.
   */
  keep(
    readings: readonly EntityReading[],
    time: ReadingTime,
  ): Promise<string[]>;

  /** Refs of kept entities that a complete reading, begun at a time, lacks. */
  missing(seen: ReadonlySet<string>, startedAt?: Date): Promise<string[]>;

  /** @returns refs of those that were kept until now. */
  remove(entityRefs: readonly string[]): Promise<string[]>;

  /** How many are kept. */
  count(): Promise<number>;
}
