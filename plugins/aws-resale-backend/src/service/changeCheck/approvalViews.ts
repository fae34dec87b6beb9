import {
  withoutEmailAddresses,
  type Account,
  type Approval,
  type ApprovalStatus,
  type Operation,
} from 'backstage-plugin-aws-resale-common';
import type { StoredApproval } from '../../store/ApprovalStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import type { CustomerScope } from '../../store/queries/Scope';
import type { SubjectNames } from '../../store/queries/SubjectNames';
import { linksOf } from '../custody/linksOf';
import { hideApproval } from './hideApproval';

/** Whose approvals are answered to whom, and what they are told with. */
export interface ApprovalViewOptions {
  account: Pick<Account, 'customer'>;
  /** Customers that the caller may see. */
  customerScope: CustomerScope;
  /** Whether the caller may know who keeps the root user of the account. */
  mayReadCustody: boolean;
  sight: CustomerSight;
  memberships: MembershipStore;
  subjects: SubjectNames;
  operations: readonly Operation[];
  now: Date;
}

/** Approvals of one account as a caller may see them, in their order. */
export async function approvalViews(
  stored: readonly StoredApproval[],
  options: ApprovalViewOptions,
): Promise<Approval[]> {
  const { memberships, subjects, operations, now } = options;
  const approvals = await hidden(stored, options);
  const linkOf = await linksOf(approvals.flatMap(refsIn), memberships);
  // Many catalogs call people by their address.
  const toLink: typeof linkOf = ref => ({
    ref,
    title: withoutEmailAddresses(linkOf(ref).title),
  });
  const { nameOf } = await subjects.of(
    approvals.flatMap(({ customerRef }) =>
      customerRef === undefined ? [] : { customerRef },
    ),
  );
  const titles = new Map(operations.map(({ id, title }) => [id, title]));
  return approvals.map(
    ({ customerRef, ofCustomer: _, recordedBy, withdrawnBy, ...approval }) => ({
      ...approval,
      status: statusOf(approval, now),
      // One that config took away since has no title any more.
      operationTitle: titles.get(approval.operationId) ?? approval.operationId,
      ...(customerRef !== undefined && {
        customer: {
          ref: customerRef,
          title: withoutEmailAddresses(nameOf({ customerRef })),
        },
      }),
      approvedBy:
        approval.approvedBy.ref === undefined
          ? approval.approvedBy
          : toLink(approval.approvedBy.ref),
      recordedBy: toLink(recordedBy),
      ...(withdrawnBy !== undefined && { withdrawnBy: toLink(withdrawnBy) }),
    }),
  );
}

async function hidden(
  approvals: readonly StoredApproval[],
  { account, customerScope, mayReadCustody, sight }: ApprovalViewOptions,
): Promise<StoredApproval[]> {
  const customerRefs = approvals.flatMap(({ customerRef, ofCustomer }) =>
    [customerRef, ofCustomer].flatMap(ref => ref ?? []),
  );
  const visible = await sight.visible(customerRefs, customerScope);
  return approvals.map(approval =>
    hideApproval(approval, {
      // Whoever may see an account sees whose it is.
      isVisible: ref => ref === account.customer?.ref || visible.has(ref),
      mayReadCustody: () => mayReadCustody,
    }),
  );
}

function refsIn(approval: StoredApproval): string[] {
  const { approvedBy, recordedBy, withdrawnBy } = approval;
  return [approvedBy.ref, recordedBy, withdrawnBy].flatMap(ref => ref ?? []);
}

function statusOf(
  { withdrawnAt, until }: Pick<StoredApproval, 'withdrawnAt' | 'until'>,
  now: Date,
): ApprovalStatus {
  if (withdrawnAt !== undefined) {
    return 'WITHDRAWN';
  }
  return Date.parse(until) >= now.getTime() ? 'IN_FORCE' : 'ENDED';
}
