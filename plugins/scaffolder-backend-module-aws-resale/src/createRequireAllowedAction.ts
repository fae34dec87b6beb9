import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ForwardedError,
  NotAllowedError,
  ResponseError,
} from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  CHANGE_VERDICTS,
  type AwsResaleClient,
  type ChangeCheck,
  type ChangeQuestion,
} from 'backstage-plugin-aws-resale-common';
import { describeRefusals } from './describeRefusals';
import { examples } from './examples';
import { pageOf } from './pageOf';
import { readAccountId } from './readAccountId';

/** As many as one question to AWS resale may be about. */
const MOST_ACCOUNTS = 1000;

/**
 * The action `aws-resale:change:require-allowed`. It asks as the person who
 * runs the template, so it knows what that person may see, and changes nothing.
 */
export function createRequireAllowedAction(options: {
  auth: AuthService;
  api: Pick<AwsResaleClient, 'checkChange'>;
  /** Where people open the portal, without a slash at its end. */
  appUrl: string;
}) {
  const { auth, api, appUrl } = options;
  return createTemplateAction({
    id: 'aws-resale:change:require-allowed',
    description:
      'Asks AWS resale whether an operation on AWS accounts is allowed, and stops the template unless it is on every one of them. Put it in front of the step that does it. Missing or stale facts are no yes.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: z =>
          z
            .union([z.string(), z.array(z.string()).min(1).max(MOST_ACCOUNTS)])
            .describe(
              'One AWS account or several, each by the 12 digits of its id in quotes or by the ref of its catalog entity',
            ),
        operation: z =>
          z
            .string()
            .describe(
              'Id of the operation, like `operations-role-enter`; `GET /api/aws-resale/operations` lists them',
            ),
        acceptNeedsApproval: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether to go on where the operation is allowed after approval only. The following steps then have to ask for it. Default false',
            ),
      },
      output: {
        verdict: z =>
          z.enum(CHANGE_VERDICTS).describe('The worst of all answers'),
        answers: z =>
          z
            .array(
              z.object({
                accountId: z.string(),
                operation: z.string(),
                verdict: z.enum(CHANGE_VERDICTS),
                reason: z.string(),
                page: z.string().describe('Of the account in the portal'),
              }),
            )
            .describe('One for each account, in the order asked'),
      },
    },
    async handler(ctx) {
      const { operation, acceptNeedsApproval } = ctx.input;
      const accounts = [ctx.input.accountId].flat();
      const question = {
        accountIds: [...new Set(accounts.map(text => readAccountId(text)))],
        operationIds: [operation],
      };
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await ctx.getInitiatorCredentials(),
        targetPluginId: 'aws-resale',
      });
      const check = await ask(api, question, token, ctx.signal);
      const answers = [];
      for (const { accountId, operationId, verdict, reason } of check.answers) {
        ctx.logger.info(`${accountId}, ${operationId}: ${verdict}. ${reason}`);
        answers.push({
          accountId,
          operation: operationId,
          verdict,
          reason,
          page: pageOf(accountId, appUrl),
        });
      }
      const refused = check.answers.filter(
        ({ verdict }) =>
          verdict !== 'ALLOWED' &&
          !(acceptNeedsApproval && verdict === 'NEEDS_APPROVAL'),
      );
      if (refused.length > 0) {
        throw new NotAllowedError(describeRefusals(refused, check, appUrl));
      }
      requireAnswers(question, check);
      ctx.output('verdict', check.verdict);
      ctx.output('answers', answers);
    },
  });
}

/** @throws NotAllowedError where an account has no answer, since that is no yes. */
function requireAnswers({ accountIds }: ChangeQuestion, check: ChangeCheck) {
  const answered = new Set(check.answers.map(({ accountId }) => accountId));
  const missing = accountIds.filter(id => !answered.has(id));
  if (missing.length > 0) {
    throw new NotAllowedError(
      `AWS resale gave no answer for ${missing.join(
        ', ',
      )}, so the template stops here`,
    );
  }
}

/** @throws ForwardedError with what the server said, since no answer is no yes. */
async function ask(
  api: Pick<AwsResaleClient, 'checkChange'>,
  question: ChangeQuestion,
  token: string,
  signal: AbortSignal | undefined,
): Promise<ChangeCheck> {
  try {
    return await api.checkChange(question, { token, signal });
  } catch (error) {
    throw new ForwardedError(
      'AWS resale gave no answer, so the template stops here',
      error instanceof ResponseError ? error.cause : error,
    );
  }
}
