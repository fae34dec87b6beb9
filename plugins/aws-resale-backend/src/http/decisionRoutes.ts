import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import type { RouterOptions } from './RouterOptions';

/**
 * What people decide about the mapping. Reasons stay out of the audit log: they
 * are free text and may name people.
 */
export function addDecisionRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { httpAuth, auditor, decisions } = options;

  router.post('/mapping/assignments', async (request, response) => {
    const {
      customerRef,
      accountIds,
    }: { customerRef: string; accountIds: string[] } = request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-decide',
          severityLevel: 'medium',
          meta: {
            actionType: 'assign',
            customerRef,
            accounts: `${accountIds.length}`,
          },
        },
        async () => {
          const { actor, credentials } = await identify(httpAuth, request);
          return decisions.assign(
            { customerRef, accountIds },
            actor,
            credentials,
          );
        },
      ),
    );
  });

  router.delete(
    '/mapping/assignments/:accountId',
    async (request, response) => {
      const { accountId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'mapping-decide',
            severityLevel: 'medium',
            meta: { actionType: 'withdraw', accountId },
          },
          async () => {
            const { actor, credentials } = await identify(httpAuth, request);
            return decisions.withdraw(accountId, actor, credentials);
          },
        ),
      );
    },
  );

  router.post('/mapping/dismissals', async (request, response) => {
    const { accountIds, reason }: { accountIds: string[]; reason: string } =
      request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-decide',
          severityLevel: 'medium',
          meta: { actionType: 'dismiss', accounts: `${accountIds.length}` },
        },
        async () => {
          const { actor, credentials } = await identify(httpAuth, request);
          return decisions.dismiss({ accountIds, reason }, actor, credentials);
        },
      ),
    );
  });

  router.delete('/mapping/dismissals/:accountId', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-decide',
          severityLevel: 'medium',
          meta: { actionType: 'reopen', accountId },
        },
        async () => {
          const { actor, credentials } = await identify(httpAuth, request);
          return decisions.reopen(accountId, actor, credentials);
        },
      ),
    );
  });
}
