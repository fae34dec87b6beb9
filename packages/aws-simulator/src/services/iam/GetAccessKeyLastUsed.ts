import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { iamErrors } from './iamErrors';
import { rootCredentials } from './rootCredentials';

const ACCESS_KEY_ID = /^\w{16,128}$/;
const NEVER = 'N/A';

/**
 * When a key of the account was used, the root user's included; keys of others
 * are refused. A root session learns of the root user's only.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html
 */
export const GetAccessKeyLastUsed: Operation = {
  service: 'iam',
  name: 'GetAccessKeyLastUsed',
  action: 'iam:GetAccessKeyLastUsed',
  accepts: ['AccessKeyId'],
  logged: [],
  run({ caller, parameters }) {
    const accessKeyId = textParameter(parameters, 'AccessKeyId') ?? '';
    if (!ACCESS_KEY_ID.test(accessKeyId)) {
      throw iamErrors.validation(
        "Value at 'accessKeyId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w]+",
      );
    }
    const users = caller.kind === 'root' ? [] : caller.account?.iamUsers ?? [];
    const root = rootCredentials(caller.partition, caller.account);
    const owner = [root, ...users].find(one =>
      one?.accessKeys.some(key => key.accessKeyId === accessKeyId),
    );
    const key = owner?.accessKeys.find(one => one.accessKeyId === accessKeyId);
    if (!owner || !key) {
      throw new ServiceError(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${accessKeyId}`,
        { status: 403 },
      );
    }
    return {
      UserName: 'userName' in owner ? owner.userName : undefined,
      AccessKeyLastUsed: {
        LastUsedDate: key.lastUsed?.at,
        ServiceName: key.lastUsed?.service ?? NEVER,
        Region: key.lastUsed?.region ?? NEVER,
      },
    };
  },
};
