import { DateTime } from 'luxon';

/** A point of the trend as shares of the drawing, from its top left corner. */
export interface TrendPoint {
  x: number;
  y: number;
}

/**
 * Places days in a drawing of 1 by 1: by their date, since days on which nothing
 * ran are missing, and from zero up, so that a small change looks small.
 *
 * @param days - at least two, oldest first; ISO dates
 */
export function trendPoints(
  days: readonly { day: string; unmapped: number }[],
): TrendPoint[] {
  const highest = Math.max(1, ...days.map(({ unmapped }) => unmapped));
  const [first] = days;
  const length = daysBetween(first.day, days[days.length - 1].day);
  return days.map(({ day, unmapped }) => ({
    x: daysBetween(first.day, day) / length,
    y: 1 - unmapped / highest,
  }));
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  const { days } = DateTime.fromISO(to, { zone: 'utc' }).diff(
    DateTime.fromISO(from, { zone: 'utc' }),
    'days',
  );
  return days;
}
