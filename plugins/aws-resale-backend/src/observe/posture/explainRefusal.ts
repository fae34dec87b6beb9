import { isError } from '@backstage/errors';
import type { SentCall } from '../AccountSession';
import { isAccessDenied, isThrottled, nameOf } from '../awsErrors';
import { CallRefusedError } from './CallRefusedError';

/** Codes are words. Anything else is no code, and may be a piece of an answer. */
const CODE = /^\w{1,80}$/;
const DENIED_BY_SCP = /explicit deny in a service control policy/i;

/**
 * Why AWS did not answer, in words that hold no piece of its answer: refusals
 * can repeat what was sent, and broken answers end up in messages.
 */
export function explainRefusal(
  error: unknown,
  { action }: Pick<SentCall, 'action'>,
): CallRefusedError {
  const name = nameOf(error);
  const code = CODE.test(name) ? name.replace(/Exception$/, '') : 'Error';
  if (isAccessDenied(error)) {
    return new CallRefusedError('access-denied', action, code);
  }
  return isThrottled(error)
    ? new CallRefusedError('throttled', action, code)
    : new CallRefusedError('incomplete', `${action} (${code})`, code);
}

/**
 * As {@link explainRefusal} for a session of a root user, of which a service
 * control policy says something that it does not of a role.
 */
export function explainRootRefusal(
  error: unknown,
  call: Pick<SentCall, 'action'>,
): CallRefusedError {
  const refusal = explainRefusal(error, call);
  return refusal.reason === 'access-denied' &&
    isError(error) &&
    DENIED_BY_SCP.test(error.message)
    ? new CallRefusedError('denied-by-scp', refusal.detail, refusal.code)
    : refusal;
}
