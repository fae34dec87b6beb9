import { APPROVER_LABELS } from 'backstage-plugin-aws-resale-common';
import type { Approver, Operation } from 'backstage-plugin-aws-resale-common';
import type {
  AnswerApprover,
  ChangeFacts,
  CustomerParty,
  RecordedApproval,
  Ruling,
  UsedApproval,
} from './types';

/** One voice that has to be heard. */
interface Voice {
  approver: Approver;
  customer?: CustomerParty;
  /** It takes two people, of whom whoever asks is one already. */
  isSecond: boolean;
}

function byRef(a: CustomerParty, b: CustomerParty): number {
  return Number(a.ref > b.ref) - Number(a.ref < b.ref);
}

/** Every customer of a shared payer has a voice of its own. */
function voicesOf(ruling: Ruling, facts: ChangeFacts): Voice[] {
  const { customer, otherCustomers } = facts;
  const others =
    ruling.cause === 'SHARED_PAYER' || customer === undefined
      ? [...otherCustomers]
          .filter(({ ref }) => ref !== customer?.ref)
          .sort(byRef)
      : [];
  return ruling.approvers.flatMap((approver): Voice[] =>
    approver === 'CUS'
      ? [...(customer ? [customer] : []), ...others].map(each => ({
          approver,
          customer: each,
          isSecond: false,
        }))
      : [
          {
            approver,
            isSecond: approver === '4E' || ruling.cause === 'IRREVERSIBLE',
          },
        ],
  );
}

function isBy(
  { approver, customer, isSecond }: Voice,
  approval: RecordedApproval,
  facts: ChangeFacts,
): boolean {
  if (approval.approver !== approver) {
    return false;
  }
  if (approver === 'CUS') {
    const ref = approval.customerRef ?? facts.customer?.ref;
    return ref !== undefined && ref === customer?.ref;
  }
  return !(
    isSecond &&
    facts.asker !== undefined &&
    approval.approvedBy.ref === facts.asker
  );
}

/** The approval of one voice that lasts longest. */
function approvalOf(
  voice: Voice,
  { id }: Operation,
  facts: ChangeFacts,
): RecordedApproval | undefined {
  const now = facts.now.getTime();
  const [approval] = facts.approvals
    .filter(
      each =>
        each.operationId === id &&
        each.accountId === facts.accountId &&
        Date.parse(each.recordedAt) <= now &&
        Date.parse(each.until) >= now &&
        isBy(voice, each, facts),
    )
    .sort(
      (a, b) =>
        Date.parse(b.until) - Date.parse(a.until) ||
        Number(a.id > b.id) - Number(a.id < b.id),
    );
  return approval;
}

function namesOf(
  { approver, customer, isSecond }: Voice,
  { contacts, asker }: ChangeFacts,
): string[] {
  if (approver === 'CUS') {
    return customer ? [customer.title] : [];
  }
  const names = (contacts[approver] ?? [])
    // Nobody is told to ask themselves for the second pair of eyes.
    .filter(({ ref }) => !isSecond || !ref || ref !== asker)
    .map(({ title }) => title);
  // One group may keep several parts of a root user.
  return names.length > 0
    ? [...new Set(names)].sort()
    : [APPROVER_LABELS[approver]];
}

/** Who has to approve by a ruling, and the approvals in force. */
export function approvalsFor(
  ruling: Ruling,
  operation: Operation,
  facts: ChangeFacts,
): { approvers: AnswerApprover[]; approvals: UsedApproval[] } {
  const heard = voicesOf(ruling, facts).map(voice => ({
    voice,
    approval: approvalOf(voice, operation, facts),
  }));
  return {
    approvers: heard.map(({ voice, approval }) => ({
      approver: voice.approver,
      ...(voice.customer && { customerRef: voice.customer.ref }),
      with: namesOf(voice, facts),
      isApproved: approval !== undefined,
    })),
    approvals: heard.flatMap(({ voice, approval }): UsedApproval[] =>
      approval
        ? [
            {
              id: approval.id,
              approver: voice.approver,
              ...(voice.customer && { customerRef: voice.customer.ref }),
              approvedBy: approval.approvedBy.title,
              reason: approval.reason,
              until: approval.until,
            },
          ]
        : [],
    ),
  };
}
