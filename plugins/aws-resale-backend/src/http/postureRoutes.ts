import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/** Posture of accounts, customers and the portfolio. */
export function addPostureRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'posture'>,
): void {
  const { httpAuth, auditor, posture } = options;

  router.get('/accounts/:accountId/posture', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'posture-fetch',
          meta: { queryType: 'by-id', accountId },
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return posture.ofAccount(accountId, credentials);
        },
      ),
    );
  });

  router.get(
    '/customers/:kind/:namespace/:name/posture',
    async (request, response) => {
      const ref = stringifyEntityRef(request.params);
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'posture-fetch',
            meta: { queryType: 'by-entity', customerRef: ref },
          },
          async () => {
            const { credentials } = await identify(httpAuth, request);
            return posture.ofCustomer(ref, credentials);
          },
        ),
      );
    },
  );

  router.get('/posture/trend', async (request, response) => {
    const { days } = queryOf<{ days?: number }>(request);
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'posture-fetch',
          meta: { queryType: 'trend' },
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return posture.trend(days ?? 90, credentials);
        },
      ),
    );
  });
}
