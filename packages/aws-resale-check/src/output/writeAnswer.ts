import { APPROVER_LABELS } from 'backstage-plugin-aws-resale-common';
import type {
  AnswerApprover,
  ChangeAnswer,
  OperationSummary,
  UsedFact,
} from 'backstage-plugin-aws-resale-common';
import { oneLine } from './oneLine';
import { writeVerdict } from './writeVerdict';
import { writtenAge } from './writtenAge';
import { writtenTime } from './writtenTime';

/** What is written around an answer. */
export interface AnswerContext {
  /** Missing where the portal did not send it along. */
  operation: OperationSummary | undefined;
  /** When the portal was asked; ISO 8601. */
  asOf: string;
  /** Address of the portal's pages. */
  appUrl: string;
  isColoured: boolean;
  /** Lines that come first, such as what a plan does. */
  planned?: readonly string[];
}

function writeApprover({ approver, with: names }: AnswerApprover): string {
  const label = APPROVER_LABELS[approver] ?? approver;
  return names.length > 0 ? `${label} (${names.join(', ')})` : label;
}

function approvalLines({
  verdict,
  approvers,
  approvals,
}: ChangeAnswer): string[] {
  const open = approvers.filter(({ isApproved }) => !isApproved);
  const given = approvers.filter(({ isApproved }) => isApproved);
  return [
    ...(verdict === 'NEEDS_APPROVAL' && open.length > 0
      ? [`Ask: ${open.map(writeApprover).join('; ')}`]
      : []),
    ...(verdict === 'NEEDS_APPROVAL' && given.length > 0
      ? [`Has approved: ${given.map(writeApprover).join('; ')}`]
      : []),
    ...approvals.map(
      ({ approvedBy, until, reason }) =>
        `Approved: by ${approvedBy} until ${writtenTime(until)}: ${reason}`,
    ),
  ];
}

function actorLines({ verdict, actors, isGrantable }: ChangeAnswer): string[] {
  return verdict === 'NOT_OURS'
    ? [
        ...(actors.includes('CUSTOMER')
          ? ['Ask: the customer, who does it']
          : []),
        ...(isGrantable
          ? [
              'A grant of the customer that is recorded in the portal makes it a matter of approval.',
            ]
          : []),
      ]
    : [];
}

function factLine([oldest]: readonly UsedFact[], asOf: string): string[] {
  if (!oldest) {
    return [];
  }
  const { what, observedAt, isStale } = oldest;
  return observedAt === undefined
    ? [`Oldest fact: the ${what}, which was never observed`]
    : [
        `Oldest fact: the ${what}, ${writtenAge(
          observedAt,
          asOf,
        )} (${writtenTime(observedAt)})${isStale ? ', too old to count' : ''}`,
      ];
}

/** Writes an answer for people: one line, and what else to know below it. */
export function writeAnswer(
  answer: ChangeAnswer,
  { operation, asOf, appUrl, isColoured, planned = [] }: AnswerContext,
): string {
  const { accountId, operationId, verdict, reason } = answer;
  const title = operation?.title ?? operationId;
  const lines = [
    ...planned,
    ...approvalLines(answer),
    ...actorLines(answer),
    ...(answer.tell.length > 0 ? [`Tell: ${answer.tell.join(', ')}`] : []),
    `Way back: ${answer.recovery}`,
    ...(operation?.cannotUndo
      ? [`Cannot be undone: ${operation.cannotUndo}`]
      : []),
    ...answer.warnings.map(warning => `Warning: ${warning}`),
    ...(answer.putForward.length > 0
      ? [`Do first: ${answer.putForward.join(', ')}`]
      : []),
    ...factLine(answer.facts, asOf),
    `Page: ${appUrl}/aws-resale/accounts/${accountId}`,
  ];
  const first = `${writeVerdict(verdict, {
    isColoured,
  })}  ${accountId}  ${oneLine(`${title}: ${reason}`)}`;
  return [first, ...lines.map(line => `  ${oneLine(line)}`)]
    .map(line => `${line}\n`)
    .join('');
}
