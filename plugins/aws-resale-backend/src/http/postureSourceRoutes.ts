import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import type { RouterOptions } from './RouterOptions';

/** Sources from outside that bring findings. */
export function addPostureSourceRoutes(
  router: Router,
  {
    httpAuth,
    auditor,
    postureSources,
  }: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'postureSources'>,
): void {
  router.get('/posture/sources', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'posture-source-fetch',
          meta: { queryType: 'all' },
        },
        async () =>
          postureSources.list((await identify(httpAuth, request)).credentials),
      ),
    );
  });
}
