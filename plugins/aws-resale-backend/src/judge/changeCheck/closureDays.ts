import { writtenDate } from '../writtenDate';
import type { ChangedAccount } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `41 of 90 days are left, until 4 Jan 2027`, where the end is known. */
export function closureDays(
  { closureEndsOn }: ChangedAccount,
  now: Date,
): string {
  if (closureEndsOn === undefined) {
    return 'AWS gives 90 days, and when they end was not observed';
  }
  const today = Date.parse(now.toISOString().slice(0, 10));
  const left = Math.round((Date.parse(closureEndsOn) - today) / DAY_MS);
  return left < 0
    ? `the 90 days ended on ${writtenDate(closureEndsOn)}`
    : `${left} of 90 days are left, until ${writtenDate(closureEndsOn)}`;
}
