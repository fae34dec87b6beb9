import { useCallback } from 'react';
import { useLocale } from '../../time/useLocale';

/**
 * Writes shares as whole percents, with a decimal close to nothing and to
 * everything: 599 of 600 is not all of them.
 */
export function useShare(): (share: number) => string {
  const locale = useLocale();
  return useCallback(
    share =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        maximumFractionDigits:
          (share > 0 && share < 0.02) || (share > 0.99 && share < 1) ? 1 : 0,
      }).format(share),
    [locale],
  );
}
