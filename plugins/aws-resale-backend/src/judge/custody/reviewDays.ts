const DAY_MS = 24 * 60 * 60_000;
/** Where the day begins first. */
const AHEAD_MS = 14 * 60 * 60_000;
const LONGEST_YEARS = 2;

/** Whether a text is a day of the calendar, like `2026-11-30`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(time) &&
    dayOf(new Date(time)) === text
  );
}

/** The day that it is by now, somewhere. */
export function latestToday(now: Date): string {
  return dayOf(new Date(now.getTime() + AHEAD_MS));
}

/** The first day on which something may be due or expire: tomorrow. */
export function earliestReview(now: Date): string {
  return dayOf(new Date(now.getTime() + DAY_MS));
}

/** The last day until which something may count: in two years. */
export function latestReview(now: Date): string {
  const last = new Date(now.getTime() + AHEAD_MS);
  last.setUTCFullYear(last.getUTCFullYear() + LONGEST_YEARS);
  return dayOf(last);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
