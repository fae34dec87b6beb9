import type {
  AccountChangeCheck,
  FactKind,
  Freshness,
} from 'backstage-plugin-aws-resale-common';

/** What every answer rests on; without it there is none. */
const REQUIRED: readonly FactKind[] = ['INVENTORY', 'CUSTOMER'];

/**
 * How old the oldest is of what every answer rests on: the listing of the account
 * and the reading of the catalog. Undefined where no answer names any.
 */
export function ageOfCheck({
  check,
}: Pick<AccountChangeCheck, 'check'>): Freshness | undefined {
  const facts = check.answers
    .flatMap(answer => answer.facts)
    .filter(({ kind }) => REQUIRED.includes(kind));
  if (facts.length === 0) {
    return undefined;
  }
  const times = facts.flatMap(fact => fact.observedAt ?? []);
  const stale = facts.some(fact => fact.isStale);
  return times.length === facts.length
    ? {
        asOf: times.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a)),
        stale,
      }
    : { stale };
}
