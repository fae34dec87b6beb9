import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import type { SimulatedContactType } from '../../rootSecurityModel';
import { requestedAccount } from './requestedAccount';
import { validationException } from './validationException';

const ACTION = 'account:GetAlternateContact';
const types: readonly SimulatedContactType[] = [
  'BILLING',
  'OPERATIONS',
  'SECURITY',
];

/** @see https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html */
export const GetAlternateContact: Operation = {
  service: 'account',
  name: 'GetAlternateContact',
  action: ACTION,
  accepts: ['AlternateContactType', 'AccountId'],
  logged: ['AlternateContactType', 'AccountId'],
  subject: parameters => textParameter(parameters, 'AccountId'),
  run(request) {
    const wanted = textParameter(request.parameters, 'AlternateContactType');
    const type = types.find(one => one === wanted);
    if (!type) {
      throw validationException(
        'AlternateContactType must be BILLING, OPERATIONS or SECURITY.',
      );
    }
    const contact = requestedAccount(request, ACTION)?.contacts?.alternate[
      type
    ];
    if (!contact) {
      throw new ServiceError(
        'ResourceNotFoundException',
        'No contact of the inputted alternate contact type found.',
        { status: 404 },
      );
    }
    const { name, title, email, phone } = contact;
    return {
      AlternateContact: {
        AlternateContactType: type,
        Name: name,
        Title: title,
        EmailAddress: email,
        PhoneNumber: phone,
      },
    };
  },
};
