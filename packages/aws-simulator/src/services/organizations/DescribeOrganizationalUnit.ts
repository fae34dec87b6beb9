import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { describeUnit } from './describeUnit';
import { invalidInput } from './invalidInput';
import { organizationOf } from './organizationOf';
import { OrganizationTree } from './OrganizationTree';

const OU_ID = /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganizationalUnit.html */
export const DescribeOrganizationalUnit: Operation = {
  service: 'organizations',
  name: 'DescribeOrganizationalUnit',
  action: 'organizations:DescribeOrganizationalUnit',
  accepts: ['OrganizationalUnitId'],
  logged: ['OrganizationalUnitId'],
  run({ caller, fieldSet, parameters }) {
    const organization = organizationOf(caller);
    const ouId = textParameter(parameters, 'OrganizationalUnitId');
    if (!ouId || !OU_ID.test(ouId)) {
      throw invalidInput(
        'INVALID_PATTERN',
        'You provided a value for OrganizationalUnitId that does not match the required pattern.',
      );
    }
    const tree = new OrganizationTree(organization);
    const unit = tree.unit(ouId);
    if (!unit) {
      throw new ServiceError(
        'OrganizationalUnitNotFoundException',
        "You specified an organizational unit that doesn't exist.",
      );
    }
    return {
      OrganizationalUnit: describeUnit(organization, tree, unit, fieldSet),
    };
  },
};
