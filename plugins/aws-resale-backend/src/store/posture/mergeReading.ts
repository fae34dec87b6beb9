import type { AccountReading, ReadFacts } from '../../observe/posture/types';
import type { FactSource, StoredFacts } from './PostureFactStore';

type Fact = keyof ReadFacts;

/** What an attempt makes of what was known before. */
export interface MergedFacts {
  stored: StoredFacts;
  /** Nothing was learned but that all of it is still so. */
  isRefreshed: boolean;
  /**
   * Facts of which more than the age changed, or that had gone stale and were
   * seen again. Undefined stands for the attempt itself: it was the first, or
   * failed otherwise than the one before.
   */
  changed: ReadonlyArray<Fact | undefined>;
}

/**
 * Joins what an attempt learned with what was known before: facts that it missed
 * stay with their age, others are replaced.
 */
export function mergeReading(
  before: StoredFacts | undefined,
  reading: AccountReading,
  context: { reader: FactSource; at: Date; staleBefore: Date },
): MergedFacts {
  const seen = withoutGaps(reading.facts);
  const missed = reading.missed
    .map(({ fact, reason, detail }) => ({
      fact,
      reason,
      ...(detail !== undefined && { detail }),
      ...(seen[fact] !== undefined && { isPart: true as const }),
    }))
    .sort((one, other) => (one.fact < other.fact ? -1 : 1));
  const kept = missed
    .map(({ fact }) => fact)
    .filter(
      fact => seen[fact] === undefined && before?.facts[fact] !== undefined,
    );
  const isAnswered = factsIn(seen).length > 0 || missed.length === 0;
  const observedAt = isAnswered ? reading.observedAt : before?.observedAt;
  const seenBefore = Object.fromEntries(
    kept.flatMap(fact => {
      const age = before && ageOf(before, fact);
      return age === undefined || age === observedAt ? [] : [[fact, age]];
    }),
  );
  const stored: StoredFacts = {
    accountId: reading.accountId,
    reader: context.reader,
    facts: {
      ...Object.fromEntries(kept.map(fact => [fact, before?.facts[fact]])),
      ...seen,
    },
    ...(observedAt !== undefined && { observedAt }),
    ...(Object.keys(seenBefore).length > 0 && { seenBefore }),
    missed,
    triedAt: context.at.toISOString(),
    ...(missed.length > 0 && {
      failingSince: before?.failingSince ?? context.at.toISOString(),
    }),
  };
  return {
    stored,
    isRefreshed:
      before !== undefined && contentOf(before) === contentOf(stored),
    changed: changedFacts(before, stored, context.staleBefore),
  };
}

function changedFacts(
  before: StoredFacts | undefined,
  after: StoredFacts,
  staleBefore: Date,
): Array<Fact | undefined> {
  const all = new Set([
    ...factsIn(before?.facts ?? {}),
    ...factsIn(after.facts),
  ]);
  const changed: Array<Fact | undefined> = [...all].filter(
    fact =>
      ageless(before?.facts[fact]) !== ageless(after.facts[fact]) ||
      (before && cameBack(before, after, fact, staleBefore.toISOString())),
  );
  const isSameAttempt =
    before && stableText(before.missed) === stableText(after.missed);
  return isSameAttempt
    ? changed
    : [
        ...changed,
        undefined,
        ...[...(before?.missed ?? []), ...after.missed].map(({ fact }) => fact),
      ];
}

/** Whether something too old to count was seen again. */
function cameBack(
  before: StoredFacts,
  after: StoredFacts,
  fact: Fact,
  staleBefore: string,
): boolean {
  const ages = agesOf(after, fact);
  return agesOf(before, fact).some(
    (age, index) => age < staleBefore && age < ages[index],
  );
}

/** Ages of a fact and of everything in it that has one of its own. */
function agesOf(stored: StoredFacts, fact: Fact): string[] {
  const { findings = [], securityHub } = stored.facts;
  const own = ageOf(stored, fact) ?? '';
  switch (fact) {
    case 'findings':
      return [own, ...findings.map(({ observedAt }) => observedAt)];
    case 'securityHub':
      return [own, securityHub?.newestFindingAt ?? ''];
    default:
      return [own];
  }
}

function ageOf(stored: StoredFacts, fact: Fact): string | undefined {
  return stored.seenBefore?.[fact] ?? stored.observedAt;
}

/** A value as text, with a mark where it has an age in it. */
function ageless(value: unknown): string {
  return stableText(value, ['observedAt', 'newestFindingAt']);
}

function contentOf({
  facts,
  seenBefore,
  missed,
  failingSince,
}: StoredFacts): string {
  return stableText([facts, seenBefore, missed, failingSince]);
}

/** The same text for the same content, whatever the order of keys. */
function stableText(value: unknown, ages: readonly string[] = []): string {
  return JSON.stringify(value ?? null, (key, item: unknown) => {
    if (ages.includes(key)) {
      return item !== undefined;
    }
    return item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : item;
  });
}

function factsIn(facts: ReadFacts): Fact[] {
  return Object.keys(withoutGaps(facts)) as Fact[];
}

function withoutGaps(facts: ReadFacts): ReadFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
}
