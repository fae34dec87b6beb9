import type { SimulatedPrimaryContact } from '../../rootSecurityModel';
import type { Operation } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { requestedAccount } from './requestedAccount';

const ACTION = 'account:GetContactInformation';

/** @see https://docs.aws.amazon.com/accounts/latest/reference/API_GetContactInformation.html */
export const GetContactInformation: Operation = {
  service: 'account',
  name: 'GetContactInformation',
  action: ACTION,
  accepts: ['AccountId'],
  logged: ['AccountId'],
  subject: parameters => textParameter(parameters, 'AccountId'),
  run(request) {
    const account = requestedAccount(request, ACTION);
    const contact =
      account?.contacts?.primary ??
      usualContact(account?.name ?? request.caller.accountId);
    return {
      ContactInformation: {
        FullName: contact.fullName,
        CompanyName: contact.companyName,
        AddressLine1: contact.addressLine1,
        City: contact.city,
        PostalCode: contact.postalCode,
        CountryCode: contact.countryCode,
        PhoneNumber: contact.phone,
      },
    };
  },
};

/** AWS lets no account be without one. */
function usualContact(fullName: string): SimulatedPrimaryContact {
  return {
    fullName,
    addressLine1: '1 Example Street',
    city: 'Exampleton',
    postalCode: '00000',
    countryCode: 'US',
    phone: '+15550100',
  };
}
