import type { ChangeFacts } from '../../judge/changeCheck/types';
import type { StoredApproval } from '../../store/ApprovalStore';
import type { ToLink } from '../custody/linksOf';
import type { FactContext } from './FactContext';
import type { FactRows } from './FactRows';
import { hideApproval } from './hideApproval';

const NONE: Pick<ChangeFacts, 'approvals' | 'grants'> = {
  approvals: [],
  grants: [],
};

/**
 * What people approved and granted for an account. It counts as long as the
 * account is the same customer's: another one's people were never asked. A grant
 * counts for the customer that gave it.
 */
export function approvalFacts(
  { account, approvals }: Pick<FactRows, 'account' | 'approvals'>,
  context: Pick<FactContext, 'toLink' | 'isVisible' | 'mayReadCustody'>,
): Pick<ChangeFacts, 'approvals' | 'grants'> {
  if (approvals.length === 0) {
    return NONE;
  }
  const ownRef = account.customerRef;
  const own = approvals.filter(({ ofCustomer }) => ofCustomer === ownRef);
  return {
    approvals: own
      .filter(({ kind }) => kind === 'APPROVAL')
      .map(each => {
        const { approvedBy, reason } = hideApproval(each, context);
        return {
          id: each.approvalId,
          operationId: each.operationId,
          accountId: each.accountId,
          approver: each.approver,
          customerRef: each.customerRef,
          approvedBy: {
            // Of somebody without a name too: whoever asks is no second custodian.
            ref: each.approvedBy.ref,
            title: titleOf(approvedBy, context.toLink),
          },
          reason,
          recordedAt: each.recordedAt,
          until: each.until,
        };
      }),
    grants: own
      .filter(
        ({ kind, customerRef }) => kind === 'GRANT' && customerRef === ownRef,
      )
      .map(({ operationId, reference, reason, recordedAt, until }) => ({
        operationId,
        reference: reference ?? reason,
        recordedAt,
        until,
      })),
  };
}

function titleOf(
  { ref, title = 'somebody' }: StoredApproval['approvedBy'],
  toLink: ToLink,
): string {
  return ref === undefined ? title : toLink(ref).title;
}
