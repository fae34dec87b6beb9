import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import type { Router } from 'express';
import { addAnnotationRoutes } from './annotationRoutes';
import { addApprovalRoutes } from './approvalRoutes';
import { addChangeCheckRoutes } from './changeCheckRoutes';
import { addLookUpRoutes } from './lookUpRoutes';
import { addCustodyRoutes } from './custodyRoutes';
import { addExceptionRoutes } from './exceptionRoutes';
import { addMappingRoutes } from './mappingRoutes';
import { addNotificationRoutes } from './notificationRoutes';
import { addOrganizationRoutes } from './organizationRoutes';
import { addPortfolioRoutes } from './portfolioRoutes';
import { addPostureRoutes } from './postureRoutes';
import { addPostureSourceRoutes } from './postureSourceRoutes';
import { readContract } from './readContract';
import { refuseNul } from './refuseNul';
import type { RouterOptions } from './RouterOptions';

/**
 * The HTTP API. Requests are validated against the contract before a handler
 * sees them, so that a handler may take the contract's types for granted.
 */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const router: Router = createValidatedOpenApiRouterFromGeneratedEndpointMap(
    await readContract(),
  );
  router.use(refuseNul);
  addPortfolioRoutes(router, options);
  addOrganizationRoutes(router, options);
  addMappingRoutes(router, options);
  addAnnotationRoutes(router, options);
  addCustodyRoutes(router, options);
  addExceptionRoutes(router, options);
  addPostureRoutes(router, options);
  addPostureSourceRoutes(router, options);
  addChangeCheckRoutes(router, options);
  addApprovalRoutes(router, options);
  addLookUpRoutes(router, options);
  addNotificationRoutes(router, options);
  return router;
}
