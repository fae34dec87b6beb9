import { publishedRates, type RequestLogEntry } from 'aws-simulator';

/** What of AWS's limits a caller may use. */
export interface BudgetShare {
  /** 0 to 1. */
  share: number;
}

/**
 * A call is logged when it arrives. Caller and simulated AWS share one process
 * here: while that is busy, calls wait and then arrive together.
 */
const LATE_S = 2;

/**
 * Calls by which a caller took more than its share of a limit that AWS
 * publishes: `<caller's account> <operation>: …`, once per bucket. Each bucket
 * is what the account of the caller has for some operations.
 */
export function overdrawn(
  entries: readonly RequestLogEntry[],
  { share }: BudgetShare,
): string[] {
  return publishedRates.flatMap(({ operations, rate, burst }) => {
    const byCaller = new Map<string, number[]>();
    entries
      .filter(({ operation }) => operations.includes(operation))
      .forEach(({ caller = '', at }) => {
        const [, , , , account] = caller.split(':');
        byCaller.set(account, [...(byCaller.get(account) ?? []), at.getTime()]);
      });
    return [...byCaller].flatMap(([account, times]) => {
      // Whole tokens: a call may come as soon as its token is complete.
      const most = excess(times, Math.max(burst * share, 1), rate * share);
      return most > 1 + rate * share * LATE_S
        ? [`${account} ${operations.join(', ')}: ${most} calls too many`]
        : [];
    });
  });
}

/** How many calls a bucket of this size would have refused at most at once. */
function excess(times: number[], size: number, perSecond: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  let level = size;
  let before = sorted[0];
  let lowest = size;
  for (const at of sorted) {
    level = Math.min(size, level + ((at - before) / 1000) * perSecond) - 1;
    lowest = Math.min(lowest, level);
    before = at;
  }
  return Math.ceil(-lowest);
}
