import type { SimulatedAccount } from '../../model';
import type { OperationRequest } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { isAdministrator } from '../organizations/isAdministrator';
import { validationException } from './validationException';

const ACCOUNT_ID = /^\d{12}$/;
const SERVICE = 'account.amazonaws.com';

/**
 * The account that `AccountId` of a request names, or the caller's; undefined
 * for a caller whose account no organization lists. Other accounts are open to
 * the payer and to who administers the service, with all features and trusted
 * access; the payer itself is open to nobody but itself, without an `AccountId`.
 *
 * @throws ServiceError when the account is not open to the caller
 * @see https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html
 */
export function requestedAccount(
  { caller, parameters }: OperationRequest,
  action: string,
): SimulatedAccount | undefined {
  const accountId = textParameter(parameters, 'AccountId');
  if (accountId === undefined) {
    return caller.account;
  }
  if (!ACCOUNT_ID.test(accountId)) {
    throw validationException('AccountId must be of twelve digits.');
  }
  const denied = (why: string) =>
    new ServiceError(
      'AccessDeniedException',
      `User: ${caller.arn} is not authorized to perform: ${action} (${why})`,
      { status: 403 },
    );
  const { memberOf } = caller;
  if (!memberOf?.organizationId || !isAdministrator(caller, SERVICE)) {
    throw denied(
      'Only the management account and delegated administrators may name an account.',
    );
  }
  if (memberOf.featureSet !== 'ALL') {
    throw denied('Your organization must first enable all features.');
  }
  if (!memberOf.trustedServices?.includes(SERVICE)) {
    throw denied(
      'Your organization must first enable trusted access with AWS Account Management.',
    );
  }
  if (accountId === memberOf.payerAccountId) {
    throw denied(
      'The management account can only be managed using the standalone context from the management account.',
    );
  }
  const account = memberOf.accounts.find(one => one.accountId === accountId);
  if (!account) {
    throw denied('The account is no member of your organization.');
  }
  return account;
}
