import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  AccountQuery,
  ChangeQuery,
  CustomerQuery,
  FeedQuery,
  HistoryQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify, identifyReader } from './Caller';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/** Overview, customers, accounts, changes, and the feed of the catalog module. */
export function addPortfolioRoutes(
  router: Router,
  options: RouterOptions,
): void {
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
    const ref = stringifyEntityRef(request.params);
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
    await identifyReader(httpAuth, request, 'plugin:catalog');
    const { after, limit } = queryOf<FeedQuery>(request);
    response.json(await portfolio.readFeed(after ?? 0, limit ?? 500));
  });
}
