import { isActionAllowed } from '../../identity/isActionAllowed';
import type { SimulatedOrganization } from '../../model';
import type { Operation, OperationRequest } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
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
    const session = sessions.issue(
      {
        accountId: target.accountId,
        roleName,
        sessionName,
        expiresAt: now + durationSeconds * MILLISECONDS_PER_SECOND,
      },
      now,
    );
    return {
      AssumedRoleUser: {
        AssumedRoleId: `${session.roleId}:${sessionName}`,
        Arn: `arn:${partition}:sts::${target.accountId}:assumed-role/${roleName}/${sessionName}`,
      },
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expiresAt).toISOString(),
      },
    };
  },
};

function mayAssume({ caller }: OperationRequest): boolean {
  return (
    caller.kind === 'hub' ||
    isActionAllowed(caller.role?.allowedActions ?? [], 'sts:AssumeRole')
  );
}

function findRole(request: OperationRequest, target: RoleArn) {
  const organization = request.portfolio.organizations.find(
    one =>
      one.payerAccountId === target.accountId &&
      one.partition === target.partition,
  );
  if (
    !organization ||
    !isUsable(organization) ||
    request.isRoleWithdrawn(target.accountId) ||
    organization.role?.roleName !== target.roleName
  ) {
    return undefined;
  }
  return organization.role;
}

/** Roles of suspended and closed accounts cannot be assumed. */
function isUsable({ accounts, payerAccountId }: SimulatedOrganization) {
  const payer = accounts.find(one => one.accountId === payerAccountId);
  return payer?.state !== 'SUSPENDED' && payer?.state !== 'CLOSED';
}
