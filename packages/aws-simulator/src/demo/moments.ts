import type { DemoMoment } from './types';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A time of day in UTC, that many calendar days before the present. */
export function daysAgo(days: number, hour: number, minute: number) {
  return { daysAgo: days, hour, minute } satisfies DemoMoment;
}

/** Shortly before the present. */
export function minutesAgo(minutes: number) {
  return { minutesAgo: minutes } satisfies DemoMoment;
}

/** The date of a moment. */
export function dateOfMoment(moment: DemoMoment, now: Date): Date {
  if ('minutesAgo' in moment) {
    return new Date(now.getTime() - moment.minutesAgo * MINUTE);
  }
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  return new Date(
    midnight -
      moment.daysAgo * DAY +
      (moment.hour * 60 + moment.minute) * MINUTE,
  );
}

/** When the demo begins: thirty days before the present. */
export function demoStart(now: Date): Date {
  return new Date(now.getTime() - 30 * DAY);
}
