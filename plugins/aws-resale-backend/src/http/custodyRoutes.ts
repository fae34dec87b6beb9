import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  AttestationQuery,
  NewAttestation,
} from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify, identifyPerson } from './Caller';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/** What the routes of custody call. */
type CustodyRouteOptions = Pick<
  RouterOptions,
  'httpAuth' | 'auditor' | 'custody' | 'attestations'
>;

/**
 * Who keeps root users. The audit log has counts, ids and facets: names, places
 * and reasons stay where the permission to read custody guards them.
 */
export function addCustodyRoutes(
  router: Router,
  options: CustodyRouteOptions,
): void {
  addReadingRoutes(router, options);
  const { httpAuth, auditor, attestations } = options;

  router.post('/custody/attestations', async (request, response) => {
    const { accountIds, records }: NewAttestation = request.body;
    response.status(201).json(
      await audited(
        {
          auditor,
          request,
          eventId: 'custody-attest',
          severityLevel: 'medium',
          meta: {
            actionType: 'attest',
            accounts: `${new Set(accountIds).size}`,
            facets: records.map(({ facet }) => facet).join(','),
          },
          metaOf: ({ attestationId }) => ({ attestationId }),
        },
        async () => {
          const { actor, credentials } = await identifyPerson(
            httpAuth,
            request,
          );
          return attestations.attest(
            { accountIds, records },
            actor,
            credentials,
          );
        },
      ),
    );
  });

  router.post(
    '/custody/attestations/:attestationId/confirm',
    async (request, response) => {
      const { attestationId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'custody-decide',
            severityLevel: 'medium',
            meta: { actionType: 'confirm', attestationId },
            metaOf: ({ accountCount }) => ({ accounts: `${accountCount}` }),
          },
          async () => {
            const { actor, credentials } = await identifyPerson(
              httpAuth,
              request,
            );
            return attestations.confirm(attestationId, actor, credentials);
          },
        ),
      );
    },
  );

  router.post(
    '/custody/attestations/:attestationId/reject',
    async (request, response) => {
      const { attestationId } = request.params;
      const { reason }: { reason: string } = request.body;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'custody-decide',
            severityLevel: 'medium',
            meta: { actionType: 'reject', attestationId },
            metaOf: ({ accountCount }) => ({ accounts: `${accountCount}` }),
          },
          async () => {
            const { actor, credentials } = await identifyPerson(
              httpAuth,
              request,
            );
            return attestations.reject(
              attestationId,
              reason,
              actor,
              credentials,
            );
          },
        ),
      );
    },
  );
}

function addReadingRoutes(router: Router, options: CustodyRouteOptions): void {
  const { httpAuth, auditor, custody, attestations } = options;

  router.get('/accounts/:accountId/custody', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'custody-fetch',
          meta: { queryType: 'by-id', accountId },
        },
        async () =>
          custody.ofAccount(
            accountId,
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get(
    '/customers/:kind/:namespace/:name/custody',
    async (request, response) => {
      const customerRef = stringifyEntityRef(request.params);
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'custody-fetch',
            meta: { queryType: 'by-entity', customerRef },
          },
          async () =>
            custody.ofCustomer(
              customerRef,
              (
                await identify(httpAuth, request)
              ).credentials,
            ),
        ),
      );
    },
  );

  router.get('/custody/attestations', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'attestation-fetch',
          meta: { queryType: 'by-query' },
        },
        async () => {
          const { actor, credentials } = await identify(httpAuth, request);
          return attestations.waiting(
            queryOf<AttestationQuery>(request),
            actor,
            credentials,
          );
        },
      ),
    );
  });

  router.get(
    '/custody/attestations/:attestationId',
    async (request, response) => {
      const { attestationId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'attestation-fetch',
            meta: { queryType: 'by-id', attestationId },
          },
          async () => {
            const { actor, credentials } = await identify(httpAuth, request);
            return attestations.get(attestationId, actor, credentials);
          },
        ),
      );
    },
  );
}
