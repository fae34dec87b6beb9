import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { AppliedException, PostureException } from './types';

/**
 * Finds the exception of a check. Of several the one counts that lasts longest;
 * its last day still counts, in UTC, and a day that cannot be read has passed.
 */
export function exceptionOf(
  checkId: CheckId,
  exceptions: readonly PostureException[],
  now: Date,
): AppliedException | undefined {
  const [longest] = exceptions
    .filter(exception => exception.checkId === checkId)
    .sort(byLastDay);
  if (!longest) {
    return undefined;
  }
  const { reason, owner, expires } = longest;
  const today = now.toISOString().slice(0, 10);
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(expires);
  return {
    reason,
    owner,
    expires,
    isExpired: !isDay || expires.slice(0, 10) < today,
  };
}

function byLastDay(one: PostureException, other: PostureException): number {
  const [text, otherText] = [one, other].map(
    ({ expires, owner, reason }) => `${expires}\n${owner}\n${reason}`,
  );
  if (text === otherText) {
    return 0;
  }
  return text < otherText ? 1 : -1;
}
