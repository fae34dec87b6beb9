import type { ChangeQuestion } from 'backstage-plugin-aws-resale-common';
import type { PlannedOperation } from './readPlanned';

/**
 * The questions for what a plan does, in as few requests as the same operations
 * on several accounts allow: nothing is asked that the plan does not do.
 */
export function questionsOf(
  operations: readonly PlannedOperation[],
): ChangeQuestion[] {
  const byAccount = new Map<string, Set<string>>();
  for (const { account, operation } of operations) {
    if (account.accountId !== undefined) {
      const ids = byAccount.get(account.accountId) ?? new Set();
      byAccount.set(account.accountId, ids.add(operation.id));
    }
  }
  const questions = new Map<string, ChangeQuestion>();
  for (const [accountId, ids] of byAccount) {
    const operationIds = [...ids].sort();
    const key = operationIds.join(' ');
    const question = questions.get(key) ?? { accountIds: [], operationIds };
    question.accountIds.push(accountId);
    questions.set(key, question);
  }
  return [...questions.values()];
}
