/**
 * The value below which a share of all values lies, the nearest one that there is.
 *
 * @param share - from 0 to 1; 0.5 yields the median.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
