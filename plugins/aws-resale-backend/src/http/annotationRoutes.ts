import { stringifyEntityRef } from '@backstage/catalog-model';
import type { ProblemQuery } from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/** Problems of annotations, the check of a YAML, and accounts of entities. */
export function addAnnotationRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { httpAuth, auditor, annotations } = options;

  router.get('/mapping/problems', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'annotation-fetch',
          meta: { queryType: 'by-query' },
        },
        async () =>
          annotations.listProblems(
            queryOf<ProblemQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.post('/annotations/check', async (request, response) => {
    const yaml: string = request.body.yaml;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'annotation-check',
          meta: { actionType: 'check' },
        },
        async () => {
          await identify(httpAuth, request);
          return annotations.check(yaml);
        },
      ),
    );
  });

  router.get(
    '/entities/:kind/:namespace/:name/accounts',
    async (request, response) => {
      const entityRef = stringifyEntityRef(request.params);
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'account-fetch',
            meta: { queryType: 'by-entity', entityRef },
          },
          async () =>
            annotations.entityAccounts(
              entityRef,
              (
                await identify(httpAuth, request)
              ).credentials,
            ),
        ),
      );
    },
  );
}
