import { APPROVER_LABELS } from 'backstage-plugin-aws-resale-common';
import type { Approver, Operation } from 'backstage-plugin-aws-resale-common';
import { adjustRuling, isNothingToDo } from './adjustRuling';
import { approvalsFor } from './approvalsFor';
import {
  furtherKinds,
  REQUIRED_FACTS,
  staleFurther,
  usedFacts,
} from './factAges';
import { isApplicable } from './isApplicable';
import { notFoundRuling, stopRuling } from './stopRuling';
import { tableRuling } from './tableRuling';
import type {
  AnswerApprover,
  ChangeAnswer,
  ChangeFacts,
  Ruling,
  UsedApproval,
} from './types';
import { hardeningFor, warningsOf } from './warningsOf';
import { cleaned, listed, writtenTime } from './wording';

function rulingFor(operation: Operation, facts: ChangeFacts): Ruling {
  const { account } = facts;
  if (!account) {
    return notFoundRuling(facts);
  }
  return (
    stopRuling(operation, account, facts) ??
    adjustRuling(
      tableRuling(operation, account, facts),
      operation,
      account,
      facts,
    )
  );
}

/** Everybody who has to approve has, and nothing that was looked at is stale. */
function isApproved(
  ruling: Ruling,
  operation: Operation,
  approvers: readonly AnswerApprover[],
  facts: ChangeFacts,
): boolean {
  return (
    ruling.verdict === 'NEEDS_APPROVAL' &&
    !ruling.isFinal &&
    approvers.length > 0 &&
    approvers.every(each => each.isApproved) &&
    staleFurther(operation, ruling, facts).length === 0
  );
}

function firstEnd(approvals: readonly UsedApproval[]): string {
  return approvals
    .map(({ until }) => until)
    .reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));
}

function approvedReason(approvals: readonly UsedApproval[]): string {
  const names = [...new Set(approvals.map(({ approvedBy }) => approvedBy))];
  return `Approved by ${listed(names)} until ${writtenTime(
    firstEnd(approvals),
  )}.`;
}

function toldBy(tell: readonly Approver[], facts: ChangeFacts): string[] {
  return tell.flatMap(approver => {
    if (approver === 'CUS') {
      return [facts.customer?.title ?? APPROVER_LABELS.CUS];
    }
    const names = (facts.contacts[approver] ?? []).map(({ title }) => title);
    return names.length > 0 ? [...names].sort() : [APPROVER_LABELS[approver]];
  });
}

/**
 * Answers "may I do this to this account?" from plain facts. The rules, in
 * their order; the first that stops decides:
 *
 * 1. account not found; listing or customer stale or missing: `UNKNOWN`
 * 2. gone: `NOT_OURS`
 * 3. not on this role, not in this partition: `UNKNOWN`
 * 4. a state in which AWS lets it not happen: `UNKNOWN`
 * 5. the table, by role, model and arrangement; under billing transfer by who
 *    holds the root user
 * 6. what changes it: a grant, drift, a shared payer, no customer, a model that
 *    nobody observed, no way back, stale facts, nothing to do
 * 7. approvals in force of everybody who has to approve: `ALLOWED`, and the
 *    answer carries them and says when the first of them ends
 *
 * The same facts in any order give the same answer. No text holds an e-mail
 * address, whatever names and reasons hold.
 */
export function checkChange(
  operation: Operation,
  facts: ChangeFacts,
): ChangeAnswer {
  const { account } = facts;
  const ruling = rulingFor(operation, facts);
  const { approvers, approvals } = approvalsFor(ruling, operation, facts);
  const isDone = isApproved(ruling, operation, approvers, facts);
  const answer: ChangeAnswer = {
    operationId: operation.id,
    accountId: facts.accountId,
    verdict: isDone ? 'ALLOWED' : ruling.verdict,
    cause: isDone ? 'APPROVED' : ruling.cause,
    reason: isDone
      ? `${approvedReason(approvals)} ${ruling.reason}`
      : ruling.reason,
    isApplicable: account !== undefined && isApplicable(operation, account),
    isNothingToDo:
      account !== undefined &&
      isApplicable(operation, account) &&
      isNothingToDo(operation, account, facts),
    isApprovable:
      ruling.verdict === 'NEEDS_APPROVAL' &&
      !ruling.isFinal &&
      approvers.length > 0,
    isGrantable:
      ruling.verdict === 'NOT_OURS' &&
      !ruling.isFinal &&
      facts.customer !== undefined,
    approvers,
    approvals: isDone ? approvals : [],
    ...(isDone && { expires: firstEnd(approvals) }),
    actors: [...ruling.actors],
    tell: toldBy(ruling.tell, facts),
    recovery: ruling.wayBack ?? operation.wayBack,
    warnings: account ? warningsOf(ruling, operation, account, facts) : [],
    putForward: account
      ? hardeningFor(account, facts).filter(id => id !== operation.id)
      : [],
    ...(ruling.basis !== undefined && { basis: ruling.basis }),
    facts: usedFacts(facts, [
      ...REQUIRED_FACTS,
      ...furtherKinds(operation, ruling),
    ]),
  };
  return cleaned(answer);
}
