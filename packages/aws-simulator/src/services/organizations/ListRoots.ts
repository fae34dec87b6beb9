import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { arns } from './arns';
import { hasControlPolicies } from './hasControlPolicies';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListRoots.html */
export const ListRoots: Operation = {
  service: 'organizations',
  name: 'ListRoots',
  action: 'organizations:ListRoots',
  accepts: ['NextToken', 'MaxResults'],
  logged: ['MaxResults'],
  listing: organizationsListing('Roots'),
  run({ caller, page }) {
    const organization = organizationOf(caller);
    const { items, nextToken } = page.cut([
      listingOrder([organization.rootId], id => id),
    ]);
    return {
      Roots: items.map(rootId => ({
        Id: rootId,
        Arn: arns.root(organization),
        Name: 'Root',
        PolicyTypes: hasControlPolicies(organization)
          ? [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }]
          : [],
      })),
      NextToken: nextToken,
    };
  },
};
