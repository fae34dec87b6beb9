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
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, config, discovery, scaffolder }) {
        scaffolder.addActions(
          createRequireAllowedAction({
            auth,
            api: new AwsResaleClient({ discoveryApi: discovery }),
            // Messages are read in mails and chats too, where no path leads anywhere.
            appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
          }),
        );
      },
    });
  },
});
