import type { ChangeDay } from './groupChanges';

/** The first lines of several days; days of which none is left are left out. */
export function firstLines(
  days: readonly ChangeDay[],
  limit: number,
): ChangeDay[] {
  const first: ChangeDay[] = [];
  let left = limit;
  for (const day of days) {
    if (left > 0) {
      first.push({ ...day, lines: day.lines.slice(0, left) });
      left -= day.lines.length;
    }
  }
  return first;
}
