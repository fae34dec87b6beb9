import { DateTime } from 'luxon';

/** How long ago something was, in the largest unit that fits. */
export type Age =
  | { unit: 'now' }
  | { unit: 'minutes' | 'hours' | 'days'; count: number };

/** A moment as people read it. */
export interface DescribedMoment {
  /** `14:05` today or within a day, `3 Nov` in this year, else `3 Nov 2024`. */
  time: string;
  age: Age;
}

/**
 * Describes a moment in local, 24-hour time.
 *
 * @param iso - ISO date-time
 * @param now - milliseconds
 * @param locale - BCP 47 tag; day comes before month in plain English
 */
export function describeMoment(
  iso: string,
  now: number,
  locale: string,
): DescribedMoment {
  const moment = DateTime.fromISO(iso).setLocale(
    locale === 'en' ? 'en-GB' : locale,
  );
  const minutes = Math.floor((now - moment.toMillis()) / 60_000);
  const age = ageOf(minutes);
  if (age.unit !== 'days') {
    return { time: moment.toFormat('HH:mm'), age };
  }
  const sameYear = moment.year === DateTime.fromMillis(now).year;
  return {
    time: moment.toLocaleString({
      day: 'numeric',
      month: 'short',
      year: sameYear ? undefined : 'numeric',
    }),
    age,
  };
}

function ageOf(minutes: number): Age {
  if (minutes < 1) {
    return { unit: 'now' };
  }
  if (minutes < 60) {
    return { unit: 'minutes', count: minutes };
  }
  if (minutes < 24 * 60) {
    return { unit: 'hours', count: Math.floor(minutes / 60) };
  }
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}
