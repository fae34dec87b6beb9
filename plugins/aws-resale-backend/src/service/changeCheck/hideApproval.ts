import { APPROVER_LABELS } from 'backstage-plugin-aws-resale-common';
import type { StoredApproval } from '../../store/ApprovalStore';
import type { FactContext } from './FactContext';

/**
 * An approval without what a caller may not see of it: who said what for a
 * customer that is hidden, or while the account was that one's, and who the
 * custodians are. That it counts is for everybody.
 */
export function hideApproval(
  approval: StoredApproval,
  {
    isVisible,
    mayReadCustody,
  }: Pick<FactContext, 'isVisible' | 'mayReadCustody'>,
): StoredApproval {
  const { accountId, approver, customerRef, ofCustomer } = approval;
  if ([customerRef, ofCustomer].some(ref => ref && !isVisible(ref))) {
    const { reference: _, customerRef: __, ...shown } = approval;
    return {
      ...shown,
      approvedBy: { title: 'somebody of another customer' },
      reason: 'You may not see the customer that this is about.',
    };
  }
  return approver === '4E' && !mayReadCustody(accountId)
    ? { ...approval, approvedBy: { title: APPROVER_LABELS['4E'] } }
    : approval;
}
