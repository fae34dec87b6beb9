import type {
  AnswerApprover,
  ApprovalKind,
  ChangeAnswer,
  CustomerLink,
} from 'backstage-plugin-aws-resale-common';

/** Somebody whose word can be recorded. */
export type ApprovalVoice = Pick<
  AnswerApprover,
  'approver' | 'customerRef' | 'with'
>;

/**
 * Whose word can be recorded for an answer: those who have to approve and have
 * not, or the customer, who alone can grant.
 */
export function voicesOf(
  kind: ApprovalKind,
  answer: ChangeAnswer,
  customer: CustomerLink | undefined,
): ApprovalVoice[] {
  return kind === 'GRANT'
    ? [
        {
          approver: 'CUS',
          customerRef: customer?.ref,
          with: customer ? [customer.title] : [],
        },
      ]
    : answer.approvers.filter(({ isApproved }) => !isApproved);
}
