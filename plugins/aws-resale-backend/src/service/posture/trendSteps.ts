import type {
  PostureState,
  PostureTrend,
} from 'backstage-plugin-aws-resale-common';
import type { Movement } from '../../store/queries/PostureTrendQueries';

type TrendDay = PostureTrend['days'][number];

/** Checks that a note may explain a step of. */
export type NotedCheck = 'root-mfa' | 'root-four-eyes';

const FIGURES = {
  'root-mfa': 'rootMfa',
  'root-four-eyes': 'fourEyes',
} as const satisfies Record<NotedCheck, keyof TrendDay>;

/** Between two days that were counted after each other. */
export interface TrendStep {
  before: TrendDay;
  after: TrendDay;
}

/** The largest step of a check; of equal ones the latest, undefined without any. */
export function largestStep(
  checkId: NotedCheck,
  days: readonly TrendDay[],
): TrendStep | undefined {
  let largest: (TrendStep & { size: number }) | undefined;
  for (let index = 1; index < days.length; index++) {
    const [before, after] = [days[index - 1], days[index]];
    const size = sizeOf(checkId, before, after);
    if (size > 0 && size >= (largest?.size ?? 0)) {
      largest = { before, after, size };
    }
  }
  return largest && { before: largest.before, after: largest.after };
}

function sizeOf(
  checkId: NotedCheck,
  before: TrendDay,
  after: TrendDay,
): number {
  const [old, now] = [before, after].map(day => day[FIGURES[checkId]]);
  const good = now.protected + now.removed - old.protected - old.removed;
  const bad = now.exposed + now.accepted - old.exposed - old.accepted;
  return Math.abs(good) + Math.abs(bad);
}

type Turn = 'OBSERVED' | 'LOST' | 'BROKEN' | 'MENDED';

/** What happened to how many accounts, and whose they are; a name comes last where the number is what counts. */
const WORDS: Readonly<
  Record<NotedCheck, Record<Turn, (accounts: number, who: string) => string>>
> = {
  'root-mfa': {
    OBSERVED: (accounts, who) => `${who} observed, +${accounts}`,
    LOST: (accounts, who) => `${who} no longer observed, −${accounts}`,
    BROKEN: (accounts, who) => `${accounts} without MFA, ${who}`,
    MENDED: (accounts, who) => `MFA on for ${accounts}, ${who}`,
  },
  'root-four-eyes': {
    OBSERVED: (accounts, who) => `${who} attested, +${accounts}`,
    LOST: (accounts, who) => `${who} no longer proven, −${accounts}`,
    BROKEN: (accounts, who) => `${accounts} overlap, ${who}`,
    MENDED: (accounts, who) => `${accounts} no longer overlap, ${who}`,
  },
};

/**
 * What made a step, by the kind of change that most accounts went through.
 *
 * @param movements - of the check between the two days; accounts that are new,
 * or gone, have none.
 */
export function describeStep(
  checkId: NotedCheck,
  { before, after }: TrendStep,
  movements: readonly Movement[],
): string {
  const turns = new Map<Turn, Map<string, number>>();
  for (const { customer, from, to, accounts } of movements) {
    const turn = turnOf(from, to);
    if (turn) {
      const own = turns.get(turn) ?? new Map<string, number>();
      const who = customer ?? 'accounts without a customer';
      turns.set(turn, own.set(who, (own.get(who) ?? 0) + accounts));
    }
  }
  const [main] = [...turns]
    .map(([turn, own]) => ({ turn, own, accounts: sum([...own.values()]) }))
    .sort((one, other) => other.accounts - one.accounts);
  if (main) {
    return WORDS[checkId][main.turn](main.accounts, namesOf(main.own));
  }
  const [old, now] = [before, after].map(day => {
    const { notObserved: _, ...observed } = day[FIGURES[checkId]];
    return sum(Object.values(observed));
  });
  return now >= old
    ? `Accounts joined, +${now - old}`
    : `Accounts left, −${old - now}`;
}

function turnOf(from: PostureState, to: PostureState): Turn | undefined {
  if (to === 'EXPOSED') {
    return from === 'PROTECTED' || from === 'REMOVED' ? 'BROKEN' : 'OBSERVED';
  }
  if (to === 'PROTECTED' || to === 'REMOVED') {
    return from === 'EXPOSED' ? 'MENDED' : 'OBSERVED';
  }
  return from === 'NOT_OBSERVED' || from === 'NOT_APPLICABLE'
    ? undefined
    : 'LOST';
}

/** The customer with most accounts, and how many others there are. */
function namesOf(own: ReadonlyMap<string, number>): string {
  const [[first], ...others] = [...own].sort(
    ([name, count], [otherName, otherCount]) =>
      otherCount - count || (name < otherName ? -1 : 1),
  );
  if (others.length === 0) {
    return first;
  }
  return `${first} and ${others.length} ${
    others.length === 1 ? 'other' : 'others'
  }`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
