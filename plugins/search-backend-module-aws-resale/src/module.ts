import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { AccountCollatorFactory } from './AccountCollatorFactory';
import { readSchedule } from './readSchedule';

/**
 * Reads all accounts of AWS resale into the search index, gone ones too. Who finds
 * which of them the permission to read accounts decides.
 *
 * @public
 */
export const searchModuleAwsResale = createBackendModule({
  pluginId: 'search',
  moduleId: 'aws-resale-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new AccountCollatorFactory({ auth, discovery }),
        });
      },
    });
  },
});
