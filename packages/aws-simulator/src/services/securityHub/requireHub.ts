import type { SimulatedSecurityHub } from '../../rootSecurityModel';
import type { Caller } from '../../server/Caller';
import { ServiceError } from '../../server/ServiceError';

/**
 * Security Hub as it is enabled in the caller's account and region.
 *
 * @throws ServiceError when it is not
 */
export function requireHub(
  { accountId, memberOf }: Caller,
  region: string,
): SimulatedSecurityHub {
  const hub = memberOf?.securityHub;
  const isMember =
    hub?.memberAccountIds?.includes(accountId) ??
    memberOf?.accounts.some(one => one.accountId === accountId);
  if (
    !hub?.regions.includes(region) ||
    !(isMember || accountId === hub.administratorAccountId)
  ) {
    throw new ServiceError(
      'InvalidAccessException',
      `Account ${accountId} is not subscribed to AWS Security Hub`,
      { status: 401, members: { Code: 'InvalidAccessException' } },
    );
  }
  return hub;
}
