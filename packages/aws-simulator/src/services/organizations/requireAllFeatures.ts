import { ServiceError } from '../../server/ServiceError';
import type { MemberOrganization } from './MemberOrganization';

/** @throws ServiceError when the organization is for consolidated billing only */
export function requireAllFeatures({ featureSet }: MemberOrganization): void {
  if (featureSet !== 'ALL') {
    throw new ServiceError(
      'ConstraintViolationException',
      'You attempted to perform an operation that requires your organization to be configured to support all features.',
      { members: { Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE' } },
    );
  }
}
