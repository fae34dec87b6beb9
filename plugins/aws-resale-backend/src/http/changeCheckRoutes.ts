import type { ChangeQuestion } from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import type { RouterOptions } from './RouterOptions';

/**
 * What is to be known before an account is changed. The audit log has ids,
 * counts and verdicts: reasons and names stay out of it.
 */
export function addChangeCheckRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'changeChecks'>,
): void {
  const { httpAuth, auditor, changeChecks } = options;

  router.get('/operations', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'operation-fetch',
          meta: { queryType: 'all' },
        },
        async () => {
          await identify(httpAuth, request);
          return changeChecks.operations();
        },
      ),
    );
  });

  router.post('/change-check', async (request, response) => {
    const { accountIds, operationIds }: ChangeQuestion = request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'change-check',
          meta: {
            queryType: 'by-query',
            accounts: `${new Set(accountIds).size}`,
            ...(operationIds.length === 1
              ? { operationId: operationIds[0] }
              : { operations: `${new Set(operationIds).size}` }),
          },
          metaOf: ({ verdict }) => ({ verdict }),
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return changeChecks.check({ accountIds, operationIds }, credentials);
        },
      ),
    );
  });

  router.get('/accounts/:accountId/change-check', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'change-check',
          meta: { queryType: 'by-id', accountId },
          metaOf: ({ check }) => ({ verdict: check.verdict }),
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return changeChecks.ofAccount(accountId, credentials);
        },
      ),
    );
  });

  router.get(
    '/accounts/:accountId/change-check/:operationId',
    async (request, response) => {
      const { accountId, operationId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'change-check',
            meta: { queryType: 'by-id', accountId, operationId },
            metaOf: ({ verdict }) => ({ verdict }),
          },
          async () => {
            const { credentials } = await identify(httpAuth, request);
            return changeChecks.check(
              { accountIds: [accountId], operationIds: [operationId] },
              credentials,
            );
          },
        ),
      );
    },
  );

  router.post('/explanations', async (request, response) => {
    const { accountIds }: { accountIds: string[] } = request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'change-check',
          meta: {
            queryType: 'by-query',
            accounts: `${new Set(accountIds).size}`,
          },
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return changeChecks.explain(accountIds, credentials);
        },
      ),
    );
  });
}
