import { setTimeout } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import awsResaleModule from '../index';
import { FEED_TASK_ID } from '../provider/AwsResaleEntityProvider';
import type { InMemoryFeed } from './InMemoryFeed';

/** How the fake plugin answers. */
export interface FeedServer {
  feed: InMemoryFeed;
  /** Answers with this status instead of a page. */
  failWith?: number;
  /** Who asked, and behind which revision. */
  requests: Array<{ subject: string; after: number }>;
}

/** A running catalog with the module in it. */
export interface RunningCatalog {
  /** One run of the task that reads the feed; throws what it throws. */
  run(): Promise<void>;
  /** What was handed to the catalog, by ref, as it stands in its database. */
  handedOver(): Promise<Map<string, Entity>>;
  /** Waits until the catalog serves what satisfies the condition. */
  served(condition: (entities: Entity[]) => boolean): Promise<Entity[]>;
  /** As somebody does who deletes an entity in the catalog. */
  remove(entityRef: string): Promise<void>;
  stop(): Promise<void>;
}

/** Under this name the catalog keeps what the provider has emitted. */
const SOURCE_KEY = 'aws-resale';

/** The catalog looks for work once a second, in two steps. */
const PATIENCE_MS = 30_000;

/** Starts the real catalog, this module and a fake plugin that serves a feed. */
export async function startCatalog(options: {
  knex: Knex;
  server: FeedServer;
  config?: JsonObject;
  logger?: ReturnType<typeof mockServices.rootLogger.mock>;
}): Promise<RunningCatalog> {
  const { knex, server, config } = options;
  const tasks = new Map<
    string,
    (signal: AbortSignal) => void | Promise<void>
  >();
  let catalog: CatalogService | undefined;
  const awsResale = createBackendPlugin({
    pluginId: 'aws-resale',
    register(env) {
      env.registerInit({
        deps: {
          catalog: catalogServiceRef,
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init(deps) {
          catalog = deps.catalog;
          deps.http.use(async (req, res) => {
            const credentials = await deps.httpAuth.credentials(req, {
              allow: ['service'],
            });
            const after = Number(req.query.after);
            server.requests.push({
              subject: credentials.principal.subject,
              after,
            });
            if (req.path !== '/feed' || server.failWith) {
              res.status(server.failWith ?? 404).json({
                error: { name: 'Error', message: 'no feed' },
              });
              return;
            }
            // Small pages, so that every scenario has several of them.
            res.json(server.feed.page(after, 3));
          });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      awsResaleModule,
      awsResale,
      mockServices.database.factory({ knex }),
      mockServices.scheduler.mock({
        async scheduleTask({ id, fn }) {
          tasks.set(id, fn);
        },
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          catalog: { processingInterval: { seconds: 1 } },
          ...(config && { awsResale: { catalog: config } }),
        },
      }),
      ...(options.logger ? [options.logger.factory] : []),
    ],
  });

  const credentials = await mockServices.auth().getOwnServiceCredentials();
  const read = async () => {
    const entities: Entity[] = [];
    const pages = catalog?.streamEntities(
      {
        filter: {
          'metadata.annotations.backstage.io/managed-by-location': [
            'aws-resale:accounts',
            'aws-resale:organizations',
          ],
        },
      },
      { credentials },
    );
    for await (const page of pages ?? []) {
      entities.push(...page);
    }
    return entities;
  };

  return {
    async run() {
      await tasks.get(FEED_TASK_ID)?.(new AbortController().signal);
    },
    async handedOver() {
      const rows = await knex('refresh_state')
        .join(
          'refresh_state_references',
          'refresh_state.entity_ref',
          'refresh_state_references.target_entity_ref',
        )
        .where({ source_key: SOURCE_KEY })
        .select('entity_ref', 'unprocessed_entity')
        .orderBy('entity_ref');
      return new Map(
        rows.map(row => [row.entity_ref, JSON.parse(row.unprocessed_entity)]),
      );
    },
    async served(condition) {
      const end = performance.now() + PATIENCE_MS;
      let entities = await read();
      while (!condition(entities)) {
        if (performance.now() > end) {
          throw new Error(
            `The catalog still serves ${JSON.stringify(entities, null, 1)}`,
          );
        }
        // Asking without a pause would keep the catalog from its processing.
        await setTimeout(200);
        entities = await read();
      }
      return entities;
    },
    async remove(entityRef) {
      const entity = await catalog?.getEntityByRef(entityRef, { credentials });
      await catalog?.removeEntityByUid(entity?.metadata.uid ?? '', {
        credentials,
      });
    },
    async stop() {
      await backend.stop();
    },
  };
}
