import type {
  SimulatedCredentials,
  SimulatedIamUser,
} from '../../rootSecurityModel';
import type { OperationRequest } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { serviceErrors } from '../serviceErrors';
import { iamErrors } from './iamErrors';
import { rootCredentials } from './rootCredentials';

/** Whom a request to IAM is about. */
export interface RequestedUser {
  /** Undefined for the root user. */
  user?: SimulatedIamUser;
  credentials: SimulatedCredentials;
}

/**
 * The user that `UserName` of a request names, or the root user of a root
 * session, which may ask for nobody else.
 *
 * @param action - for the message when it may not
 * @throws ServiceError when there is no such user
 */
export function requestedUser(
  { caller, parameters }: OperationRequest,
  action: string,
): RequestedUser {
  const userName = textParameter(parameters, 'UserName');
  if (caller.kind === 'root') {
    if (userName !== undefined) {
      throw serviceErrors.iam.accessDenied(
        caller.arn,
        action,
        'with an explicit deny in a session policy',
      );
    }
    const credentials = rootCredentials(caller.partition, caller.account);
    if (!credentials) {
      throw iamErrors.noSuchEntity('The account has no root user.');
    }
    return { credentials };
  }
  if (userName === undefined) {
    throw iamErrors.validation(
      'Must specify userName when calling with non-User credentials',
    );
  }
  const user = caller.account?.iamUsers?.find(one => one.userName === userName);
  if (!user) {
    throw iamErrors.noSuchEntity(
      `The user with name ${userName} cannot be found.`,
    );
  }
  return { user, credentials: user };
}
