import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { describeAccount } from './describeAccount';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';
import { OrganizationTree } from './OrganizationTree';
import { requireAllFeatures } from './requireAllFeatures';

const MILLISECONDS_PER_SECOND = 1000;

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html */
export const ListDelegatedAdministrators: Operation = {
  service: 'organizations',
  name: 'ListDelegatedAdministrators',
  action: 'organizations:ListDelegatedAdministrators',
  accepts: ['ServicePrincipal', 'NextToken', 'MaxResults'],
  logged: ['ServicePrincipal', 'MaxResults'],
  listing: organizationsListing('DelegatedAdministrators'),
  run({ caller, page, parameters, fieldSet }) {
    const organization = organizationOf(caller);
    requireAllFeatures(organization);
    const principal = textParameter(parameters, 'ServicePrincipal');
    const tree = new OrganizationTree(organization);
    const { items, nextToken } = page.cut(
      [
        listingOrder(
          organization.delegatedAdministrators ?? [],
          one => one.accountId,
        ),
      ],
      one =>
        principal === undefined ||
        one.services.some(service => service.principal === principal),
    );
    return {
      DelegatedAdministrators: items.map(({ accountId, enabledAt }) => {
        const account = organization.accounts.find(
          one => one.accountId === accountId,
        );
        if (!account) {
          throw new Error(
            `The portfolio is broken: administrator ${accountId} is no account of ${organization.organizationId}`,
          );
        }
        return {
          ...describeAccount(organization, tree, account, fieldSet),
          Paths: undefined,
          DelegationEnabledDate: enabledAt.getTime() / MILLISECONDS_PER_SECOND,
        };
      }),
      NextToken: nextToken,
    };
  },
};
