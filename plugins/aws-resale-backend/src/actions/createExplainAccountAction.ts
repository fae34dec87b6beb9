import {
  ACCOUNT_MODELS,
  BILLING_ARRANGEMENTS,
  CHANGE_VERDICTS,
} from 'backstage-plugin-aws-resale-common';
import type { ActionOptions } from './ActionOptions';
import { auditedCall } from './auditedCall';
import { factOutput, toFactOutput } from './factOutput';
import { findOneAccount } from './findOneAccount';
import { GLOSSARY } from './glossary';
import { linkToAccount } from './linkToAccount';
import { queryInput } from './queryInput';
import { READ_ONLY } from './readOnly';

/** What is to be known of an account, for a language model. */
export function createExplainAccountAction(
  options: Pick<
    ActionOptions,
    | 'actionsRegistry'
    | 'auditor'
    | 'appUrl'
    | 'clock'
    | 'lookUps'
    | 'changeChecks'
  >,
): void {
  const { actionsRegistry, auditor, appUrl, clock, changeChecks } = options;
  actionsRegistry.register({
    name: 'explain-account',
    title: 'Explain an AWS account',
    attributes: READ_ONLY,
    description: `
Says in a few sentences what is to be known of one AWS account before anything is done to it: whose it is, which account model governs, who holds its root user, who can recover it, and what to look out for.
Use it to answer questions about an account. It is no permission to do anything: before each change call check-change with the operation.
"entry", "root" and "recovery" are verdicts on the three most asked operations of the provider: entering in everyday work, signing in as root, recovering access.
${GLOSSARY.models}

${GLOSSARY.verdicts}

Where a name fits several accounts the error lists them: ask the user which one is meant, then ask again with its id.
${GLOSSARY.ids}
${GLOSSARY.names}
    `,
    schema: {
      input: zod =>
        zod.object({
          account: queryInput(zod).describe(
            'An account id of 12 digits in quotes, or an ARN, a name or a root e-mail address that fits exactly one account',
          ),
        }),
      output: zod => {
        const verdict = zod.enum(CHANGE_VERDICTS);
        const texts = zod.array(zod.string());
        return zod.object({
          accountId: zod.string(),
          name: zod.string().optional().describe('Missing: not known'),
          isPayer: zod.boolean().optional(),
          customer: zod
            .object({
              ref: zod.string().describe('Catalog entity'),
              title: zod.string(),
            })
            .optional(),
          model: zod.enum(ACCOUNT_MODELS).optional(),
          billingArrangement: zod.enum(BILLING_ARRANGEMENTS).optional(),
          sentences: texts.describe(
            'Each a fact and its consequence; repeat them word for word',
          ),
          entry: verdict.describe('May the provider enter in everyday work?'),
          root: verdict.describe('May the provider sign in as root?'),
          recovery: verdict.describe('May the provider recover access?'),
          warnings: texts.describe('Most important first'),
          putForward: texts.describe(
            'Ids of operations that should be done soon',
          ),
          oldestFact: factOutput(zod).optional(),
          link: zod.string().describe('Its page in the portal'),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const accountId = await findOneAccount(
        input.account,
        credentials,
        options,
      );
      const { items } = await auditedCall(
        {
          auditor,
          credentials,
          eventId: 'change-check',
          meta: { queryType: 'by-id', accountId },
        },
        () => changeChecks.explain([accountId], credentials),
      );
      const [explanation] = items;
      const { oldestFact } = explanation;
      return {
        output: {
          ...explanation,
          oldestFact:
            oldestFact && toFactOutput(oldestFact, clock().toISOString()),
          link: linkToAccount(accountId, appUrl),
        },
      };
    },
  });
}
