import type { Caller } from '../../server/Caller';

/**
 * Whether the caller's account is the payer of its organization, or was made
 * administrator of a service.
 *
 * @param principal - of the service; any service will do when left out
 */
export function isAdministrator(
  { accountId, memberOf, organization }: Caller,
  principal?: string,
): boolean {
  return (
    organization !== undefined ||
    (memberOf?.delegatedAdministrators ?? []).some(
      one =>
        one.accountId === accountId &&
        one.services.some(
          service => principal === undefined || service.principal === principal,
        ),
    )
  );
}
