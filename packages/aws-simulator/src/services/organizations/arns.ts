import type { SimulatedOrganization } from '../../model';
import type { ControlPolicy } from './controlPolicies';
import type { MemberOrganization } from './MemberOrganization';

/** Beginning that all ARNs of an organization have in common. */
function prefix(organization: SimulatedOrganization): string {
  return `arn:${organization.partition}:organizations::${organization.payerAccountId}`;
}

/** ARNs of what an organization is made of. */
export const arns = {
  organization: (organization: MemberOrganization) =>
    `${prefix(organization)}:organization/${organization.organizationId}`,
  root: (organization: MemberOrganization) =>
    `${prefix(organization)}:root/${organization.organizationId}/${
      organization.rootId
    }`,
  organizationalUnit: (organization: MemberOrganization, ouId: string) =>
    `${prefix(organization)}:ou/${organization.organizationId}/${ouId}`,
  account: (organization: MemberOrganization, accountId: string) =>
    `${prefix(organization)}:account/${
      organization.organizationId
    }/${accountId}`,
  /** AWS's own policies belong to no organization. */
  policy: (
    organization: MemberOrganization,
    { policyId, isAwsManaged }: ControlPolicy,
  ) =>
    isAwsManaged
      ? `arn:${organization.partition}:organizations::aws:policy/service_control_policy/${policyId}`
      : `${prefix(organization)}:policy/${
          organization.organizationId
        }/service_control_policy/${policyId}`,
};
