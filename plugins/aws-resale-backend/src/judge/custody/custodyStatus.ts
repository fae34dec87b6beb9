import type { CustodyLimits, CustodyRecord } from './types';
import { isConfirmed } from './recordInForce';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Where a record stands by its review day. The day itself still counts, in UTC;
 * a day that cannot be read has passed.
 */
export function custodyStatus(
  record: CustodyRecord,
  limits: Pick<CustodyLimits, 'graceDays'>,
  now: Date,
): 'UNCONFIRMED' | 'CURRENT' | 'EXPIRED' | 'OVERDUE' {
  if (!isConfirmed(record)) {
    return 'UNCONFIRMED';
  }
  const lastDay = Date.parse(`${record.nextReview.slice(0, 10)}T00:00:00Z`);
  const daysPast = (now.getTime() - lastDay) / DAY_MS;
  if (daysPast < 1) {
    return 'CURRENT';
  }
  // An unreadable day is no number: it is neither current nor overdue for long.
  return daysPast >= 1 + limits.graceDays ? 'OVERDUE' : 'EXPIRED';
}
