import type { AccountPlan, OrganizationPlan } from './types';

/** Ids of the linked accounts that a plan begins with and that match. */
export function linkedIds(
  plan: OrganizationPlan,
  matches: (account: AccountPlan) => boolean = () => true,
): string[] {
  return plan.accounts
    .filter(account => account.accountId !== plan.payerAccountId)
    .filter(matches)
    .map(account => account.accountId);
}

/** Id of the account that a plan begins with and that is called so; throws unless there is one. */
export function idNamed(plan: OrganizationPlan, name: string): string {
  const ids = linkedIds(plan, account => account.name === name);
  if (ids.length !== 1) {
    throw new Error(
      `The demo's payer ${plan.payerAccountId} has ${ids.length} accounts called "${name}", wanted one`,
    );
  }
  return ids[0];
}
