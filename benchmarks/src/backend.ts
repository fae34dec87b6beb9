import { createBackend } from '@backstage/backend-defaults';

/**
 * One process of the portal, with what polling and the catalog need and nothing
 * else, so that what is measured is theirs.
 */
const backend = createBackend();

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('backstage-plugin-aws-resale-backend'));
backend.add(import('backstage-plugin-catalog-backend-module-aws-resale'));

backend.start();
