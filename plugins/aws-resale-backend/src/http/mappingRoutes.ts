import type {
  ConflictQuery,
  MappingRuleDraft,
  QueueQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import { addDecisionRoutes } from './decisionRoutes';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/** Figures, queue, decisions, conflicts and rules of the mapping. */
export function addMappingRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auditor, mapping } = options;

  router.get('/mapping', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-fetch',
          meta: { queryType: 'figures' },
        },
        async () =>
          mapping.summary((await identify(httpAuth, request)).credentials),
      ),
    );
  });

  router.get('/mapping/queue', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-fetch',
          meta: { queryType: 'queue' },
        },
        async () =>
          mapping.listQueue(
            queryOf<QueueQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/mapping/queue/:accountId', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-fetch',
          meta: { queryType: 'queue-item', accountId },
        },
        async () =>
          mapping.getQueueItem(
            accountId,
            queryOf<{ customer?: string }>(request).customer,
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/mapping/conflicts', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-fetch',
          meta: { queryType: 'conflicts' },
        },
        async () =>
          mapping.listConflicts(
            queryOf<ConflictQuery>(request),
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  router.get('/mapping/rules', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-fetch',
          meta: { queryType: 'rules' },
        },
        async () =>
          mapping.listRules((await identify(httpAuth, request)).credentials),
      ),
    );
  });

  router.post('/mapping/rules/try', async (request, response) => {
    const draft: MappingRuleDraft = request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'mapping-fetch',
          meta: { queryType: 'rule-trial' },
        },
        async () =>
          mapping.tryRule(
            draft,
            (
              await identify(httpAuth, request)
            ).credentials,
          ),
      ),
    );
  });

  addDecisionRoutes(router, options);
}
