import type { SimulatedOrganization } from '../../model';
import type { SimulatedServiceControlPolicy } from '../../rootSecurityModel';
import { hasControlPolicies } from './hasControlPolicies';

/** A service control policy as AWS shows it. */
export interface ControlPolicy
  extends Omit<SimulatedServiceControlPolicy, 'targetIds'> {
  isAwsManaged: boolean;
  /** Whether it is attached to the root, unit or account with this id. */
  isAttachedTo(targetId: string): boolean;
}

/**
 * The service control policies of an organization: AWS's own, which is attached
 * to everything once policies are enabled, and those that somebody made. None
 * without all features.
 */
export function controlPolicies(
  organization: SimulatedOrganization,
): ControlPolicy[] {
  if (organization.featureSet !== 'ALL') {
    return [];
  }
  const isEnabled = hasControlPolicies(organization);
  return [
    {
      policyId: 'p-FullAWSAccess',
      name: 'FullAWSAccess',
      description: 'Allows access to every operation',
      content: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      }),
      isAwsManaged: true,
      isAttachedTo: () => isEnabled,
    },
    ...(organization.serviceControlPolicies ?? []).map(
      ({ targetIds, ...policy }) => {
        const targets = new Set(targetIds);
        return {
          ...policy,
          isAwsManaged: false,
          isAttachedTo: (targetId: string) => targets.has(targetId),
        };
      },
    ),
  ];
}
