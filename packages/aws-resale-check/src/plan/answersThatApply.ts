import type { ChangeAnswer } from 'backstage-plugin-aws-resale-common';
import type { PlannedOperation } from './readPlanned';

function keyOf(accountId: string, operationId: string): string {
  return `${accountId} ${operationId}`;
}

/**
 * One change may be one operation on a payer and another on a linked account, as
 * a new administrator is. Which of them it is, the portal knows: an answer that
 * the operation is not on this role is left out where the same change is
 * something else there.
 *
 * @returns whether an answer stays.
 */
export function answersThatApply(
  operations: readonly PlannedOperation[],
  answers: readonly ChangeAnswer[],
): (answer: ChangeAnswer) => boolean {
  const otherRole = new Set(
    answers
      .filter(({ cause }) => cause === 'OTHER_ROLE')
      .map(({ accountId, operationId }) => keyOf(accountId, operationId)),
  );
  const stays = new Set<string>();
  const byChange = new Map<string, string[]>();
  for (const { address, action, account, operation } of operations) {
    if (account.accountId !== undefined) {
      const change = `${action} ${account.accountId} ${address}`;
      const keys = byChange.get(change) ?? [];
      byChange.set(change, [...keys, keyOf(account.accountId, operation.id)]);
    }
  }
  for (const keys of byChange.values()) {
    const applying = keys.filter(key => !otherRole.has(key));
    (applying.length > 0 ? applying : keys).forEach(key => stays.add(key));
  }
  return ({ accountId, operationId }) =>
    stays.has(keyOf(accountId, operationId));
}
