import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { describeAccount } from './describeAccount';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';
import { OrganizationTree } from './OrganizationTree';

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html */
export const ListAccounts: Operation = {
  service: 'organizations',
  name: 'ListAccounts',
  action: 'organizations:ListAccounts',
  accepts: ['NextToken', 'MaxResults'],
  logged: ['MaxResults'],
  listing: organizationsListing('Accounts'),
  run({ caller, page, fieldSet }) {
    const organization = organizationOf(caller);
    const tree = new OrganizationTree(organization);
    const { items, nextToken } = page.cut([
      listingOrder(organization.accounts, account => account.accountId),
    ]);
    return {
      Accounts: items.map(account =>
        describeAccount(organization, tree, account, fieldSet),
      ),
      NextToken: nextToken,
    };
  },
};
