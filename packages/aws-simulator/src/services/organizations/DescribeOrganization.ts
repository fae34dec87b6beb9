import type { Operation } from '../../server/Operation';
import { arns } from './arns';
import { organizationOf } from './organizationOf';

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html */
export const DescribeOrganization: Operation = {
  service: 'organizations',
  name: 'DescribeOrganization',
  action: 'organizations:DescribeOrganization',
  accepts: [],
  logged: [],
  run({ caller }) {
    const organization = organizationOf(caller, 'MEMBER');
    const { payerAccountId } = organization;
    const payer = organization.accounts.find(
      account => account.accountId === payerAccountId,
    );
    return {
      Organization: {
        Id: organization.organizationId,
        Arn: arns.organization(organization),
        FeatureSet: organization.featureSet,
        MasterAccountId: payerAccountId,
        MasterAccountArn: arns.account(organization, payerAccountId),
        MasterAccountEmail: payer?.email,
        AvailablePolicyTypes: [],
      },
    };
  },
};
