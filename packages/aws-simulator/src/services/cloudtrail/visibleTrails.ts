import type { SimulatedTrail } from '../../rootSecurityModel';
import type { Caller } from '../../server/Caller';

/** A trail with its ARN. */
export interface VisibleTrail {
  arn: string;
  trail: SimulatedTrail;
}

/**
 * Trails that the caller's account sees in a region: those at home there, and
 * those of many regions as shadows of their home. Linked accounts see the trails
 * of their organization.
 */
export function visibleTrails(
  { memberOf, organization, partition }: Caller,
  region: string,
): VisibleTrail[] {
  return (memberOf?.trails ?? [])
    .filter(
      trail =>
        (organization !== undefined || trail.isOrganizationTrail) &&
        (trail.homeRegion === region || trail.isMultiRegion),
    )
    .map(trail => ({
      arn: `arn:${partition}:cloudtrail:${trail.homeRegion}:${memberOf?.payerAccountId}:trail/${trail.name}`,
      trail,
    }));
}
