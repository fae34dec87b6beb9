import type { OrganizationQuery } from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/** What is polled, and what a person decides about it. */
export function addOrganizationRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { httpAuth, auditor, organizations } = options;

  router.get('/organizations', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'organization-fetch',
          meta: { queryType: 'by-query' },
        },
        async () =>
          organizations.list(
            queryOf<OrganizationQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.post('/organizations/run', async (request, response) => {
    response.status(202).json(
      await audited(
        {
          auditor,
          request,
          eventId: 'organization-run',
          severityLevel: 'medium',
          meta: { actionType: 'run', queryType: 'all' },
        },
        async () =>
          organizations.runAll((await identify(httpAuth, request)).credentials),
      ),
    );
  });

  router.get('/organizations/:payerAccountId', async (request, response) => {
    const { payerAccountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'organization-fetch',
          meta: { queryType: 'by-id', payerAccountId },
        },
        async () =>
          organizations.get(
            payerAccountId,
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.post(
    '/organizations/:payerAccountId/run',
    async (request, response) => {
      const { payerAccountId } = request.params;
      response.status(202).json(
        await audited(
          {
            auditor,
            request,
            eventId: 'organization-run',
            severityLevel: 'medium',
            meta: { actionType: 'run', payerAccountId },
          },
          async () =>
            organizations.run(
              payerAccountId,
              (
                await identify(httpAuth, request)
              ).credentials,
            ),
        ),
      );
    },
  );

  router.post(
    '/organizations/:payerAccountId/approve',
    async (request, response) => {
      const { payerAccountId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'organization-connect',
            severityLevel: 'high',
            meta: { actionType: 'approve', payerAccountId },
          },
          async () => {
            const { actor, credentials } = await identify(httpAuth, request);
            return organizations.approve(payerAccountId, actor, credentials);
          },
        ),
      );
    },
  );

  router.post(
    '/organizations/:payerAccountId/release-removal',
    async (request, response) => {
      const { payerAccountId } = request.params;
      const runId: string = request.body.runId;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'organization-removal',
            severityLevel: 'high',
            meta: { actionType: 'release', payerAccountId, runId },
          },
          async () => {
            const { actor, credentials } = await identify(httpAuth, request);
            return organizations.releaseRemoval(
              payerAccountId,
              runId,
              actor,
              credentials,
            );
          },
        ),
      );
    },
  );

  router.get(
    '/organizations/:payerAccountId/connection',
    async (request, response) => {
      const { payerAccountId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'organization-connect',
            severityLevel: 'medium',
            meta: { actionType: 'read-template', payerAccountId },
          },
          async () =>
            organizations.connection(
              payerAccountId,
              (
                await identify(httpAuth, request)
              ).credentials,
            ),
        ),
      );
    },
  );
}
