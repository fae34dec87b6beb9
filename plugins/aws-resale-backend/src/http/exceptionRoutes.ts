import type { NewException } from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identifyPerson } from './Caller';
import type { RouterOptions } from './RouterOptions';

/** Risks that people accept. Their reasons and owners stay out of the audit log. */
export function addExceptionRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'exceptions'>,
): void {
  const { httpAuth, auditor, exceptions } = options;

  router.post('/posture/exceptions', async (request, response) => {
    const exception: NewException = request.body;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'posture-except',
          severityLevel: 'medium',
          meta: {
            actionType: 'record',
            checkId: exception.checkId,
            accounts: `${new Set(exception.accountIds).size}`,
          },
        },
        async () => {
          const { actor, credentials } = await identifyPerson(
            httpAuth,
            request,
          );
          return exceptions.record(exception, actor, credentials);
        },
      ),
    );
  });

  router.delete(
    '/posture/exceptions/:exceptionId',
    async (request, response) => {
      const { exceptionId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'posture-except',
            severityLevel: 'medium',
            meta: { actionType: 'withdraw', exceptionId },
          },
          async () => {
            const { actor, credentials } = await identifyPerson(
              httpAuth,
              request,
            );
            return exceptions.withdraw(exceptionId, actor, credentials);
          },
        ),
      );
    },
  );
}
