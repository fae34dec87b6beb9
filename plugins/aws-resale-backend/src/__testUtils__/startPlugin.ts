import {
  coreServices,
  createBackendModule,
  type BackendFeature,
  type PermissionsService,
  type SchedulerService,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import type { SimulatedPortfolio, Simulator } from 'aws-simulator';
import awsResalePlugin from '../index';
import { ROLE_NAME, SECRETS } from '../observe/__testUtils__/setUpAws';

/** A plugin on its own, with ways to ask it. */
export type Plugin = Awaited<ReturnType<typeof startPlugin>>;

/** A policy for a test. */
export function policy(decide: PermissionsService): ServiceFactory {
  return mockServices.permissions.mock(decide).factory;
}

/** Starts the plugin against a simulated AWS and a catalog of some entities. */
export async function startPlugin(options: {
  simulator: Simulator;
  portfolio: SimulatedPortfolio;
  entities: Entity[];
  /** Added to `awsResale`. */
  config: JsonObject;
  permissions?: ServiceFactory;
  features?: BackendFeature[];
}) {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const [hub] = options.portfolio.hubs;
  const tasks: { scheduler?: SchedulerService } = {};
  const backend = await startTestBackend({
    features: [
      awsResalePlugin,
      createBackendModule({
        pluginId: 'aws-resale',
        moduleId: 'tasks-of-tests',
        register(env) {
          env.registerInit({
            deps: { scheduler: coreServices.scheduler },
            async init({ scheduler }) {
              tasks.scheduler = scheduler;
            },
          });
        },
      }),
      auditor.factory,
      options.permissions ??
        mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      ...(options.features ?? []),
      catalogServiceMock.factory({ entities: options.entities }),
      mockServices.rootConfig.factory({
        data: {
          aws: {
            mainAccount: {
              accessKeyId: hub.accessKeyId,
              secretAccessKey: hub.secretAccessKey,
            },
          },
          app: { baseUrl: 'https://portal.example' },
          awsResale: {
            provider: { emailDomains: ['provider.example'] },
            aws: {
              endpoint: options.simulator.endpoint,
              roleName: ROLE_NAME,
              externalIdSecrets: [SECRETS.newest],
              rateShare: 1,
            },
            ...options.config,
          },
        },
      }),
    ],
  });
  const asking = (authorization: string) => {
    const call = (method: 'get' | 'post' | 'delete', path: string) =>
      request(backend.server)
        [method](`/api/aws-resale${path}`)
        .set('Authorization', authorization);
    return {
      get: (path: string) => call('get', path),
      post: (path: string, body: object = {}) => call('post', path).send(body),
      delete: (path: string) => call('delete', path),
    };
  };
  return {
    auditor,
    event,
    ...asking(mockCredentials.user.header()),
    /** Asks as another user. */
    as: (userRef: string) => asking(mockCredentials.user.header(userRef)),
    /** Asks with any authorization, like a service's. */
    asking,
    /** Runs a task of the plugin to its end. */
    runTask: async (id: string) => tasks.scheduler?.triggerTask(id),
    stop: () => backend.stop(),
  };
}

/** Polls until the number of listed accounts is as wanted: workers of tests repeat nothing. */
export async function pollAll(plugin: Plugin, accounts: number): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    await plugin.post('/organizations/run');
    const { body } = await plugin.get('/accounts?limit=1');
    if (body.totalCount === accounts) {
      return;
    }
    if (Date.now() > until) {
      throw new Error(
        `${body.totalCount} accounts are listed instead of ${accounts}`,
      );
    }
    await new Promise(resolve => setImmediate(resolve));
  }
}
