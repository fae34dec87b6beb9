import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  MODEL_VERDICTS,
} from 'backstage-plugin-aws-resale-common';
import type { ActionOptions } from './ActionOptions';
import { auditedCall } from './auditedCall';
import { GLOSSARY } from './glossary';
import { linkToAccount } from './linkToAccount';
import { queryInput } from './queryInput';
import { READ_ONLY } from './readOnly';

/** Finds accounts by what people paste, for a language model. */
export function createFindAccountAction(
  options: Pick<
    ActionOptions,
    'actionsRegistry' | 'auditor' | 'appUrl' | 'lookUps'
  >,
): void {
  const { actionsRegistry, auditor, appUrl, lookUps } = options;
  actionsRegistry.register({
    name: 'find-account',
    title: 'Find AWS accounts',
    attributes: READ_ONLY,
    description: `
Finds AWS accounts by what a user pastes: an account id, an ARN, a name or part of one, or the root e-mail address.
Use it to get the 12-digit account id that check-change needs, and to learn whose account it is. Names are not unique: where several accounts fit, ask the user which one is meant, and never take the first for granted.
An account that the user may not see is not found; finding nothing does not mean that it does not exist.
Looking up an e-mail address needs a permission of its own; "missingPermission" names it where the user lacks it.
${GLOSSARY.models}
${GLOSSARY.ids}
${GLOSSARY.names}
    `,
    schema: {
      input: zod =>
        zod.object({
          query: queryInput(zod).describe(
            'An account id, an ARN, a name or part of one, or a root e-mail address',
          ),
          limit: zod.coerce
            .number()
            .int()
            .min(1)
            .max(50)
            .default(10)
            .describe('How many accounts are returned at most'),
        }),
      output: zod =>
        zod.object({
          takenFor: zod
            .enum(['ACCOUNT_ID', 'ARN', 'EMAIL', 'NAME'])
            .describe('What the query was taken for'),
          totalCount: zod
            .number()
            .describe('How many accounts fit, returned or not'),
          accounts: zod
            .array(
              zod.object({
                accountId: zod.string(),
                name: zod.string(),
                isPayer: zod.boolean(),
                customer: zod
                  .object({
                    ref: zod.string().describe('Catalog entity'),
                    title: zod.string(),
                  })
                  .optional()
                  .describe('Missing where it is mapped to nobody'),
                organizationName: zod.string().optional(),
                model: zod.enum(ACCOUNT_MODELS),
                modelVerdict: zod
                  .enum(MODEL_VERDICTS)
                  .describe('Whether what is observed agrees with the model'),
                state: zod.enum(ACCOUNT_STATES),
                goneSince: zod
                  .string()
                  .optional()
                  .describe(
                    'ISO 8601; since when no organization lists it any more',
                  ),
                link: zod.string().describe('Its page in the portal'),
              }),
            )
            .describe('The best match first'),
          missingPermission: zod
            .string()
            .optional()
            .describe('What the user lacks to look up an e-mail address'),
        }),
    },
    action: async ({ input, credentials }) => {
      const found = await auditedCall(
        {
          auditor,
          credentials,
          eventId: 'account-look-up',
          // What was asked for may be an e-mail address.
          meta: { queryType: 'by-query' },
          metaOf: ({ kind }) => ({ kind }),
        },
        () =>
          lookUps.lookUp(
            { text: input.query, limit: input.limit },
            credentials,
          ),
      );
      return {
        output: {
          takenFor: found.kind,
          totalCount: found.totalCount,
          accounts: found.items.map(({ verdict, ...account }) => ({
            ...account,
            modelVerdict: verdict,
            link: linkToAccount(account.accountId, appUrl),
          })),
          missingPermission: found.missingPermission,
        },
      };
    },
  });
}
