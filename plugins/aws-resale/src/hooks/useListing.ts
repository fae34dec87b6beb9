import { useMemo } from 'react';
import { useLocale } from '../time/useLocale';

/** Joins words as a sentence does, in the language of the app: `A, B and C`. */
export function useListing(): Intl.ListFormat {
  const locale = useLocale();
  return useMemo(
    // Plain English would put a comma before the last.
    () => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale),
    [locale],
  );
}
