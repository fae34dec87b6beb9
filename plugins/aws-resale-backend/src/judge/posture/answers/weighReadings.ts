import type { PostureSourceKind } from 'backstage-plugin-aws-resale-common';
import type { Missing, Observed, Reading, Readings } from '../types';
import { byRankAndAge, sourceKey, timeOf } from './sourceRank';

/** Readings of one fact, by what they are worth now. */
export interface Weighed<T> {
  /** Within their limit, the newest of each source, best first. */
  fresh: Array<Observed<T>>;
  /** Older than their limit, of sources without a fresh one. */
  stale: Array<Observed<T>>;
  missing: Missing[];
}

/** How long a reading of each source counts, in milliseconds. */
export type FreshFor = Readonly<Record<PostureSourceKind, number>>;

/** Whether something was seen within its limit. A clock ahead of ours is no age. */
export function isFresh(
  { source, observedAt }: Pick<Observed<unknown>, 'source' | 'observedAt'>,
  freshFor: FreshFor,
  now: Date,
): boolean {
  return now.getTime() - Date.parse(observedAt) <= freshFor[source.kind];
}

/** Sorts readings of one fact by what they are worth, whatever their order. */
export function weighReadings<T>(
  readings: Readings<T> | undefined,
  freshFor: FreshFor,
  now: Date,
): Weighed<T> {
  const newest = newestOfEach((readings ?? []).filter(isObserved));
  const fresh = newest.filter(reading => isFresh(reading, freshFor, now));
  return {
    fresh,
    stale: newest.filter(reading => !isFresh(reading, freshFor, now)),
    missing: (readings ?? [])
      .filter((reading): reading is Missing => !isObserved(reading))
      .sort(byText),
  };
}

/**
 * Keeps the newest of each source, best first. Two that a source said at the
 * same time are both kept, since nothing tells which of them holds.
 */
export function newestOfEach<
  T extends Pick<Observed<unknown>, 'source' | 'observedAt'>,
>(
  said: readonly T[],
  keyOf: (item: T) => string = item => sourceKey(item.source),
): T[] {
  const newest = new Map<string, number>();
  for (const item of said) {
    const key = keyOf(item);
    newest.set(key, Math.max(newest.get(key) ?? 0, timeOf(item.observedAt)));
  }
  return said
    .filter(item => timeOf(item.observedAt) === newest.get(keyOf(item)))
    .sort((one, other) =>
      sourceKey(one.source) === sourceKey(other.source) &&
      one.observedAt === other.observedAt
        ? byText(one, other)
        : byRankAndAge(one, other),
    );
}

function isObserved<T>(reading: Reading<T>): reading is Observed<T> {
  return !('missing' in reading);
}

function byText(one: unknown, other: unknown): number {
  const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
  if (text === otherText) {
    return 0;
  }
  return text < otherText ? -1 : 1;
}
