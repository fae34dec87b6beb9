import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { AwsResaleClient } from 'backstage-plugin-aws-resale-common';
import { createRequireAllowedAction } from './createRequireAllowedAction';

/**
 * Adds the action `aws-resale:change:require-allowed` to software templates.
 *
 * @public
 */
export const scaffolderModuleAwsResale = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'aws-resale',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, discovery, scaffolder }) {
        scaffolder.addActions(
          createRequireAllowedAction({
            auth,
            api: new AwsResaleClient({ discoveryApi: discovery }),
          }),
        );
      },
    });
  },
});
