import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import { CHARGED_READERS } from '../../observe/posture/chargedReaders';
import type { ReadingResult } from '../../store/posture/PostureScheduleStore';

/**
 * When a reader runs again. What failed is tried sooner, unless it costs; what
 * was refused waits for its turn, since somebody has to grant it first.
 */
export function nextReadingAt(attempt: {
  reader: PostureReaderId;
  status: ReadingResult['status'];
  endedAt: Date;
  intervalMs: number;
  /** Share, 0 to 1. */
  jitter: number;
  random: () => number;
}): Date {
  const { reader, status, intervalMs } = attempt;
  const isTriedSooner =
    status === 'FAILED' && !CHARGED_READERS.includes(reader);
  const wait = isTriedSooner ? intervalMs / 3 : intervalMs;
  const varied = wait * (1 + attempt.jitter * (2 * attempt.random() - 1));
  return new Date(attempt.endedAt.getTime() + varied);
}
