import type { FactKind, Operation } from 'backstage-plugin-aws-resale-common';
import { compareTexts } from '../compareTexts';
import { insertInOrder } from '../insertInOrder';
import type { ChangeFacts, FactAge, Ruling, UsedFact } from './types';
import { listed, writtenTime } from './wording';

/** Facts that every answer rests on. */
export const REQUIRED_FACTS: readonly FactKind[] = ['INVENTORY', 'CUSTOMER'];

/** What a kind is called where nothing says what exactly is missing. */
const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  INVENTORY: 'listing of the organization',
  CUSTOMER: 'reading of the catalog',
  CUSTODY: 'custody of the root user',
  CREDENTIALS: 'reading of the root credentials',
  EXPOSURE: 'judgement of the exposure',
  POLICIES: 'reading of the policies',
  ANOMALY_MONITORS: 'reading of the anomaly monitors',
};

function isStale({ observedAt, countsUntil }: FactAge, now: Date): boolean {
  return (
    observedAt === undefined ||
    countsUntil === undefined ||
    // An unreadable time proves nothing, so it is not fresh either.
    !(Date.parse(countsUntil) >= now.getTime()) ||
    Number.isNaN(Date.parse(observedAt))
  );
}

function compare(a: FactAge, b: FactAge): number {
  return (
    compareTexts(a.observedAt, b.observedAt) ||
    compareTexts(a.countsUntil, b.countsUntil) ||
    compareTexts(a.kind, b.kind) ||
    compareTexts(a.what, b.what)
  );
}

/** Every rule of every operation asks for them, and facts stay as they are. */
const weighed = new WeakMap<ChangeFacts, readonly UsedFact[]>();

/** All facts, oldest first; those never observed come first. */
function weighedAges(facts: ChangeFacts): readonly UsedFact[] {
  const known = weighed.get(facts);
  if (known) {
    return known;
  }
  const ages: UsedFact[] = [];
  for (const age of facts.ages) {
    insertInOrder(ages, weigh(age, facts.now), compare);
  }
  weighed.set(facts, ages);
  return ages;
}

function weigh(age: FactAge, now: Date): UsedFact {
  const { kind, what, observedAt, countsUntil } = age;
  return { kind, what, observedAt, countsUntil, isStale: isStale(age, now) };
}

/** The facts of some kinds, oldest first; those never observed come first. */
export function usedFacts(
  facts: ChangeFacts,
  kinds: readonly FactKind[],
): UsedFact[] {
  return weighedAges(facts).filter(({ kind }) => kinds.includes(kind));
}

/**
 * Where a kind of fact stands. One stale part is enough: what it says together
 * counts no more.
 */
export function standingOf(
  facts: ChangeFacts,
  kind: FactKind,
): 'FRESH' | 'STALE' | 'MISSING' {
  let isObserved = false;
  let isOld = false;
  for (const fact of weighedAges(facts)) {
    if (fact.kind === kind) {
      isObserved ||= Boolean(fact.observedAt);
      isOld ||= fact.isStale;
    }
  }
  if (!isObserved) {
    return 'MISSING';
  }
  return isOld ? 'STALE' : 'FRESH';
}

/**
 * Facts beside the required ones that an answer looks at. A kind of which
 * nothing was ever recorded, like a reader that is off, is not looked at.
 */
export function furtherKinds(
  operation: Operation,
  ruling: Pick<Ruling, 'usesCustody'>,
): FactKind[] {
  return ruling.usesCustody || operation.traits.includes('TOUCHES_ROOT')
    ? ['CUSTODY', ...operation.facts]
    : [...operation.facts];
}

/** The further kinds of which something is older than its limit. */
export function staleFurther(
  operation: Operation,
  ruling: Pick<Ruling, 'usesCustody'>,
  facts: ChangeFacts,
): FactKind[] {
  return furtherKinds(operation, ruling).filter(
    kind => standingOf(facts, kind) === 'STALE',
  );
}

/** Whether a kind was observed and every part of it counts. */
export function isFresh(facts: ChangeFacts, kind: FactKind): boolean {
  return standingOf(facts, kind) === 'FRESH';
}

function clause({ what, observedAt, countsUntil }: UsedFact): string {
  if (observedAt === undefined) {
    return `nobody has observed the ${what}`;
  }
  const until =
    countsUntil === undefined
      ? 'for no known time'
      : `until ${writtenTime(countsUntil)}`;
  return `the ${what}, as of ${writtenTime(observedAt)}, counted ${until}`;
}

/** What is stale or missing of some kinds, in one sentence that says since when. */
export function staleSentence(
  facts: ChangeFacts,
  kinds: readonly FactKind[],
): string {
  const clauses = kinds.flatMap(kind => {
    const used = usedFacts(facts, [kind]);
    return used.length === 0
      ? [`the ${KIND_WORDS[kind]} is missing`]
      : used.filter(fact => fact.isStale).map(clause);
  });
  const text = listed(clauses);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
