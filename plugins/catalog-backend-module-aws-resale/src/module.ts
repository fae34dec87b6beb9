import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readAnnotationSettings } from './config/readAnnotationSettings';
import { readCatalogSettings } from './config/readCatalogSettings';
import { HttpFeedReader } from './feed/HttpFeedReader';
import { AnnotationProcessor } from './processor/AnnotationProcessor';
import { AwsResaleEntityProvider } from './provider/AwsResaleEntityProvider';
import { FeedFollower } from './provider/FeedFollower';
import { StraySweeper } from './provider/StraySweeper';
import { DatabaseFeedStateStore } from './store/DatabaseFeedStateStore';

/**
 * Keeps the accounts and organizations of AWS resale as catalog entities, and
 * looks after the annotations that connect other entities with them.
 *
 * @public
 */
export const catalogModuleAwsResale = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'aws-resale',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        database,
        discovery,
        events,
        logger,
        processing,
        scheduler,
      }) {
        const settings = readCatalogSettings(config);
        processing.addProcessor(
          new AnnotationProcessor({
            settings: readAnnotationSettings(config),
            accountNamespace:
              settings.accounts === 'none' ? undefined : settings.namespace,
            events,
            logger,
          }),
        );
        const store = await DatabaseFeedStateStore.create(database);
        const feed = new HttpFeedReader({ auth, discovery });
        const sweeper = new StraySweeper({
          auth,
          catalog,
          store,
          settings,
          logger,
        });
        processing.addEntityProvider(
          new AwsResaleEntityProvider({
            follower: new FeedFollower({
              feed,
              store,
              sweeper,
              settings,
              logger,
            }),
            scheduler,
            intervalMs: settings.intervalMs,
          }),
        );
      },
    });
  },
});
