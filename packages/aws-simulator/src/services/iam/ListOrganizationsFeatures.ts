import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { isAdministrator } from '../organizations/isAdministrator';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html */
export const ListOrganizationsFeatures: Operation = {
  service: 'iam',
  name: 'ListOrganizationsFeatures',
  action: 'iam:ListOrganizationsFeatures',
  accepts: [],
  logged: [],
  run({ caller }) {
    const organization = caller.memberOf;
    if (!organization?.organizationId) {
      throw new ServiceError(
        'OrganizationNotFoundException',
        'The request was rejected because no organization is associated with your account.',
      );
    }
    if (!isAdministrator(caller, 'iam.amazonaws.com')) {
      throw new ServiceError(
        'AccountNotManagementOrDelegatedAdministratorException',
        'The request was rejected because the account making the request is not the management account or delegated administrator account for centralized root access.',
      );
    }
    if (organization.featureSet !== 'ALL') {
      throw new ServiceError(
        'OrganizationNotInAllFeaturesModeException',
        'The request was rejected because your organization does not have All features enabled.',
      );
    }
    if (!organization.trustedServices?.includes('iam.amazonaws.com')) {
      throw new ServiceError(
        'ServiceAccessNotEnabledException',
        'The request was rejected because trusted access is not enabled for IAM in Organizations.',
      );
    }
    return {
      OrganizationId: organization.organizationId,
      EnabledFeatures: organization.rootFeatures ?? [],
    };
  },
};
