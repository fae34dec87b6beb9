import { useCallback } from 'react';
import { DateTime } from 'luxon';
import { useLocale } from './useLocale';

/** Writes days: `3 Nov 2026`. Takes ISO dates and date-times. */
export function useDate(): (iso: string) => string {
  const locale = useLocale();
  return useCallback(
    iso =>
      DateTime.fromISO(iso)
        // Plain English would put the month first.
        .setLocale(locale === 'en' ? 'en-GB' : locale)
        .toLocaleString({ day: 'numeric', month: 'short', year: 'numeric' }),
    [locale],
  );
}
