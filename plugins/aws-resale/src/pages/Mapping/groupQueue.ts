import type { QueueItem } from 'backstage-plugin-aws-resale-common';

/** So many rows of a run with one suggestion are shown before the rest folds. */
const SHOWN_OF_RUN = 4;

/** A fold takes a line of its own: fewer rows are not worth it. */
const FEWEST_FOLDED = 3;

/** A row, or what hides the rest of a run. */
export type QueueEntry =
  | { kind: 'row'; item: QueueItem }
  | { kind: 'fold'; items: QueueItem[] };

/** Items that stand under one heading. */
export interface QueueGroup {
  key: string;
  /** The first item: heading and count come from it. */
  head: QueueItem;
  entries: QueueEntry[];
}

/**
 * Puts a page of the queue under its headings, in the order that the API gave,
 * and folds long runs of accounts for which the same customer is suggested,
 * since one decision settles all of them.
 *
 * @param folds - false where every row was asked for, as by a search
 */
export function groupQueue(
  items: readonly QueueItem[],
  folds: boolean,
): QueueGroup[] {
  const groups: QueueItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group && group[0].groupKey === item.groupKey) {
      group.push(item);
    } else {
      groups.push([item]);
    }
  }
  return groups.map(group => ({
    key: group[0].groupKey,
    head: group[0],
    entries: folds
      ? foldRuns(group)
      : group.map(item => ({ kind: 'row', item })),
  }));
}

function foldRuns(items: readonly QueueItem[]): QueueEntry[] {
  const runs: QueueItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const customer = item.suggestion?.customer.ref;
    if (run && customer && run[0].suggestion?.customer.ref === customer) {
      run.push(item);
    } else {
      runs.push([item]);
    }
  }
  return runs.flatMap(run => {
    const isLong = run.length >= SHOWN_OF_RUN + FEWEST_FOLDED;
    const shown = isLong ? SHOWN_OF_RUN : run.length;
    const rows = run
      .slice(0, shown)
      .map((item): QueueEntry => ({ kind: 'row', item }));
    return shown === run.length
      ? rows
      : [...rows, { kind: 'fold', items: run.slice(shown) } as const];
  });
}
