import type { FieldSet } from '../../faults/FieldSet';
import type { SimulatedOrganizationalUnit } from '../../model';
import { arns } from './arns';
import type { MemberOrganization } from './MemberOrganization';
import type { OrganizationTree } from './OrganizationTree';

/**
 * An organizational unit as listings and descriptions give it.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html
 */
export function describeUnit(
  organization: MemberOrganization,
  tree: OrganizationTree,
  unit: SimulatedOrganizationalUnit,
  fieldSet: FieldSet,
): Record<string, unknown> {
  return {
    Id: unit.ouId,
    Arn: arns.organizationalUnit(organization, unit.ouId),
    Name: unit.name,
    ...(fieldSet === 'CURRENT' && {
      Path: tree.path(unit.parentId, unit.ouId),
    }),
  };
}
