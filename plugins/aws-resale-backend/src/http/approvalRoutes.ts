import type { NewApproval } from 'backstage-plugin-aws-resale-common';
import type { Router } from 'express';
import { audited } from './audited';
import { identify, identifyPerson } from './Caller';
import type { RouterOptions } from './RouterOptions';

/** Approvals and grants that people record. Their reasons and names stay out of the audit log. */
export function addApprovalRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'approvals'>,
): void {
  const { httpAuth, auditor, approvals } = options;

  router.get('/accounts/:accountId/approvals', async (request, response) => {
    const { accountId } = request.params;
    response.json(
      await audited(
        {
          auditor,
          request,
          eventId: 'approvals-fetch',
          meta: { queryType: 'by-id', accountId },
        },
        async () => {
          const { credentials } = await identify(httpAuth, request);
          return approvals.list(accountId, credentials);
        },
      ),
    );
  });

  router.post('/accounts/:accountId/approvals', async (request, response) => {
    const { accountId } = request.params;
    const approval: NewApproval = request.body;
    response.status(201).json(
      await audited(
        {
          auditor,
          request,
          eventId: 'change-approve',
          severityLevel: 'medium',
          meta: {
            actionType: 'record',
            accountId,
            operationId: approval.operationId,
            kind: approval.kind,
            approver: approval.approver,
          },
          metaOf: ({ approvalId }) => ({ approvalId }),
        },
        async () => {
          const { actor, credentials } = await identifyPerson(
            httpAuth,
            request,
          );
          return approvals.record(accountId, approval, actor, credentials);
        },
      ),
    );
  });

  router.delete(
    '/accounts/:accountId/approvals/:approvalId',
    async (request, response) => {
      const { accountId, approvalId } = request.params;
      response.json(
        await audited(
          {
            auditor,
            request,
            eventId: 'change-approve',
            severityLevel: 'medium',
            meta: { actionType: 'withdraw', accountId, approvalId },
            metaOf: ({ operationId, kind, approver }) => ({
              operationId,
              kind,
              approver,
            }),
          },
          async () => {
            const { actor, credentials } = await identifyPerson(
              httpAuth,
              request,
            );
            return approvals.withdraw(
              accountId,
              approvalId,
              actor,
              credentials,
            );
          },
        ),
      );
    },
  );
}
