import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { invalidInput } from './invalidInput';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';
import { requireAllFeatures } from './requireAllFeatures';

const ACCOUNT_ID = /^\d{12}$/;
const MILLISECONDS_PER_SECOND = 1000;

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedServicesForAccount.html */
export const ListDelegatedServicesForAccount: Operation = {
  service: 'organizations',
  name: 'ListDelegatedServicesForAccount',
  action: 'organizations:ListDelegatedServicesForAccount',
  accepts: ['AccountId', 'NextToken', 'MaxResults'],
  logged: ['AccountId', 'MaxResults'],
  listing: organizationsListing('DelegatedServices'),
  run({ caller, page, parameters }) {
    const organization = organizationOf(caller);
    requireAllFeatures(organization);
    const accountId = textParameter(parameters, 'AccountId');
    if (!accountId || !ACCOUNT_ID.test(accountId)) {
      throw invalidInput(
        'INVALID_PATTERN',
        'You provided a value for AccountId that does not match the required pattern.',
      );
    }
    if (!organization.accounts.some(one => one.accountId === accountId)) {
      throw new ServiceError(
        'AccountNotFoundException',
        "You specified an account that doesn't exist in this organization.",
      );
    }
    const administrator = organization.delegatedAdministrators?.find(
      one => one.accountId === accountId,
    );
    if (!administrator) {
      throw new ServiceError(
        'AccountNotRegisteredException',
        'The specified account is not a delegated administrator for this Amazon Web Services service.',
      );
    }
    const { items, nextToken } = page.cut([
      listingOrder(administrator.services, service => service.principal),
    ]);
    return {
      DelegatedServices: items.map(({ principal, enabledAt }) => ({
        ServicePrincipal: principal,
        DelegationEnabledDate: enabledAt.getTime() / MILLISECONDS_PER_SECOND,
      })),
      NextToken: nextToken,
    };
  },
};
