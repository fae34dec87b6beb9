import {
  ANNOTATIONS,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import type { CheckedEntity, CrossCheckContext } from './types';

/** Linked accounts that are named as payers, and the reverse. */
export function misplacedAccounts(
  { customer }: CheckedEntity,
  { accounts, directory }: CrossCheckContext,
): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [];
  for (const id of customer?.facts.payerAccountIds ?? []) {
    const account = accounts.get(id);
    if (!account || account.isPayer || account.goneSince) {
      continue;
    }
    const { payerAccountId } = account;
    problems.push({
      annotation: ANNOTATIONS.payerAccountId,
      code: 'PAYER_IS_LINKED',
      severity: 'ERROR',
      value: id,
      // Where the payer is somebody's, naming it would only begin a conflict.
      ...(directory.claimantsOfPayer(payerAccountId).length === 0
        ? { suggestion: payerAccountId }
        : {}),
      message: `${id} is a linked account of payer ${payerAccountId}; name the payer, or move ${id} to ${ANNOTATIONS.linkedAccountId}`,
    });
  }
  for (const id of customer?.facts.linkedAccountIds ?? []) {
    const account = accounts.get(id);
    if (account?.isPayer && !account.goneSince) {
      problems.push({
        annotation: ANNOTATIONS.linkedAccountId,
        code: 'LINKED_IS_PAYER',
        severity: 'WARNING',
        value: id,
        message: `${id} is a payer, so that only the payer itself is claimed; move it to ${ANNOTATIONS.payerAccountId} to claim its whole organization`,
      });
    }
  }
  return problems;
}
