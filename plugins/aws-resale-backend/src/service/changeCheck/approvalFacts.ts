import type { ChangeFacts, Party } from '../../judge/changeCheck/types';
import type { StoredApproval } from '../../store/ApprovalStore';
import type { ToLink } from '../custody/linksOf';
import type { FactContext } from './FactContext';
import type { FactRows } from './FactRows';

/**
 * What people approved and granted for an account. A grant counts for the
 * customer that gave it: the account may be another one's by now.
 */
export function approvalFacts(
  { account, approvals }: Pick<FactRows, 'account' | 'approvals'>,
  { toLink }: Pick<FactContext, 'toLink'>,
): Pick<ChangeFacts, 'approvals' | 'grants'> {
  const ownRef = account.customerRef;
  return {
    approvals: approvals
      .filter(({ kind }) => kind === 'APPROVAL')
      .map(each => ({
        id: each.approvalId,
        operationId: each.operationId,
        accountId: each.accountId,
        approver: each.approver,
        customerRef: each.customerRef,
        approvedBy: partyOf(each.approvedBy, toLink),
        reason: each.reason,
        recordedAt: each.recordedAt,
        until: each.until,
      })),
    grants: approvals
      .filter(({ kind }) => kind === 'GRANT')
      .filter(({ customerRef = ownRef }) => customerRef === ownRef)
      .map(({ operationId, reference, reason, recordedAt, until }) => ({
        operationId,
        reference: reference ?? reason,
        recordedAt,
        until,
      })),
  };
}

function partyOf(
  { ref, title = 'somebody' }: StoredApproval['approvedBy'],
  toLink: ToLink,
): Party {
  return ref === undefined ? { title } : toLink(ref);
}
