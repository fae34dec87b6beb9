import type { Caller } from '../../server/Caller';
import type { Parameters } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { constraintError } from './constraintError';
import { validationError } from './validationError';

/** How a session is to be named, and how long it is to last. */
export interface SessionRequest {
  sessionName: string;
  /** Brought for the trust policy. */
  externalId?: string;
  durationSeconds: number;
}

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
const SHORTEST_SECONDS = 900;
const LONGEST_SECONDS = 43_200;
/** Longest session of a role that nobody configured otherwise, and of a role reached through a role. */
const HOUR_SECONDS = 3_600;

/**
 * Reads the members of AssumeRole that are about the session.
 *
 * @throws ServiceError when one is malformed or the session would last too long
 */
export function readSessionRequest(
  parameters: Parameters,
  caller: Caller,
): SessionRequest {
  const sessionName = textParameter(parameters, 'RoleSessionName');
  if (!sessionName || !SESSION_NAME.test(sessionName)) {
    throw constraintError(
      'roleSessionName',
      'Member must satisfy regular expression pattern: [\\w+=,.@-]{2,64}',
    );
  }
  const externalId = textParameter(parameters, 'ExternalId');
  if (externalId !== undefined && !EXTERNAL_ID.test(externalId)) {
    throw constraintError(
      'externalId',
      'Member must satisfy regular expression pattern: [\\w+=,.@:\\/-]{2,1224}',
    );
  }
  const durationSeconds = Number(
    textParameter(parameters, 'DurationSeconds') ?? HOUR_SECONDS,
  );
  if (!(durationSeconds >= SHORTEST_SECONDS)) {
    throw constraintError(
      'durationSeconds',
      `Member must have value greater than or equal to ${SHORTEST_SECONDS}`,
    );
  }
  if (durationSeconds > LONGEST_SECONDS) {
    throw constraintError(
      'durationSeconds',
      `Member must have value less than or equal to ${LONGEST_SECONDS}`,
    );
  }
  if (durationSeconds > HOUR_SECONDS) {
    throw validationError(
      caller.kind === 'session'
        ? 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
        : 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  return { sessionName, externalId, durationSeconds };
}
