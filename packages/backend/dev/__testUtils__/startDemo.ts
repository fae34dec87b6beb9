import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  type BackendFeature,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import type { Simulator } from 'aws-simulator';
import awsResalePlugin from 'backstage-plugin-aws-resale-backend';
import catalogModuleAwsResale from 'backstage-plugin-catalog-backend-module-aws-resale';
import {
  type Account,
  AwsResaleClient,
  LOCATION_PREFIX,
  type Organization,
} from 'backstage-plugin-aws-resale-common';
import { createDemoCatalogModule } from '../demoCatalogModule';
import { createDemoPortfolioModule } from '../demoPortfolioModule';
import { CapturedLog, type LogLine } from './CapturedLog';
import { everyItem } from './everyItem';
import { freePort } from './freePort';
import { type DemoConfigChanges, readDemoConfig } from './readDemoConfig';
import { sharedEvents } from './sharedEvents';

/** The demo, as somebody sees it who is signed in and may do everything. */
export interface RunningDemo {
  /** The HTTP API. */
  api: AwsResaleClient;
  /** The HTTP API, as another user. */
  as(userRef: string): AwsResaleClient;
  /** Every organization of the API. */
  organizations(): Promise<Organization[]>;
  /** Every account of the API that is not gone, or every one that is. */
  accounts(kind?: 'GONE'): Promise<Account[]>;
  /** What the catalog holds below our location, by ref. */
  entities(): Promise<Map<string, Entity>>;
  /** Any one entity of the catalog. */
  entity(ref: string): Promise<Entity | undefined>;
  /** The simulated AWS. */
  simulator: Simulator;
  /** What the backend logged so far. */
  log: readonly LogLine[];
  /** Every answer of the API so far: path with query, a space, and what it said. */
  answers: readonly string[];
  stop(): Promise<void>;
}

/** Whatever AWS's SDK reads here outlives the backend. */
const STS_ENDPOINT = 'AWS_ENDPOINT_URL_STS';

/**
 * Starts what the demo has besides the frontend: real plugins on databases in
 * memory, a simulated AWS on a port of its own.
 *
 * @param now - the present, at which the history of the demo ends.
 * @param changes - what shall differ from the demo's configuration.
 * @param features - what the backend shall have besides.
 */
export async function startDemo(
  now: Date,
  changes?: DemoConfigChanges,
  features: BackendFeature[] = [],
): Promise<RunningDemo> {
  const stsEndpoint = process.env[STS_ENDPOINT];
  const log = new CapturedLog();
  const answers: string[] = [];
  let simulator: Simulator | undefined;
  let catalog: CatalogService | undefined;
  const visitor = createBackendPlugin({
    pluginId: 'visitor',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogServiceRef },
        async init(deps) {
          catalog = deps.catalog;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      awsResalePlugin,
      catalogModuleAwsResale,
      createDemoCatalogModule(now),
      createDemoPortfolioModule(now, started => {
        simulator = started;
      }),
      ...features,
      visitor,
      log.feature,
      schedulerServiceFactory,
      sharedEvents(),
      mockServices.rootConfig.factory({
        data: readDemoConfig(await freePort(), changes),
      }),
    ],
  });
  const as = (userRef?: string) =>
    new AwsResaleClient({
      discoveryApi: {
        getBaseUrl: async plugin =>
          `http://localhost:${backend.server.port()}/api/${plugin}`,
      },
      fetchApi: {
        fetch: async (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set(
            'Authorization',
            `Bearer ${mockCredentials.user.token(userRef)}`,
          );
          const response = await fetch(input, { ...init, headers });
          const { pathname, search } = new URL(response.url);
          answers.push(`${pathname}${search} ${await response.clone().text()}`);
          return response;
        },
      },
    });
  if (!simulator) {
    throw new Error('The demo started without its simulated AWS');
  }

  const api = as();

  return {
    as,
    simulator,
    log: log.lines,
    answers,
    api,
    organizations: () =>
      everyItem(cursor => api.listOrganizations({ cursor, limit: 200 })),
    accounts: kind =>
      everyItem(cursor =>
        api.listAccounts({ cursor, limit: 200, state: kind && [kind] }),
      ),
    async entities() {
      const found = new Map<string, Entity>();
      const pages = catalog?.streamEntities(
        {},
        { credentials: mockCredentials.user() },
      );
      for await (const page of pages ?? []) {
        page
          .filter(isOurs)
          .forEach(one => found.set(stringifyEntityRef(one), one));
      }
      return found;
    },
    entity: async ref =>
      catalog?.getEntityByRef(ref, { credentials: mockCredentials.user() }),
    async stop() {
      await backend.stop();
      if (stsEndpoint === undefined) {
        delete process.env[STS_ENDPOINT];
      } else {
        process.env[STS_ENDPOINT] = stsEndpoint;
      }
    },
  };
}

function isOurs({ metadata }: Entity): boolean {
  return Boolean(
    metadata.annotations?.[ANNOTATION_LOCATION]?.startsWith(LOCATION_PREFIX),
  );
}
