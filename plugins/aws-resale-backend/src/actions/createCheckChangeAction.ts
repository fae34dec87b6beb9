import { CHANGE_VERDICTS } from 'backstage-plugin-aws-resale-common';
import { accountIdsInput } from './accountIdsInput';
import type { ActionOptions } from './ActionOptions';
import { answerOutput, toAnswerOutput } from './answerOutput';
import { auditedCall } from './auditedCall';
import { GLOSSARY } from './glossary';
import { READ_ONLY } from './readOnly';
import { resolveOperation } from './resolveOperation';

/** "May I do this to this account?" for a language model. */
export function createCheckChangeAction(
  options: Pick<
    ActionOptions,
    'actionsRegistry' | 'auditor' | 'appUrl' | 'changeChecks'
  >,
): void {
  const { actionsRegistry, auditor, appUrl, changeChecks } = options;
  actionsRegistry.register({
    name: 'check-change',
    title: 'Check a change to AWS accounts',
    attributes: READ_ONLY,
    description: `
Answers "may I do this to this AWS account?" before anything is done: entering an account, signing in as root, closing it, moving it, changing its root e-mail, MFA, policies, billing and so on.
Always call it before you change, or advise somebody to change, an AWS account that this portal knows, and again before every further operation: a yes to one operation is no yes to another.
It changes nothing and records no approval.
${GLOSSARY.models}

${GLOSSARY.verdicts}

Name the operation by its id, its title, or a part of the title that no other operation has. Where none or several fit, the error lists candidates: choose among them by what the user wants, or ask the user. Then check that "operation.title" in the answer is what is meant.
With several accounts "verdict" is the worst of all answers; look at each answer.
Only the id of the account is taken: use find-account first where you have a name, an ARN or an e-mail address.
${GLOSSARY.ids}
${GLOSSARY.names}
    `,
    schema: {
      input: zod =>
        zod.object({
          accountId: accountIdsInput(zod).describe(
            'One AWS account id of 12 digits as a text in quotes, like "012345678901", or a list of up to 100 of them',
          ),
          operation: zod
            .string()
            .trim()
            .min(1)
            .max(200)
            .describe(
              'What is to be done: an operation id like "account-close", or its title like "Close the account"',
            ),
        }),
      output: zod =>
        zod.object({
          verdict: zod
            .enum(CHANGE_VERDICTS)
            .describe('The worst of all answers; only ALLOWED is a yes'),
          asOf: zod.string().describe('ISO 8601; when it was asked'),
          operation: zod.object({
            id: zod.string(),
            title: zod.string().describe('Check that this is what is meant'),
            requires: zod.string().describe('What AWS requires'),
            wayBack: zod.string().describe('How it is undone in general'),
            cannotUndo: zod
              .string()
              .optional()
              .describe('What stays, whatever is done afterwards'),
            url: zod.string().describe('AWS documentation'),
          }),
          answers: zod
            .array(answerOutput(zod))
            .describe('One for each account, in the order asked'),
        }),
    },
    action: async ({ input, credentials }) => {
      const operation = resolveOperation(
        input.operation,
        changeChecks.operations().items,
      );
      const check = await auditedCall(
        {
          auditor,
          credentials,
          eventId: 'change-check',
          meta: {
            ...accountsMeta(input.accountId),
            operationId: operation.id,
          },
          metaOf: ({ verdict }) => ({ verdict }),
        },
        () =>
          changeChecks.check(
            { accountIds: input.accountId, operationIds: [operation.id] },
            credentials,
          ),
      );
      return {
        output: {
          verdict: check.verdict,
          asOf: check.asOf,
          operation,
          answers: check.answers.map(answer =>
            toAnswerOutput(answer, check.asOf, appUrl),
          ),
        },
      };
    },
  });
}

function accountsMeta(accountIds: readonly string[]): Record<string, string> {
  return accountIds.length === 1
    ? { queryType: 'by-id', accountId: accountIds[0] }
    : { queryType: 'by-query', accounts: `${accountIds.length}` };
}
