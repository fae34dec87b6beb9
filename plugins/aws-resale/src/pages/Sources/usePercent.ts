import { useLocale } from '../../time/useLocale';

/**
 * Writes a share as a percentage without its sign. One decimal keeps 20.4 apart
 * from a limit of 20.
 */
export function usePercent(): (share: number) => string {
  const format = new Intl.NumberFormat(useLocale(), {
    maximumFractionDigits: 1,
  });
  return share => format.format(share * 100);
}
