import type { AwsResaleConfig } from '../../config/types';
import type { FactAge } from '../../judge/changeCheck/types';
import { countsFor } from './countsFor';

/** Sweeps of the catalog that may fail until what it said counts no more. */
const SWEEPS = 3;

/**
 * How old everything is that the catalog says, and how long it counts: as long
 * as a listing, or longer where the catalog is read less often than AWS.
 *
 * @param readAt - ISO 8601; of the last complete reading.
 */
export function catalogAge(
  readAt: string | undefined,
  { polling, customers }: Pick<AwsResaleConfig, 'polling' | 'customers'>,
): FactAge {
  return {
    kind: 'CUSTOMER',
    what: 'reading of the catalog',
    ...countsFor(
      readAt,
      Math.max(polling.staleAfterMs, SWEEPS * customers.intervalMs),
    ),
  };
}
