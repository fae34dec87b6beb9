import type { Account } from '@aws-sdk/client-organizations';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  ACCOUNT_STATES,
  isAccountId,
  type AccountState,
} from 'backstage-plugin-aws-resale-common';
import type { ListedAccount } from './types';

function isState(word: string | undefined): word is AccountState {
  return ACCOUNT_STATES.some(state => state === word);
}

/**
 * The state of an account, from `State`, else from the older `Status`, whose
 * words mean the same but for SUSPENDED, which covers closed accounts too.
 * Neither, or a word yet unknown, is no reason to call an account active.
 */
function stateOf({ State, Status }: Account): AccountState {
  return [State, Status].find(isState) ?? 'UNKNOWN';
}

/**
 * One account of the SDK's listing.
 *
 * @param ouIds - where it lies, when that is known.
 * @throws ServiceUnavailableError for an account without a proper id, since
 * leaving it out would make the listing look complete.
 */
export function toListedAccount(
  account: Account,
  ouIds: string[] | undefined,
): ListedAccount {
  const accountId = account.Id;
  if (accountId === undefined || !isAccountId(accountId)) {
    throw new ServiceUnavailableError(
      'AWS listed an account without a 12-digit id; the listing is incomplete, the next poll tries again',
    );
  }
  return {
    accountId,
    name: account.Name ?? accountId,
    arn: account.Arn,
    email: account.Email,
    state: stateOf(account),
    joinedMethod: account.JoinedMethod,
    joinedAt: account.JoinedTimestamp,
    ouIds,
  };
}
