import type { ActionOptions } from './ActionOptions';
import { auditedCall } from './auditedCall';
import { GLOSSARY } from './glossary';
import { linkToAccount } from './linkToAccount';
import { READ_ONLY } from './readOnly';

/** The to-do list of the portfolio, for a language model. */
export function createListAttentionAction(
  options: Pick<
    ActionOptions,
    'actionsRegistry' | 'auditor' | 'appUrl' | 'overview'
  >,
): void {
  const { actionsRegistry, auditor, appUrl, overview } = options;
  actionsRegistry.register({
    name: 'list-attention',
    title: 'List what needs attention',
    attributes: READ_ONLY,
    description: `
Lists what wants somebody's action across all AWS accounts that the user may see, worst first. "text" says what is wrong and what follows; repeat it word for word.
Kinds:
- EXPOSED: a root user without MFA, or one person who reaches both its password and its MFA. Can be abused today.
- DRIFT: what is observed of root users contradicts the account model.
- REMOVAL_HELD, STALE, NOT_CONNECTED, NO_ORGANIZATION, WAITING_FOR_APPROVAL, ACCESS_WITHDRAWN: an AWS organization that is not read, so what is said of its accounts may be old. ACCESS_WITHDRAWN is normal where a customer took access back.
- CUSTODY_DUE, ATTESTATION_WAITING: who keeps a root user has to be reviewed, or confirmed by a second person.
- UNDECLARED, ANNOTATION_PROBLEM: nobody declared an account model, or an annotation in the catalog is wrong.
- IN_TRANSFER: a payer is being handed over; normal within its 60 days.
An empty list means that nothing is known to need attention, not that every account was looked at.
To learn more of an account call explain-account; before anything is changed call check-change.
${GLOSSARY.models}
${GLOSSARY.names}
    `,
    schema: {
      input: zod =>
        zod.object({
          limit: zod.coerce
            .number()
            .int()
            .min(1)
            .max(100)
            .default(20)
            .describe('How many items are returned at most'),
        }),
      output: zod =>
        zod.object({
          totalCount: zod
            .number()
            .describe('How many items there are, returned or not'),
          items: zod
            .array(
              zod.object({
                kind: zod.string(),
                subject: zod
                  .string()
                  .describe('Name of the customer or organization'),
                text: zod.string().describe('What is wrong; repeat it'),
                accounts: zod.number().describe('How many accounts it touches'),
                accountId: zod
                  .string()
                  .optional()
                  .describe('Where it is about a single account'),
                payerAccountId: zod.string().optional(),
                customerRef: zod.string().optional(),
                managerRefs: zod
                  .array(zod.string())
                  .optional()
                  .describe('Account managers, as catalog entities'),
                responsible: zod
                  .string()
                  .optional()
                  .describe('Who has to act: PROVIDER, CUSTOMER or BOTH'),
                people: zod
                  .array(zod.object({ ref: zod.string(), title: zod.string() }))
                  .optional()
                  .describe('Who reaches password and MFA of a root user'),
                since: zod.string().optional().describe('ISO 8601'),
                dueOn: zod.string().optional().describe('ISO date'),
                link: zod
                  .string()
                  .optional()
                  .describe('The page of the account in the portal'),
              }),
            )
            .describe('Worst first'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, totalCount } = await auditedCall(
        {
          auditor,
          credentials,
          eventId: 'overview-fetch',
          meta: { queryType: 'attention' },
        },
        () => overview.attention(input.limit, credentials),
      );
      return {
        output: {
          totalCount,
          items: items.map(item => ({
            ...item,
            ...(item.accountId && {
              link: linkToAccount(item.accountId, appUrl),
            }),
          })),
        },
      };
    },
  });
}
