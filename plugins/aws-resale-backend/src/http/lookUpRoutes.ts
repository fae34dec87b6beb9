import type {
  LookUpQuestion,
  SearchDocumentQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify, identifyReader } from './Caller';
import { queryOf } from './queryOf';
import type { RouterOptions } from './RouterOptions';

/**
 * Ways to an account. What was looked up may be an e-mail address and stays out
 * of the audit log, which has no bodies either.
 */
export function addLookUpRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'lookUps'>,
): void {
  const { httpAuth, auditor, lookUps } = options;

  router.post('/look-up', async (request, response) => {
    const question: LookUpQuestion = request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'account-look-up',
          meta: { queryType: 'by-query' },
          metaOf: ({ kind }) => ({ kind }),
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return lookUps.lookUp(question, credentials);
        },
      ),
    );
  });

  // Not audited: the search backend asks every few minutes, page by page, and
  // whoever searches sees no more than the permission to read accounts allows.
  router.get('/search-documents', async (request, response) => {
    await identifyReader(httpAuth, request, 'plugin:search');
    response.json(
      await lookUps.searchDocuments(queryOf<SearchDocumentQuery>(request)),
    );
  });
}
