import { setTimeout } from 'node:timers/promises';
import {
  type BackendFeature,
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type CatalogService,
  catalogServiceRef,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  ANNOTATION_HINTS_TOPIC,
  type AnnotationHint,
} from 'backstage-plugin-aws-resale-node';
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
  /** Writes an entity as a file in a repository would. */
  put(entity: Entity): Promise<void>;
  /** Waits until the catalog serves an entity that satisfies the condition. */
  entity(
    entityRef: string,
    condition: (entity: Entity) => boolean,
  ): Promise<Entity>;
  /** Every hint so far. */
  hints: AnnotationHint[];
  /** Waits until the catalog has processed everything again. */
  processedAgain(): Promise<void>;
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
  server?: FeedServer;
  /** Below `awsResale.catalog`. */
  config?: JsonObject;
  features?: BackendFeature[];
  logger?: ReturnType<typeof mockServices.rootLogger.mock>;
}): Promise<RunningCatalog> {
  const { knex, server, config } = options;
  const hints: AnnotationHint[] = [];
  const events = mockServices.events();
  await events.subscribe({
    id: 'test',
    topics: [ANNOTATION_HINTS_TOPIC],
    async onEvent({ eventPayload }) {
      hints.push(eventPayload as AnnotationHint);
    },
  });
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
            server?.requests.push({
              subject: credentials.principal.subject,
              after,
            });
            if (req.path !== '/feed' || !server || server.failWith) {
              res.status(server?.failWith ?? 404).json({
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
  let files: EntityProviderConnection | undefined;
  const repository = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'repository',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'repository',
            async connect(connection) {
              files = connection;
            },
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
      repository,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      ...(options.features ?? []),
      mockServices.database.factory({ knex }),
      mockServices.scheduler.mock({
        async scheduleTask({ id, fn }) {
          tasks.set(id, fn);
        },
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Group', 'Resource'] }],
          },
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

  const patiently = async <T>(ask: () => Promise<T | undefined>) => {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined || performance.now() > end) {
        return answer;
      }
      // Asking without a pause would keep the catalog from its processing.
      await setTimeout(200);
    }
  };

  return {
    hints,
    async put(entity) {
      const location = 'url:https://git.example/catalog.yaml';
      await files?.applyMutation({
        type: 'delta',
        added: [
          {
            locationKey: 'repository',
            entity: {
              ...entity,
              metadata: {
                ...entity.metadata,
                annotations: {
                  [ANNOTATION_LOCATION]: location,
                  [ANNOTATION_ORIGIN_LOCATION]: location,
                  ...entity.metadata.annotations,
                },
              },
            },
          },
        ],
        removed: [],
      });
    },
    async entity(entityRef, condition) {
      let last: Entity | undefined;
      const found = await patiently(async () => {
        last = await catalog?.getEntityByRef(entityRef, { credentials });
        return last && condition(last) ? last : undefined;
      });
      if (!found) {
        throw new Error(`The catalog still serves ${JSON.stringify(last)}`);
      }
      return found;
    },
    async processedAgain() {
      // Each processing puts the next one off, so twice covers a whole one.
      for (const _ of [1, 2]) {
        const before = await knex('refresh_state').max({
          at: 'next_update_at',
        });
        await patiently(async () => {
          const after = await knex('refresh_state').min({
            at: 'next_update_at',
          });
          return after[0].at > before[0].at ? true : undefined;
        });
      }
    },
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
