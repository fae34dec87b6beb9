import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
import type { FreshFor } from '../../judge/posture/answers/weighReadings';
import { READER_SOURCES } from '../../judge/posture/readerSources';
import type { SeenFact } from '../../store/queries/seenFacts';

/** How readings are weighed. */
export interface ReadingWeight {
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
  { freshFor, isOn, now }: ReadingWeight,
  fact: Pick<FactAge, 'kind' | 'what'>,
): FactAge[] {
  const fresh: FactAge[] = [];
  let newest: FactAge | undefined;
  let newestEnd = -Infinity;
  for (const { reader, seenAt } of seen) {
    const end = Date.parse(seenAt) + freshFor[READER_SOURCES[reader]];
    if (end >= now.getTime()) {
      fresh.push(ageOf(fact, seenAt, end));
    } else if (end > newestEnd && isOn(reader)) {
      newest = ageOf(fact, seenAt, end);
      newestEnd = end;
    }
  }
  return fresh.length > 0 || !newest ? fresh : [newest];
}

function ageOf(
  { kind, what }: Pick<FactAge, 'kind' | 'what'>,
  observedAt: string,
  end: number,
): FactAge {
  const countsUntil = new Date(end).toISOString();
  return { kind, what, observedAt, countsUntil };
}
