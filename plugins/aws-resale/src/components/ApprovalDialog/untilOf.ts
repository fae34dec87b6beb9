import { DateTime } from 'luxon';

/** Clocks of browser and server differ; the server counts the days by its own. */
const SLACK = { minutes: 5 };

/** The last day that can be chosen, as an ISO date. */
export function lastDay(now: DateTime, maxDays: number): string {
  return now.plus({ days: maxDays }).toISODate() ?? '';
}

/** A day, or the last one that can be chosen where that comes before it. */
export function dayWithin(
  day: DateTime,
  now: DateTime,
  maxDays: number,
): string {
  const iso = day.toISODate() ?? '';
  const last = lastDay(now, maxDays);
  return iso < last ? iso : last;
}

/**
 * The last moment at which an approval counts that ends with a day: the end of
 * that day where the reader is, or as late as the server takes.
 *
 * @param day - ISO date
 * @returns ISO date-time in UTC; undefined for a day that cannot be chosen
 */
export function untilOf(
  day: string,
  now: DateTime,
  maxDays: number,
): string | undefined {
  const end = DateTime.fromISO(day).endOf('day');
  if (!end.isValid || end < now || day > lastDay(now, maxDays)) {
    return undefined;
  }
  const latest = now.plus({ days: maxDays }).minus(SLACK);
  return DateTime.min(end, latest).toUTC().toISO() ?? undefined;
}
