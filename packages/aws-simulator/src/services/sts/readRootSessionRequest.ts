import { taskPolicies } from '../../identity/taskPolicies';
import type { Parameters } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { constraintError } from './constraintError';
import { parseRootPrincipal } from './parseRootPrincipal';
import { validationError } from './validationError';

/** Whose root a session is to be, and what for. */
export interface RootSessionRequest {
  accountId: string;
  /** Name of the task policy. */
  taskPolicy: string;
  durationSeconds: number;
}

const LONGEST_SECONDS = 900;
const TASK_POLICY =
  /^arn:(?:aws|aws-cn|aws-us-gov):iam::aws:policy\/root-task\/(\w+)$/;

/**
 * Reads the members of AssumeRoot.
 *
 * @throws ServiceError when one is malformed, the session would last too long,
 * or the simulator does not know what the task policy allows
 */
export function readRootSessionRequest(
  parameters: Parameters,
): RootSessionRequest {
  const accountId = parseRootPrincipal(
    textParameter(parameters, 'TargetPrincipal'),
  );
  if (!accountId) {
    throw constraintError(
      'targetPrincipal',
      'Member must be an account id or the ARN of a root user',
    );
  }
  const [, taskPolicy = ''] =
    TASK_POLICY.exec(textParameter(parameters, 'TaskPolicyArn.arn') ?? '') ??
    [];
  if (!(taskPolicy in taskPolicies)) {
    throw validationError('Provided task policy is not supported.');
  }
  if (!taskPolicies[taskPolicy]) {
    throw new ServiceError(
      'NotSimulated',
      `The simulator does not know what ${taskPolicy} allows.`,
      { status: 501 },
    );
  }
  const durationSeconds = Number(
    textParameter(parameters, 'DurationSeconds') ?? LONGEST_SECONDS,
  );
  if (!(durationSeconds >= 0)) {
    throw constraintError(
      'durationSeconds',
      'Member must have value greater than or equal to 0',
    );
  }
  if (durationSeconds > LONGEST_SECONDS) {
    throw constraintError(
      'durationSeconds',
      `Member must have value less than or equal to ${LONGEST_SECONDS}`,
    );
  }
  return { accountId, taskPolicy, durationSeconds };
}
