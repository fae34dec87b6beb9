import {
  OPERATIONS,
  toOperationSummary,
} from 'backstage-plugin-aws-resale-common';
import type {
  ChangeAnswer,
  ChangeCheck,
  ChangeQuestion,
  ChangeVerdict,
  OperationSummary,
} from 'backstage-plugin-aws-resale-common';

/** When the portal of the tests was asked. */
export const AS_OF = '2026-11-22T12:00:00.000Z';

/** The operations of the portal: the real table. */
export const SUMMARIES: OperationSummary[] = OPERATIONS.map(toOperationSummary);

/** What an answer of the tests says beside account and operation. */
export type AnswerParts = Partial<
  Omit<ChangeAnswer, 'accountId' | 'operationId'>
>;

/** An answer of the portal. */
export function answerFor(
  accountId: string,
  operationId: string,
  parts: AnswerParts = {},
): ChangeAnswer {
  return {
    accountId,
    operationId,
    verdict: 'ALLOWED',
    cause: 'TABLE',
    reason: `What is to be said of ${operationId}.`,
    isApplicable: true,
    isNothingToDo: false,
    isApprovable: false,
    isGrantable: false,
    approvers: [],
    approvals: [],
    actors: ['PROVIDER'],
    tell: [],
    recovery: 'Undo it.',
    warnings: [],
    putForward: [],
    facts: [
      {
        kind: 'INVENTORY',
        what: 'listing of the organization',
        observedAt: '2026-11-22T08:55:00.000Z',
        countsUntil: '2026-11-22T14:55:00.000Z',
        isStale: false,
      },
    ],
    ...parts,
  };
}

const WORST: readonly ChangeVerdict[] = [
  'UNKNOWN',
  'NOT_OURS',
  'NEEDS_APPROVAL',
  'ALLOWED',
];

/** What the portal answers to a question. */
export function checkFor(
  { accountIds, operationIds }: ChangeQuestion,
  partsOf: (accountId: string, operationId: string) => AnswerParts = () => ({}),
): ChangeCheck {
  const operations = SUMMARIES.filter(({ id }) => operationIds.includes(id));
  const answers = accountIds.flatMap(accountId =>
    operations.map(({ id }) =>
      answerFor(accountId, id, partsOf(accountId, id)),
    ),
  );
  const counts = { ALLOWED: 0, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 0 };
  answers.forEach(({ verdict }) => counts[verdict]++);
  return {
    verdict: WORST.find(verdict => counts[verdict] > 0) ?? 'ALLOWED',
    counts,
    asOf: AS_OF,
    operations,
    answers,
  };
}
