import {
  APPROVERS,
  CHANGE_VERDICTS,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import { factOutput, toFactOutput } from './factOutput';
import { linkToAccount } from './linkToAccount';
import type { Zod } from './Zod';

/** The schema of one answer: a part of what HTTP answers, by the same names. */
export function answerOutput(zod: Zod) {
  const texts = zod.array(zod.string());
  return zod.object({
    accountId: zod.string(),
    verdict: zod.enum(CHANGE_VERDICTS),
    reason: zod
      .string()
      .describe('The fact and its consequence; repeat it word for word'),
    isNothingToDo: zod
      .boolean()
      .describe('Whether it is already so, or there is nothing to do it with'),
    isApprovable: zod
      .boolean()
      .describe('Whether it becomes allowed once all approvers have approved'),
    isGrantable: zod
      .boolean()
      .describe('Whether the customer could grant it, which is then recorded'),
    approvers: zod
      .array(
        zod.object({
          approver: zod.enum(APPROVERS),
          with: texts.describe('Who can be asked, by name where one is known'),
          isApproved: zod.boolean(),
        }),
      )
      .describe('Everybody who has to approve, whether they have or not'),
    approvals: zod
      .array(
        zod.object({
          approvedBy: zod.string(),
          reason: zod.string(),
          until: zod.string(),
        }),
      )
      .describe('The approvals by which it is allowed'),
    expires: zod
      .string()
      .optional()
      .describe('ISO 8601; when the first of those approvals ends'),
    actors: texts.describe('Who carries it out: PROVIDER or CUSTOMER'),
    tell: texts.describe('Who has to be told'),
    recovery: zod.string().describe('The way back'),
    warnings: texts.describe('Most important first'),
    putForward: texts.describe('Ids of operations that should come first'),
    oldestFact: factOutput(zod)
      .optional()
      .describe('The oldest fact that the answer rests on'),
    link: zod.string().describe('The account in the portal, to show the user'),
  });
}

/** An answer as the schema has it. @param now - ISO 8601. */
export function toAnswerOutput(
  answer: ChangeAnswer,
  now: string,
  appUrl: string | undefined,
) {
  const [oldest] = answer.facts;
  return {
    ...answer,
    oldestFact: oldest && toFactOutput(oldest, now),
    link: linkToAccount(answer.accountId, appUrl),
  };
}
