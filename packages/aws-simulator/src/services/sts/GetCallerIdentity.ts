import type { Operation } from '../../server/Operation';

/**
 * Needs no permission: whoever holds keys may ask whose they are.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const GetCallerIdentity: Operation = {
  service: 'sts',
  name: 'GetCallerIdentity',
  accepts: [],
  logged: [],
  run({ caller }) {
    return {
      Arn: caller.arn,
      UserId: caller.userId,
      Account: caller.accountId,
    };
  },
};
