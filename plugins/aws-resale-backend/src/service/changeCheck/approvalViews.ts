import type {
  Approval,
  ApprovalStatus,
  Operation,
} from 'backstage-plugin-aws-resale-common';
import type { StoredApproval } from '../../store/ApprovalStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { SubjectNames } from '../../store/queries/SubjectNames';
import { linksOf } from '../custody/linksOf';

/** Approvals as they are answered, in their order. */
export async function approvalViews(
  approvals: readonly StoredApproval[],
  {
    memberships,
    subjects,
    operations,
    now,
  }: {
    memberships: MembershipStore;
    subjects: SubjectNames;
    operations: readonly Operation[];
    now: Date;
  },
): Promise<Approval[]> {
  const toLink = await linksOf(approvals.flatMap(refsIn), memberships);
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
        customer: { ref: customerRef, title: nameOf({ customerRef }) },
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
