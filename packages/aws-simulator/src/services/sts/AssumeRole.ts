import { findAccount } from '../../identity/findAccount';
import { isActionAllowed } from '../../identity/isActionAllowed';
import type { SimulatedRole } from '../../model';
import type { Operation, OperationRequest } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { describeKeys } from './describeKeys';
import { isTrusted } from './isTrusted';
import { parseRoleArn, type RoleArn } from './parseRoleArn';
import { readSessionRequest } from './readSessionRequest';
import { validationError } from './validationError';

const MILLISECONDS_PER_SECOND = 1000;

/**
 * Gives out temporary keys of a role. A missing role, a trust policy that does
 * not name the caller, and a wrong external id all get the same answer, so that
 * nobody learns which it was.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const AssumeRole: Operation = {
  service: 'sts',
  name: 'AssumeRole',
  accepts: ['RoleArn', 'RoleSessionName', 'ExternalId', 'DurationSeconds'],
  logged: ['RoleArn', 'RoleSessionName', 'DurationSeconds'],
  subject: parameters =>
    parseRoleArn(textParameter(parameters, 'RoleArn'))?.accountId,
  run(request) {
    const { parameters, caller, partition, sessions, now } = request;
    const arn = textParameter(parameters, 'RoleArn');
    const target = parseRoleArn(arn);
    if (!target || target.partition !== partition) {
      throw validationError('Request ARN is invalid');
    }
    const { sessionName, externalId, durationSeconds } = readSessionRequest(
      parameters,
      caller,
    );
    const role = findRole(request, target);
    if (!mayAssume(request) || !role || !isTrusted(role, caller, externalId)) {
      throw new ServiceError(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
        { status: 403 },
      );
    }
    const roleName = role.roleName.split('/').pop() ?? role.roleName;
    const roleId = sessions.newRoleId();
    const session = sessions.issue(
      {
        accountId: target.accountId,
        identity: { kind: 'role', roleName, roleId, sessionName },
        expiresAt: now + durationSeconds * MILLISECONDS_PER_SECOND,
      },
      now,
    );
    return {
      AssumedRoleUser: {
        AssumedRoleId: `${roleId}:${sessionName}`,
        Arn: `arn:${partition}:sts::${target.accountId}:assumed-role/${roleName}/${sessionName}`,
      },
      Credentials: describeKeys(session),
    };
  },
};

function mayAssume({ caller }: OperationRequest): boolean {
  switch (caller.kind) {
    case 'hub':
      return true;
    case 'session':
      return isActionAllowed(
        caller.role?.allowedActions ?? [],
        'sts:AssumeRole',
      );
    default:
      return false;
  }
}

/** Roles of suspended and closed accounts cannot be assumed. */
function findRole(
  { portfolio, isRoleWithdrawn }: OperationRequest,
  target: RoleArn,
): SimulatedRole | undefined {
  const found = findAccount(portfolio, target.accountId);
  const state = found?.account?.state;
  const role = found?.role;
  return found?.organization.partition === target.partition &&
    state !== 'SUSPENDED' &&
    state !== 'CLOSED' &&
    !isRoleWithdrawn(target.accountId) &&
    role?.roleName === target.roleName
    ? role
    : undefined;
}
