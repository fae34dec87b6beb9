import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import awsResalePlugin from 'backstage-plugin-aws-resale-backend';
import {
  AwsResaleClient,
  type EntityProblems,
} from 'backstage-plugin-aws-resale-common';
import catalogModuleAwsResale from 'backstage-plugin-catalog-backend-module-aws-resale';
import { eventually } from '../dev/__testUtils__/eventually';
import { sharedEvents } from '../dev/__testUtils__/sharedEvents';

jest.setTimeout(180_000);

/** A change is to arrive within a minute of its processing. */
const PATIENCE_MS = 60_000;

function entity(
  kind: string,
  name: string,
  annotations: Record<string, string>,
): Entity {
  const location = `url:https://git.example/${name}.yaml`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...annotations,
      },
    },
    spec:
      kind === 'Group'
        ? { type: 'customer', children: [] }
        : { type: 'service', lifecycle: 'production', owner: 'acme' },
  };
}

/** Catalog and AWS resale in one backend; the catalog is read whole at the start alone. */
async function startBackend() {
  const files: { connection?: EntityProviderConnection } = {};
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
              files.connection = connection;
            },
          });
        },
      });
    },
  });
  let baseUrl = '';
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      // That of tests waits for each task, and the first reading for a customer.
      schedulerServiceFactory,
      repository,
      catalogModuleAwsResale,
      awsResalePlugin,
      createBackendModule({
        pluginId: 'aws-resale',
        moduleId: 'address',
        register(env) {
          env.registerInit({
            deps: { discovery: coreServices.discovery },
            async init({ discovery }) {
              baseUrl = await discovery.getBaseUrl('aws-resale');
            },
          });
        },
      }),
      sharedEvents(),
      mockServices.rootConfig.factory({
        data: {
          catalog: { processingInterval: { seconds: 1 } },
          awsResale: {
            provider: { emailDomains: ['provider.example'] },
            aws: {
              roleName: 'reader',
              externalIdSecrets: [{ keyId: 'a', secret: 'x'.repeat(40) }],
            },
            customers: { interval: { hours: 24 } },
          },
        },
      }),
    ],
  });
  const token = mockCredentials.user.token();
  const api = new AwsResaleClient({
    discoveryApi: { getBaseUrl: async () => baseUrl },
  });
  return {
    stop: () => backend.stop(),
    api: {
      problems: async () =>
        new Map<string, EntityProblems>(
          (await api.listAnnotationProblems({}, { token })).items.map(item => [
            item.entityRef,
            item,
          ]),
        ),
      customers: async () =>
        (await api.listCustomers({}, { token })).items.map(({ ref }) => ref),
    },
    async put(...entities: Entity[]) {
      await files.connection?.applyMutation({
        type: 'delta',
        added: entities.map(item => ({
          entity: item,
          locationKey: 'repository',
        })),
        removed: [],
      });
    },
  };
}

describe('a change of annotations', () => {
  it('reaches the portal without a reading of the whole catalog', async () => {
    const { api, put, stop } = await startBackend();
    await put(entity('Group', 'acme', { 'aws-resale/account-model': 'ECAM' }));
    await eventually(async () => {
      expect(await api.customers()).toEqual(['group:default/acme']);
    }, PATIENCE_MS);

    // No reading of all annotated entities would find a misspelt key.
    await put(
      entity('Component', 'shop', { 'aws-resale/acount-id': '012345678901' }),
      entity('Group', 'globex', { 'aws-resale/account-model': 'ecma' }),
    );
    await eventually(async () => {
      const problems = await api.problems();
      expect([...problems.keys()].sort()).toEqual([
        'component:default/shop',
        'group:default/globex',
      ]);
    }, PATIENCE_MS);
    expect((await api.customers()).sort()).toEqual([
      'group:default/acme',
      'group:default/globex',
    ]);

    await put(
      entity('Component', 'shop', {}),
      entity('Group', 'globex', { 'aws-resale/account-model': 'ECAM' }),
    );
    await eventually(async () => {
      expect(await api.problems()).toEqual(new Map());
    }, PATIENCE_MS);
    await stop();
  });
});
