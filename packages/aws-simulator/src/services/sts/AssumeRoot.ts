import type { Operation, OperationRequest } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { isAdministrator } from '../organizations/isAdministrator';
import { describeKeys } from './describeKeys';
import { parseRootPrincipal } from './parseRootPrincipal';
import { readRootSessionRequest } from './readRootSessionRequest';

const MILLISECONDS_PER_SECOND = 1000;

/**
 * Gives out temporary keys of the root user of a linked account, for one task:
 * to the payer or to who administers IAM, where root sessions are switched on.
 * Whatever is not so gets the same answer.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
export const AssumeRoot: Operation = {
  service: 'sts',
  name: 'AssumeRoot',
  action: 'sts:AssumeRoot',
  accepts: ['TargetPrincipal', 'TaskPolicyArn.arn', 'DurationSeconds'],
  logged: ['TargetPrincipal', 'TaskPolicyArn.arn', 'DurationSeconds'],
  subject: parameters =>
    parseRootPrincipal(textParameter(parameters, 'TargetPrincipal')),
  run(request) {
    const { parameters, caller, sessions, now, isGlobalEndpoint } = request;
    if (isGlobalEndpoint) {
      throw new ServiceError(
        'InvalidAction',
        'Could not find operation AssumeRoot for version 2011-06-15',
      );
    }
    const { accountId, taskPolicy, durationSeconds } =
      readRootSessionRequest(parameters);
    if (!mayAssume(request, accountId)) {
      throw new ServiceError(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: sts:AssumeRoot on resource: arn:${caller.partition}:iam::${accountId}:root`,
        { status: 403 },
      );
    }
    return {
      Credentials: describeKeys(
        sessions.issue(
          {
            accountId,
            identity: { kind: 'root', taskPolicy },
            expiresAt: now + durationSeconds * MILLISECONDS_PER_SECOND,
          },
          now,
        ),
      ),
    };
  },
};

function mayAssume({ caller }: OperationRequest, accountId: string): boolean {
  const { memberOf } = caller;
  const target = memberOf?.accounts.find(one => one.accountId === accountId);
  return (
    memberOf?.organizationId !== undefined &&
    memberOf.partition !== 'aws-cn' &&
    memberOf.featureSet === 'ALL' &&
    isAdministrator(caller, 'iam.amazonaws.com') &&
    Boolean(memberOf.trustedServices?.includes('iam.amazonaws.com')) &&
    Boolean(memberOf.rootFeatures?.includes('RootSessions')) &&
    target?.state === 'ACTIVE' &&
    accountId !== memberOf.payerAccountId
  );
}
