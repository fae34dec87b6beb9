import type {
  NotObservedReason,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { READER_FACTS } from '../../observe/posture/readerFacts';
import type { ReadingResult } from '../../store/posture/PostureScheduleStore';
import type { AttemptTally } from '../../store/posture/PostureSubjects';
import { describeMissed } from './describeMissed';

type Outcome = Pick<
  ReadingResult,
  'status' | 'message' | 'accounts' | 'accountsMissed'
>;

const REFUSED: ReadonlySet<NotObservedReason> = new Set([
  'access-denied',
  'denied-by-scp',
]);

/**
 * How a reader fared with the accounts of a payer.
 *
 * @param failure - why it ended early; undefined when it came to its end.
 */
export function attemptOutcome(
  reader: PostureReaderId,
  tallies: readonly AttemptTally[],
  failure?: string,
): Outcome {
  const accounts = sum(tallies);
  const missing = tallies.filter(({ missed }) => missed.length > 0);
  const silent = missing.filter(({ missed }) =>
    READER_FACTS[reader].every(fact =>
      missed.some(item => item.fact === fact && !item.isPart),
    ),
  );
  const counts = { accounts, accountsMissed: sum(missing) };
  if (failure !== undefined) {
    return { status: 'FAILED', message: failure, ...counts };
  }
  if (missing.length === 0) {
    return { status: 'OK', ...counts };
  }
  const message = describeMissed(reader, tallies);
  if (sum(silent) < accounts) {
    return { status: 'PARTLY', message, ...counts };
  }
  const isRefused = silent.every(({ missed }) =>
    missed.every(({ reason }) => REFUSED.has(reason)),
  );
  return { status: isRefused ? 'DENIED' : 'FAILED', message, ...counts };
}

function sum(tallies: readonly AttemptTally[]): number {
  return tallies.reduce((total, { accounts }) => total + accounts, 0);
}
