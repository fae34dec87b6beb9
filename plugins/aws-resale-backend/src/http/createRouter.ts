import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import type {
  AccountQuery,
  ChangeQuery,
  CustomerQuery,
  FeedQuery,
  HistoryQuery,
  OrganizationQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Request, Router } from 'express';
import type { OrganizationService } from '../service/OrganizationService';
import type { OverviewService } from '../service/OverviewService';
import type { PortfolioService } from '../service/PortfolioService';
import { audited } from './audited';
import { identify, identifyFeedReader } from './Caller';
import { readContract } from './readContract';

export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  portfolio: PortfolioService;
  organizations: OrganizationService;
  overview: OverviewService;
}

/**
 * The HTTP API. Requests are validated against the contract before a handler
 * sees them, so that a handler may take the contract's types for granted.
 */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const router: Router = createValidatedOpenApiRouterFromGeneratedEndpointMap(
    await readContract(),
  );
  addPortfolioRoutes(router, options);
  addOrganizationRoutes(router, options);
  return router;
}

function addPortfolioRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auditor, portfolio, overview } = options;

  router.get('/overview', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'overview-fetch',
          meta: { queryType: 'all' },
        },
        async () =>
          overview.get((await identify(httpAuth, request)).credentials),
      ),
    );
  });

  router.get('/customers', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'customer-fetch',
          meta: { queryType: 'by-query' },
        },
        async () =>
          portfolio.listCustomers(
            queryOf<CustomerQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/customers/:kind/:namespace/:name', async (request, response) => {
    const { kind, namespace, name } = request.params;
    const ref = `${kind}:${namespace}/${name}`.toLowerCase();
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'customer-fetch',
          meta: { queryType: 'by-entity', customerRef: ref },
        },
        async () =>
          portfolio.getCustomer(
            ref,
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/accounts', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'account-fetch',
          meta: { queryType: 'by-query' },
        },
        async () =>
          portfolio.listAccounts(
            queryOf<AccountQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/accounts/:accountId', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'account-fetch',
          meta: { queryType: 'by-id', accountId },
        },
        async () =>
          portfolio.getAccount(
            accountId,
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/accounts/:accountId/history', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'change-fetch',
          meta: { queryType: 'by-id', accountId },
        },
        async () =>
          portfolio.getHistory(
            accountId,
            queryOf<HistoryQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/changes', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'change-fetch',
          meta: { queryType: 'by-query' },
        },
        async () =>
          portfolio.listChanges(
            queryOf<ChangeQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  // Not audited: the catalog module asks every few seconds and sees no more
  // than the entities that it makes.
  router.get('/feed', async (request, response) => {
    await identifyFeedReader(httpAuth, request);
    const { after, limit } = queryOf<FeedQuery>(request);
    response.json(await portfolio.readFeed(after ?? 0, limit ?? 500));
  });
}

function addOrganizationRoutes(router: Router, options: RouterOptions): void {
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

/** The validator has coerced the query to the contract's types in place. */
function queryOf<Query>(request: Request): Query {
  return request.query as Query;
}
