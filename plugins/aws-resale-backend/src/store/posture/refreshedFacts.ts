import type { ReadFacts } from '../../observe/posture/types';
import type { StoredFacts } from './PostureFactStore';

type Fact = keyof ReadFacts;

/**
 * Facts of which everything was seen again at a time, but for those that the
 * last attempt missed: nobody can have seen them since.
 */
export function refreshedFacts(stored: StoredFacts, at: Date): StoredFacts {
  const missed = new Set<Fact>(
    stored.missed.filter(({ isPart }) => !isPart).map(({ fact }) => fact),
  );
  const known = (Object.keys(stored.facts) as Fact[]).filter(
    fact => stored.facts[fact] !== undefined,
  );
  if (known.every(fact => missed.has(fact))) {
    return stored;
  }
  const seenBefore = Object.fromEntries(
    known
      .filter(fact => missed.has(fact))
      .map(fact => [fact, stored.seenBefore?.[fact] ?? stored.observedAt]),
  );
  const { seenBefore: _, ...others } = stored;
  return {
    ...others,
    facts: {
      ...stored.facts,
      ...refreshedInside(stored.facts, missed, at.toISOString()),
    },
    observedAt: at.toISOString(),
    ...(Object.keys(seenBefore).length > 0 && { seenBefore }),
  };
}

/** Findings have ages of their own, inside of the facts. */
function refreshedInside(
  { findings, securityHub }: ReadFacts,
  missed: ReadonlySet<Fact>,
  observedAt: string,
): ReadFacts {
  return {
    ...(findings &&
      !missed.has('findings') && {
        findings: findings.map(finding => ({ ...finding, observedAt })),
      }),
    ...(securityHub?.newestFindingAt &&
      !missed.has('securityHub') && {
        securityHub: { ...securityHub, newestFindingAt: observedAt },
      }),
  };
}
