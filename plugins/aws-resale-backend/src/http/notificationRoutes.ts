import type { Router } from 'express';
import { audited } from './audited';
import { identify } from './Caller';
import type { RouterOptions } from './RouterOptions';

/** What is told to customers' account managers and owners. */
export function addNotificationRoutes(
  router: Router,
  {
    httpAuth,
    auditor,
    notifications,
  }: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'notifications'>,
): void {
  router.get('/notifications', async (request, response) => {
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'notification-rule-fetch',
          meta: { queryType: 'all' },
        },
        async () =>
          notifications.list((await identify(httpAuth, request)).credentials),
      ),
    );
  });
}
