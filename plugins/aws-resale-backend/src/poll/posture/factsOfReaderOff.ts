import type { MissedFact, ReadFacts } from '../../observe/posture/types';
import type { StoredFacts } from '../../store/posture/PostureFactStore';

type Fact = keyof ReadFacts;

const SWITCHED_OFF = 'the reader was switched off';

/**
 * What is left of the facts of a reader that is off by now. What it saw counts as
 * long as it would have otherwise; after that nobody looks at it any more, which
 * is neither stale nor whatever the last attempt was told.
 *
 * @param freshFor - milliseconds for which its readings count
 */
export function factsOfReaderOff(
  stored: StoredFacts,
  { freshFor, now }: { freshFor: number; now: Date },
): StoredFacts {
  const isFresh = (time: string | undefined) =>
    time !== undefined && now.getTime() - Date.parse(time) <= freshFor;
  const isSeen = (fact: Fact) =>
    isFresh(stored.seenBefore?.[fact] ?? stored.observedAt);
  const facts = Object.fromEntries(
    Object.entries(stored.facts).filter(([fact]) => isSeen(fact as Fact)),
  ) as ReadFacts;
  // A refusal by a policy is an answer too, and so is what part of a fact lacks.
  const missed = stored.missed.filter(({ fact, reason, isPart }) =>
    isPart
      ? facts[fact] !== undefined
      : reason === 'denied-by-scp' && isFresh(stored.triedAt),
  );
  const known = new Set<Fact>([
    ...(Object.keys(facts) as Fact[]),
    ...missed.map(({ fact }) => fact),
  ]);
  const gone = new Set<Fact>([
    ...(Object.keys(stored.facts) as Fact[]),
    ...stored.missed.map(({ fact }) => fact),
  ]);
  const { failingSince, ...rest } = stored;
  return {
    ...rest,
    facts,
    missed: [
      ...missed,
      ...[...gone]
        .filter(fact => !known.has(fact))
        .map(
          (fact): MissedFact => ({
            fact,
            reason: 'not-configured',
            detail: SWITCHED_OFF,
          }),
        ),
    ],
  };
}
