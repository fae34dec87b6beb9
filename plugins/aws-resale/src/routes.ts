import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page of the plugin. @public */
export const rootRouteRef = createRouteRef({ id: 'aws-resale' });

// The tabs hang below the page as sub-routes, since those resolve in apps of
// both frontend systems while a legacy app mounts one route only.

/** Figures of the portfolio and what needs attention. @public */
export const overviewRouteRef = createSubRouteRef({
  id: 'aws-resale/overview',
  parent: rootRouteRef,
  path: '/overview',
});

/** One row per customer. @public */
export const customersRouteRef = createSubRouteRef({
  id: 'aws-resale/customers',
  parent: rootRouteRef,
  path: '/customers',
});

/** One row per account. @public */
export const accountsRouteRef = createSubRouteRef({
  id: 'aws-resale/accounts',
  parent: rootRouteRef,
  path: '/accounts',
});

/** Everything known about one account, gone ones included. @public */
export const accountRouteRef = createSubRouteRef({
  id: 'aws-resale/account',
  parent: rootRouteRef,
  path: '/accounts/:accountId',
});

/** Connects accounts to customers: what is unmapped, disputed or misspelt. @public */
export const mappingRouteRef = createSubRouteRef({
  id: 'aws-resale/mapping',
  parent: rootRouteRef,
  path: '/mapping',
});

/** How polling goes. @public */
export const sourcesRouteRef = createSubRouteRef({
  id: 'aws-resale/sources',
  parent: rootRouteRef,
  path: '/sources',
});

/** What the account models mean. @public */
export const modelsRouteRef = createSubRouteRef({
  id: 'aws-resale/models',
  parent: rootRouteRef,
  path: '/models',
});
