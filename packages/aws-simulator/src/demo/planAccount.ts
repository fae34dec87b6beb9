import { derivedAccountId } from './derivedId';
import type { AccountPlan } from './types';

/** An account with only what a story cares about. */
export type AccountInput = Pick<AccountPlan, 'name' | 'domain'> &
  Partial<AccountPlan>;

/**
 * Completes an account.
 *
 * @param payerAccountId - payer of the organization in which the account is
 * first seen; the account id is derived from it, the path and the name, so
 * accounts that share all three need an id of their own.
 */
export function planAccount(
  payerAccountId: string,
  input: AccountInput,
): AccountPlan {
  const path = input.path ?? '';
  return {
    accountId: derivedAccountId(`${payerAccountId}/${path}/${input.name}`),
    state: 'ACTIVE',
    joinedMethod: 'CREATED',
    tags: {},
    ...input,
    path,
  };
}
