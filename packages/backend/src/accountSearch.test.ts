import {
  coreServices,
  createBackendModule,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  generatePortfolio,
  startSimulator,
  type Simulator,
} from 'aws-simulator';
import awsResalePlugin from 'backstage-plugin-aws-resale-backend';
import {
  accountReadPermission,
  AwsResaleClient,
  type AccountSearchDocument,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
  deriveExternalId,
} from 'backstage-plugin-aws-resale-node';
import searchModuleAwsResale from 'backstage-plugin-search-backend-module-aws-resale';
import { eventually } from '../dev/__testUtils__/eventually';
import { underPolicy } from '../dev/__testUtils__/underPolicy';

jest.setTimeout(120_000);

const SECRET = 'a-secret-with-32-characters-or-more';
const ROLE = 'ResaleReader';
const INDEX_TASK = 'search_index_aws_account';
const PATIENCE_MS = 60_000;

const portfolio = generatePortfolio({
  seed: 'search',
  organizations: 2,
  accountsPerOrganization: 6,
  organizationalUnitsPerOrganization: 2,
  roleName: ROLE,
  externalIdFor: payerAccountId =>
    deriveExternalId(SECRET, { partition: 'aws', payerAccountId }),
});
const [ofAcme, ofGlobex] = portfolio.organizations;
const [, account, namedByAddress] = ofAcme.accounts;
account.name = 'Zeppelin production';
namedByAddress.name = 'root+zeppelin@acme.example';

const idsOf = ({ accounts }: typeof ofAcme) =>
  accounts.map(({ accountId }) => accountId).sort();

function customer(
  name: string,
  title: string,
  { payerAccountId }: typeof ofAcme,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      title,
      annotations: {
        'aws-resale/payer-account-id': payerAccountId,
        'aws-resale/account-model': 'SPAM',
      },
    },
    spec: { type: 'customer', children: [] },
  };
}

const EVERYBODY = 'user:default/everybody';
/** Sees accounts of Globex alone. */
const MANAGER = 'user:default/manager.of.globex';
/** Sees no account. */
const OUTSIDER = 'user:default/outsider';

const policy = underPolicy((permissionName, userRef) => {
  if (permissionName !== accountReadPermission.name || userRef === EVERYBODY) {
    return { result: 'ALLOW' };
  }
  return userRef === MANAGER
    ? createAccountConditionalDecision(
        accountReadPermission,
        accountConditions.hasCustomer({
          customerRefs: ['group:default/globex'],
        }),
      )
    : { result: 'DENY' };
});

/** Search, permissions and AWS resale in one backend, with accounts in the index. */
async function startBackend(simulator: Simulator) {
  const tasks: { scheduler?: SchedulerService } = {};
  const [hub] = portfolio.hubs;
  const backend = await startTestBackend({
    features: [
      ...policy,
      searchPlugin,
      searchModuleAwsResale,
      awsResalePlugin,
      createBackendModule({
        pluginId: 'search',
        moduleId: 'tasks-of-test',
        register(env) {
          env.registerInit({
            deps: { scheduler: coreServices.scheduler },
            async init({ scheduler }) {
              tasks.scheduler = scheduler;
            },
          });
        },
      }),
      catalogServiceMock.factory({
        entities: [
          customer('acme', 'Acme Shipyards', ofAcme),
          customer('globex', 'Globex Mining', ofGlobex),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
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
              roleName: ROLE,
              externalIdSecrets: [{ keyId: 'a', secret: SECRET }],
              rateShare: 1,
            },
            organizations: portfolio.organizations.map(
              ({ payerAccountId }) => ({ payerAccountId }),
            ),
          },
        },
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api`;
  const api = new AwsResaleClient({
    discoveryApi: { getBaseUrl: async id => `${url}/${id}` },
  });
  const token = mockCredentials.user.token(EVERYBODY);
  await eventually(async () => {
    await api.runAllOrganizations({ token });
    const { totalCount } = await api.listAccounts({}, { token });
    expect(totalCount).toBe(12);
  }, PATIENCE_MS);
  await tasks.scheduler?.triggerTask(INDEX_TASK);
  return {
    /** What a user finds, the best first. */
    async find(term: string, userRef = EVERYBODY) {
      const query = new URLSearchParams({
        term,
        'types[0]': 'aws-account',
        pageLimit: '50',
      });
      const response = await fetch(`${url}/search/query?${query}`, {
        headers: { authorization: mockCredentials.user.header(userRef) },
      });
      expect(response.status).toBe(200);
      const {
        results,
      }: { results: Array<{ document: AccountSearchDocument }> } =
        await response.json();
      return results.map(({ document }) => document);
    },
    stop: () => backend.stop(),
  };
}

describe('accounts in the search', () => {
  let simulator: Simulator;
  let search: Awaited<ReturnType<typeof startBackend>>;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    search = await startBackend(simulator);
  });

  afterAll(async () => {
    await search?.stop();
    await simulator.stop();
  });

  it.each([
    ['its id', account.accountId],
    [
      'its id as consoles show it',
      account.accountId.replace(/(\d{4})(?=\d)/g, '$1-'),
    ],
    ['the beginning of its id', account.accountId.slice(0, 9)],
    ['its name', 'zeppelin production'],
    ['the beginning of its name', 'zeppelin prod'],
  ])('finds an account by %s', async (_, term) => {
    const [best] = await search.find(term);
    expect(best).toMatchObject({
      title: 'Zeppelin production',
      accountId: account.accountId,
      location: `/aws-resale/accounts/${account.accountId}`,
      customer: 'Acme Shipyards',
      customerRef: 'group:default/acme',
      model: 'SPAM',
      isGone: false,
    });
  });

  it('finds accounts by their customer', async () => {
    const found = await search.find('shipyards');
    expect(found.map(({ accountId }) => accountId).sort()).toEqual(
      idsOf(ofAcme),
    );
  });

  it('shows nothing to whoever may see no account', async () => {
    expect(await search.find(account.accountId, OUTSIDER)).toEqual([]);
    expect(await search.find('account', OUTSIDER)).toEqual([]);
  });

  it('shows under conditions what they allow', async () => {
    const found = await search.find('account', MANAGER);
    expect(found.map(({ accountId }) => accountId).sort()).toEqual(
      idsOf(ofGlobex),
    );
    expect(await search.find('shipyards', MANAGER)).toEqual([]);
  });

  it('holds every account, and no e-mail address', async () => {
    const found = await search.find('account');
    expect(found.map(({ accountId }) => accountId).sort()).toEqual(
      [...idsOf(ofAcme), ...idsOf(ofGlobex)].sort(),
    );
    expect(JSON.stringify(found)).not.toContain('@');
    expect(
      found.find(({ accountId }) => accountId === namedByAddress.accountId)
        ?.title,
    ).toBe('acme.example');
  });
});
