import {
  type ChangeAnswer as AnswerView,
  type ChangeCheck,
  type ChangeVerdict,
  type Operation,
  toOperationSummary,
} from 'backstage-plugin-aws-resale-common';
import type { ChangeAnswer } from '../../judge/changeCheck/types';

/** Worst first: nobody knows, it is another's, somebody has to agree. */
const WORST_FIRST: readonly ChangeVerdict[] = [
  'UNKNOWN',
  'NOT_OURS',
  'NEEDS_APPROVAL',
  'ALLOWED',
];

/** Answers as the API shows them, with what they add up to. */
export function toChangeCheck(
  answers: readonly ChangeAnswer[],
  {
    operations,
    hiddenCustomers,
    now,
  }: {
    /** Those that the answers are about, in the order of the table. */
    operations: readonly Operation[];
    /** Refs of customers that the caller may not see. */
    hiddenCustomers: ReadonlySet<string>;
    now: Date;
  },
): ChangeCheck {
  const counts = { ALLOWED: 0, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 0 };
  answers.forEach(({ verdict }) => counts[verdict]++);
  return {
    // Of nothing at all, nothing is known.
    verdict: WORST_FIRST.find(verdict => counts[verdict] > 0) ?? 'UNKNOWN',
    counts,
    asOf: now.toISOString(),
    operations: operations.map(toOperationSummary),
    answers: answers.map(answer => toAnswer(answer, hiddenCustomers)),
  };
}

/** An answer without the customers that the caller may not see. */
function toAnswer(
  answer: ChangeAnswer,
  hiddenCustomers: ReadonlySet<string>,
): AnswerView {
  if (hiddenCustomers.size === 0) {
    return answer;
  }
  const shown = <Voice extends { customerRef?: string }>({
    customerRef,
    ...voice
  }: Voice) => ({
    ...voice,
    ...(customerRef !== undefined &&
      !hiddenCustomers.has(customerRef) && { customerRef }),
  });
  return {
    ...answer,
    approvers: answer.approvers.map(shown),
    approvals: answer.approvals.map(shown),
  };
}
