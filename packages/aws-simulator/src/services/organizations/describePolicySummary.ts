import { arns } from './arns';
import type { ControlPolicy } from './controlPolicies';
import type { MemberOrganization } from './MemberOrganization';

/**
 * A policy as the listing gives it, without what it says.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicySummary.html
 */
export function describePolicySummary(
  organization: MemberOrganization,
  policy: ControlPolicy,
): Record<string, unknown> {
  return {
    Id: policy.policyId,
    Arn: arns.policy(organization, policy),
    Name: policy.name,
    Description: policy.description,
    Type: 'SERVICE_CONTROL_POLICY',
    AwsManaged: policy.isAwsManaged,
  };
}
