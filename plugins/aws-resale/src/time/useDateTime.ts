import { useCallback } from 'react';
import { DateTime } from 'luxon';
import { useLocale } from './useLocale';

/** Writes moments with their day, in local time: `3 Nov 2026, 14:05`. */
export function useDateTime(): (iso: string) => string {
  const locale = useLocale();
  return useCallback(
    iso => {
      const moment = DateTime.fromISO(iso)
        // Plain English would put the month first.
        .setLocale(locale === 'en' ? 'en-GB' : locale);
      const day = moment.toLocaleString({
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      });
      return `${day}, ${moment.toFormat('HH:mm')}`;
    },
    [locale],
  );
}
