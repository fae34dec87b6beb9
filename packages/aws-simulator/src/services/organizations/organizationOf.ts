import type { Caller } from '../../server/Caller';
import { ServiceError } from '../../server/ServiceError';
import { isAdministrator } from './isAdministrator';
import type { MemberOrganization } from './MemberOrganization';

/**
 * The organization that the caller's account is in.
 *
 * @param reader - whom AWS lets read: only the payer and administrators of any
 * service, or every member
 * @throws ServiceError when the account is in none, or is not to read it
 */
export function organizationOf(
  caller: Caller,
  reader: 'ADMINISTRATOR' | 'MEMBER' = 'ADMINISTRATOR',
): MemberOrganization {
  const { memberOf } = caller;
  if (!memberOf?.organizationId) {
    throw new ServiceError(
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
    );
  }
  if (reader === 'ADMINISTRATOR' && !isAdministrator(caller)) {
    throw new ServiceError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  }
  return { ...memberOf, organizationId: memberOf.organizationId };
}
