import type { SimulatedAccount } from '../model';
import type { AccountPlan, OrganizationPlan } from './types';
import { unitId } from './unitId';

/** Makes the account that AWS lists from the plan of a story. */
export function buildAccount(
  organization: OrganizationPlan,
  account: AccountPlan,
  joinedAt: Date,
): SimulatedAccount {
  const { accountId, name, domain, state, joinedMethod, path, tags } = account;
  return {
    accountId,
    name,
    email: rootEmail(accountId, domain),
    state,
    joinedMethod,
    joinedAt,
    parentId: unitId(organization, path),
    tags: { ...tags },
  };
}

/** Root e-mail of an account: AWS wants each address to be used once. */
export function rootEmail(accountId: string, domain: string): string {
  return `aws+${accountId}@${domain}`;
}
