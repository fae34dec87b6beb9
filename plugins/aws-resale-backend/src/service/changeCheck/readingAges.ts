import type {
  FactKind,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
import type { FreshFor } from '../../judge/posture/answers/weighReadings';
import { READER_SOURCES } from '../../judge/posture/readerSources';
import type { SeenFact } from '../../store/queries/ChangeFactQueries';

/** How readings of one fact are weighed. */
export interface ReadingWeight {
  kind: FactKind;
  what: string;
  freshFor: FreshFor;
  isOn(reader: PostureReaderId): boolean;
  now: Date;
}

/**
 * How old a fact is that several readers may have seen. Like the judge of
 * posture, it rests on the fresh readings, so that a stale one beside them does
 * not matter; without any it is as old as the newest. What a reader that is off
 * by now saw counts as long as it would have otherwise, and is no fact after that.
 */
export function readingAges(
  seen: readonly SeenFact[],
  { kind, what, freshFor, isOn, now }: ReadingWeight,
): FactAge[] {
  const readings = seen.map(({ reader, seenAt }) => ({
    reader,
    seenAt,
    until: Date.parse(seenAt) + freshFor[READER_SOURCES[reader]],
  }));
  const fresh = readings.filter(({ until }) => until >= now.getTime());
  const stale = readings
    .filter(({ reader, until }) => until < now.getTime() && isOn(reader))
    .sort((one, other) => other.until - one.until);
  return (fresh.length > 0 ? fresh : stale.slice(0, 1)).map(
    ({ seenAt, until }) => ({
      kind,
      what,
      observedAt: seenAt,
      countsUntil: new Date(until).toISOString(),
    }),
  );
}
