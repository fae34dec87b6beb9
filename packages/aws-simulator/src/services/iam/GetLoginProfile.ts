import type { Operation } from '../../server/Operation';
import { iamErrors } from './iamErrors';
import { requestedUser } from './requestedUser';

const ACTION = 'iam:GetLoginProfile';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
export const GetLoginProfile: Operation = {
  service: 'iam',
  name: 'GetLoginProfile',
  action: ACTION,
  accepts: ['UserName'],
  logged: [],
  run(request) {
    const { user, credentials } = requestedUser(request, ACTION);
    if (!credentials.password) {
      throw iamErrors.noSuchEntity(
        `Login Profile for User ${user?.userName ?? 'root'} cannot be found.`,
      );
    }
    return {
      LoginProfile: {
        UserName: user?.userName,
        CreateDate: credentials.password.changedAt,
        PasswordResetRequired: false,
      },
    };
  },
};
