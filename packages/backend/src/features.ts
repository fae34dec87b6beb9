import type { createBackend } from '@backstage/backend-defaults';

/**
 * Adds what every backend of the portal has, whichever entry point starts it.
 * Sign-in providers are not among it: each entry point brings its own.
 */
export function addFeatures(backend: ReturnType<typeof createBackend>): void {
  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-auth-backend'));

  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
  backend.add(
    import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
  );

  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(
    import('@backstage/plugin-permission-backend-module-allow-all-policy'),
  );

  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));

  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));
  backend.add(import('@backstage/plugin-mcp-actions-backend'));
  backend.add(import('@backstage/plugin-scaffolder-backend'));

  backend.add(import('backstage-plugin-aws-resale-backend'));
  backend.add(import('backstage-plugin-aws-resale-backend-module-findings'));
  backend.add(import('backstage-plugin-catalog-backend-module-aws-resale'));
  backend.add(import('backstage-plugin-search-backend-module-aws-resale'));
  backend.add(import('backstage-plugin-scaffolder-backend-module-aws-resale'));
}
