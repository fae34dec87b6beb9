import { APPROVER_LABELS } from 'backstage-plugin-aws-resale-common';
import type { Approver, Operation } from 'backstage-plugin-aws-resale-common';
import { compareTexts } from '../compareTexts';
import { insertInOrder } from '../insertInOrder';
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

/** Every customer of a shared payer has a voice of its own. */
function voicesOf(ruling: Ruling, facts: ChangeFacts): Voice[] {
  const voices: Voice[] = [];
  for (const approver of ruling.approvers) {
    if (approver === 'CUS') {
      for (const customer of customersHeard(ruling, facts)) {
        voices.push({ approver, customer, isSecond: false });
      }
    } else {
      const isSecond = approver === '4E' || ruling.cause === 'IRREVERSIBLE';
      voices.push({ approver, isSecond });
    }
  }
  return voices;
}

function customersHeard(
  ruling: Ruling,
  { customer, otherCustomers }: ChangeFacts,
): CustomerParty[] {
  const others =
    ruling.cause === 'SHARED_PAYER' || customer === undefined
      ? otherCustomers
          .filter(({ ref }) => ref !== customer?.ref)
          .sort((a, b) => compareTexts(a.ref, b.ref))
      : [];
  return customer ? [customer, ...others] : others;
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
  if (facts.approvals.length === 0) {
    return undefined;
  }
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
        Date.parse(b.until) - Date.parse(a.until) || compareTexts(a.id, b.id),
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
  const names: string[] = [];
  for (const { ref, title } of contacts[approver] ?? []) {
    // Nobody is told to ask themselves for the second pair of eyes.
    const isAsker = isSecond && ref !== undefined && ref === asker;
    // One group may keep several parts of a root user.
    if (!isAsker && !names.includes(title)) {
      insertInOrder(names, title, compareTexts);
    }
  }
  return names.length > 0 ? names : [APPROVER_LABELS[approver]];
}

/** Who has to approve by a ruling, and the approvals in force. */
export function approvalsFor(
  ruling: Ruling,
  operation: Operation,
  facts: ChangeFacts,
): { approvers: AnswerApprover[]; approvals: UsedApproval[] } {
  const approvers: AnswerApprover[] = [];
  const approvals: UsedApproval[] = [];
  for (const voice of voicesOf(ruling, facts)) {
    const approval = approvalOf(voice, operation, facts);
    const whose = {
      approver: voice.approver,
      ...(voice.customer && { customerRef: voice.customer.ref }),
    };
    approvers.push({
      ...whose,
      with: namesOf(voice, facts),
      isApproved: approval !== undefined,
    });
    if (approval) {
      approvals.push({
        ...whose,
        id: approval.id,
        approvedBy: approval.approvedBy.title,
        reason: approval.reason,
        until: approval.until,
      });
    }
  }
  return { approvers, approvals };
}
