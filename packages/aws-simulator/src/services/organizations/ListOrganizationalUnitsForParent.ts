import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { describeUnit } from './describeUnit';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';
import { OrganizationTree } from './OrganizationTree';
import { requireParent } from './requireParent';

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListOrganizationalUnitsForParent.html */
export const ListOrganizationalUnitsForParent: Operation = {
  service: 'organizations',
  name: 'ListOrganizationalUnitsForParent',
  action: 'organizations:ListOrganizationalUnitsForParent',
  accepts: ['ParentId', 'NextToken', 'MaxResults'],
  logged: ['ParentId', 'MaxResults'],
  listing: organizationsListing('OrganizationalUnits'),
  run({ caller, page, fieldSet, parameters }) {
    const organization = organizationOf(caller);
    const tree = new OrganizationTree(organization);
    const parentId = requireParent(parameters, tree);
    const { items, nextToken } = page.cut(
      [listingOrder(organization.organizationalUnits, unit => unit.ouId)],
      unit => unit.parentId === parentId,
    );
    return {
      OrganizationalUnits: items.map(unit =>
        describeUnit(organization, tree, unit, fieldSet),
      ),
      NextToken: nextToken,
    };
  },
};
