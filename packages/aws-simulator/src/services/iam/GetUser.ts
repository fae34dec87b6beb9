import type { Operation } from '../../server/Operation';
import { describeUser } from './describeUser';
import { requestedUser } from './requestedUser';

const ACTION = 'iam:GetUser';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html */
export const GetUser: Operation = {
  service: 'iam',
  name: 'GetUser',
  action: ACTION,
  accepts: ['UserName'],
  logged: [],
  run(request) {
    const { user } = requestedUser(request, ACTION);
    return { User: describeUser(request.caller, user) };
  },
};
