import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
} from '@backstage/plugin-catalog-node';
import { DEMO_LOCATION, demoCatalogEntities } from './demoCatalogEntities';

/**
 * Puts the demo's customers into the catalog, with dates that suit today. The
 * people and their groups come from files in `examples`.
 *
 * @param now - what the dates in annotations are relative to.
 */
export function createDemoCatalogModule(now: Date) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'demo-customers',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(createProvider(now));
        },
      });
    },
  });
}

function createProvider(now: Date): EntityProvider {
  return {
    getProviderName: () => 'demo-customers',
    async connect(connection) {
      await connection.applyMutation({
        type: 'full',
        entities: demoCatalogEntities({ now, at: now }).map(entity => ({
          entity,
          locationKey: DEMO_LOCATION,
        })),
      });
    },
  };
}
