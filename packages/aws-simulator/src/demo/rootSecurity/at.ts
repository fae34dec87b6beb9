import { stories } from '../stories';
import type { AccountPlan, DemoStory } from '../types';
import type { AccountMatch } from './types';

const told: DemoStory[] = Object.values(stories);

/** A payer whose linked accounts can be chosen from what the stories began with. */
export function at(payerAccountId: string) {
  const plan = told
    .flatMap(story => story.organizations)
    .find(one => one.payerAccountId === payerAccountId);
  const linked = (plan?.accounts ?? []).filter(
    ({ accountId, state }) =>
      accountId !== payerAccountId && state === 'ACTIVE',
  );
  const idsOf = (accounts: AccountPlan[]) =>
    accounts.map(({ accountId }) => accountId);
  return {
    payer: { payerAccountId, accountIds: [payerAccountId] },
    linked: (match: AccountMatch = () => true) => ({
      payerAccountId,
      accountIds: idsOf(linked.filter(match)),
    }),
  };
}
