import { join } from 'node:path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendModule,
  type BackendFeature,
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
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { generatePortfolio, startSimulator } from 'aws-simulator';
import awsResalePlugin from 'backstage-plugin-aws-resale-backend';
import { AwsResaleClient } from 'backstage-plugin-aws-resale-common';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import { eventually } from './eventually';

const ROLE_NAME = 'ResaleReader';
const SECRET = 'only-for-this-test-and-32-characters-long';
const EXAMPLES = join(__dirname, '../../../../examples');
/** How long catalog and poller may take to know two organizations. */
const PATIENCE_MS = 120_000;
const ACCOUNTS_EACH = 4;

/** Accounts and a catalog, polled and judged, with whatever is under test beside them. */
export type SmallPortal = Awaited<ReturnType<typeof startSmallPortal>>;

function customer(
  name: string,
  payerAccountId: string,
  model: string,
  emailDomain: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      title: name.toUpperCase(),
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://git.example/customers.yaml',
        [ANNOTATION_ORIGIN_LOCATION]: 'url:https://git.example/customers.yaml',
        'aws-resale/payer-account-id': payerAccountId,
        'aws-resale/account-model': model,
        'aws-resale/email-domains': emailDomain,
      },
    },
    spec: { type: 'customer', children: [] },
  };
}

function customersModule(customers: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'customers-of-tests',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'customers-of-tests',
            async connect(connection) {
              await connection.applyMutation({
                type: 'full',
                entities: customers.map(entity => ({
                  entity,
                  locationKey: 'customers-of-tests',
                })),
              });
            },
          });
        },
      });
    },
  });
}

/**
 * Starts the real catalog and AWS resale over a simulated AWS of two
 * organizations, one under each model, and waits until both are judged.
 *
 * @param options.features - what a test is about.
 * @param options.templates - files below `examples/templates` that the catalog reads.
 */
export async function startSmallPortal(options: {
  features: BackendFeature[];
  templates?: string[];
}) {
  const portfolio = generatePortfolio({
    seed: 'small portal',
    organizations: 2,
    accountsPerOrganization: ACCOUNTS_EACH,
    organizationalUnitsPerOrganization: 1,
    roleName: ROLE_NAME,
    externalIdFor: payerAccountId =>
      deriveExternalId(SECRET, { partition: 'aws', payerAccountId }),
    stateFor: () => 'ACTIVE',
    tagsFor: () => ({}),
  });
  const [spam, ecam] = portfolio.organizations;
  const [hub] = portfolio.hubs;
  const simulator = await startSimulator({ portfolio, timeScale: 0 });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      customersModule([
        customer('globex', spam.payerAccountId, 'SPAM', 'globex.example'),
        customer('acme', ecam.payerAccountId, 'ECAM', 'customer-2.example'),
      ]),
      awsResalePlugin,
      // That of tests waits for each task, and the first reading for a customer.
      schedulerServiceFactory,
      ...options.features,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example' },
          backend: { actions: { pluginSources: ['aws-resale'] } },
          catalog: {
            processingInterval: { seconds: 1 },
            locations: (options.templates ?? []).map(file => ({
              type: 'file',
              target: join(EXAMPLES, 'templates', file),
              rules: [{ allow: ['Template'] }],
            })),
          },
          aws: {
            mainAccount: {
              accessKeyId: hub.accessKeyId,
              secretAccessKey: hub.secretAccessKey,
            },
          },
          awsResale: {
            provider: { emailDomains: ['provider.example'] },
            aws: {
              endpoint: simulator.endpoint,
              roleName: ROLE_NAME,
              externalIdSecrets: [{ keyId: 'test', secret: SECRET }],
              rateShare: 1,
            },
            organizations: portfolio.organizations.map(
              ({ payerAccountId }) => ({ payerAccountId }),
            ),
            customers: { interval: { seconds: 1 } },
          },
        },
      }),
    ],
  });
  const url = (path: string) =>
    `http://localhost:${backend.server.port()}/api/${path}`;
  const token = mockCredentials.user.token();
  const api = new AwsResaleClient({
    discoveryApi: { getBaseUrl: async pluginId => url(pluginId) },
  });
  const linked = ({ accounts, payerAccountId }: typeof spam) =>
    accounts
      .map(({ accountId }) => accountId)
      .filter(accountId => accountId !== payerAccountId);
  const accounts = { spam: linked(spam), ecam: linked(ecam) };

  await eventually(async () => {
    const { items } = await api.listAccounts(
      { model: ['ECAM', 'SPAM'], limit: 200 },
      { token },
    );
    if (items.length < 2 * ACCOUNTS_EACH) {
      throw new Error(`Only ${items.length} accounts have a model`);
    }
  }, PATIENCE_MS);

  return {
    /** Linked accounts. */
    accounts,
    api,
    token,
    url,
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}
