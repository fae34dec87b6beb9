import { DateTime } from 'luxon';

/** Whoever comes back this soon goes on with the same visit. */
const SAME_VISIT = { minutes: 30 };

/** What a first visit shows. */
const FIRST_VISIT = { days: 7 };

/** A visit, of which changes since its beginning are shown. */
export type Visit = {
  /** ISO date-time, the last moment of the visit before. */
  since: string;
  /** Whether there was no visit before. */
  isFirst: boolean;
};

/** What is kept of the last visit. */
export type KeptVisit = Visit & {
  /** ISO date-time, up to which changes were seen. */
  seenAt: string;
};

/**
 * The visit that begins now. A list that somebody has opened something from is
 * still there on the way back; a later visit shows what happened in between.
 *
 * @param kept - what is kept, or anything else, which counts as nothing
 */
export function beginVisit(kept: unknown, now: DateTime): Visit {
  const last = readKept(kept, now);
  if (!last) {
    return { since: isoOf(now.minus(FIRST_VISIT)), isFirst: true };
  }
  return last.seenAt.plus(SAME_VISIT) > now
    ? { since: isoOf(last.since), isFirst: last.isFirst }
    : { since: isoOf(last.seenAt), isFirst: false };
}

/** A visit whose changes were seen and may be looked at once more. */
export function seenVisit(visit: Visit, seenAt: DateTime): KeptVisit {
  return { ...visit, seenAt: isoOf(seenAt) };
}

/** A visit that is over, whose changes are not to be shown again. */
export function endedVisit(seenAt: DateTime): KeptVisit {
  return { since: isoOf(seenAt), seenAt: isoOf(seenAt), isFirst: false };
}

function readKept(kept: unknown, now: DateTime) {
  if (typeof kept !== 'object' || kept === null) {
    return undefined;
  }
  const { since, seenAt, isFirst } = kept as Partial<Record<string, unknown>>;
  const [from, to] = [since, seenAt].map(value =>
    DateTime.fromISO(typeof value === 'string' ? value : ''),
  );
  if (!from.isValid || !to.isValid) {
    return undefined;
  }
  // A clock that was ahead must not hide what happens until it is right.
  return {
    since: DateTime.min(from, now),
    seenAt: DateTime.min(to, now),
    isFirst: isFirst === true,
  };
}

function isoOf(moment: DateTime): string {
  return moment.toUTC().toISO() ?? '';
}
