import { AccessDeniedError, ThrottledError } from '../errors';
import { nameOf } from '../awsErrors';
import { CallRefusedError } from './CallRefusedError';
import type { MissedFact } from './types';

const ASSUME_ROLE = 'sts:AssumeRole';

/** Why a fact was missed, by the error that a session threw. */
export function refusalOf(
  error: unknown,
): Required<Pick<MissedFact, 'reason' | 'detail'>> {
  if (error instanceof CallRefusedError) {
    return { reason: error.reason, detail: error.detail };
  }
  // Other errors of this plugin come from getting credentials.
  if (error instanceof AccessDeniedError) {
    return { reason: 'access-denied', detail: ASSUME_ROLE };
  }
  return error instanceof ThrottledError
    ? { reason: 'throttled', detail: ASSUME_ROLE }
    : { reason: 'incomplete', detail: nameOf(error) };
}
