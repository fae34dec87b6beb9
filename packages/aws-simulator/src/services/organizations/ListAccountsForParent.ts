import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { describeAccount } from './describeAccount';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';
import { OrganizationTree } from './OrganizationTree';
import { requireParent } from './requireParent';

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsForParent.html */
export const ListAccountsForParent: Operation = {
  service: 'organizations',
  name: 'ListAccountsForParent',
  action: 'organizations:ListAccountsForParent',
  accepts: ['ParentId', 'NextToken', 'MaxResults'],
  logged: ['ParentId', 'MaxResults'],
  listing: organizationsListing('Accounts'),
  run({ caller, page, fieldSet, parameters }) {
    const organization = organizationOf(caller);
    const tree = new OrganizationTree(organization);
    const parentId = requireParent(parameters, tree);
    const { items, nextToken } = page.cut(
      [listingOrder(organization.accounts, account => account.accountId)],
      account => account.parentId === parentId,
    );
    return {
      Accounts: items.map(account =>
        describeAccount(organization, tree, account, fieldSet),
      ),
      NextToken: nextToken,
    };
  },
};
