import type { Operation } from '../../server/Operation';
import { describePolicySummary } from './describePolicySummary';
import { organizationOf } from './organizationOf';
import { requirePolicy } from './requirePolicy';

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribePolicy.html */
export const DescribePolicy: Operation = {
  service: 'organizations',
  name: 'DescribePolicy',
  action: 'organizations:DescribePolicy',
  accepts: ['PolicyId'],
  logged: ['PolicyId'],
  run({ caller, parameters }) {
    const organization = organizationOf(caller);
    const policy = requirePolicy(parameters, organization);
    return {
      Policy: {
        PolicySummary: describePolicySummary(organization, policy),
        Content: policy.content,
      },
    };
  },
};
