import type { Caller } from '../../server/Caller';
import { ServiceError } from '../../server/ServiceError';
import type { MemberOrganization } from './MemberOrganization';

/**
 * The organization that the caller manages.
 *
 * @throws ServiceError when the caller's account is in none
 */
export function organizationOf(caller: Caller): MemberOrganization {
  const { organization } = caller;
  if (!organization?.organizationId) {
    throw new ServiceError(
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
    );
  }
  return { ...organization, organizationId: organization.organizationId };
}
