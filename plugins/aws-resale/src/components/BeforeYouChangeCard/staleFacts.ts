import type {
  ChangeAnswer,
  UsedFact,
} from 'backstage-plugin-aws-resale-common';

/**
 * The facts for which no approval of an answer counts: what is stale of a kind of
 * which something was observed. A kind that nobody ever looked at is no fact.
 */
export function staleFacts({ facts }: Pick<ChangeAnswer, 'facts'>): UsedFact[] {
  const observed = new Set(
    facts.filter(fact => fact.observedAt).map(({ kind }) => kind),
  );
  return facts.filter(fact => fact.isStale && observed.has(fact.kind));
}
