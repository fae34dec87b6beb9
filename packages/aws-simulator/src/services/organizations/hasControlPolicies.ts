import type { SimulatedOrganization } from '../../model';

/** Whether service control policies are enabled, so that they can be attached. */
export function hasControlPolicies({
  featureSet,
  serviceControlPolicies,
}: SimulatedOrganization): boolean {
  return featureSet === 'ALL' && serviceControlPolicies !== undefined;
}
