import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type {
  PermissionsService,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import {
  accountReadPermission,
  organizationRunPermission,
} from 'backstage-plugin-aws-resale-common';
import request from 'supertest';
import { startSimulator, type Simulator } from 'aws-simulator';
import awsResalePlugin from '../index';
import {
  portfolioOf,
  ROLE_NAME,
  SECRETS,
} from '../observe/__testUtils__/setUpAws';
import { responseProblems } from '../__testUtils__/responseProblems';

jest.setTimeout(120_000);

const portfolio = portfolioOf({ organizations: 2, accountsPerOrganization: 9 });
const [first, second] = portfolio.organizations;

function customer(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, title: name.toUpperCase(), annotations },
    spec: { type: 'customer', children: [] },
  };
}

const acme = customer('acme', {
  'aws-resale/payer-account-id': first.payerAccountId,
  'aws-resale/account-model': 'SPAM',
  'aws-resale/account-manager': 'user:default/jane',
});
const globex = customer('globex', {
  'aws-resale/payer-account-id': second.payerAccountId,
  'aws-resale/account-model': 'ecma',
});

/** A policy for a test. */
function policy(decide: PermissionsService): ServiceFactory {
  return mockServices.permissions.mock(decide).factory;
}

/** Starts the plugin on its own, against a simulated AWS. */
async function startPlugin(
  simulator: Simulator,
  permissions: ServiceFactory = mockServices.permissions.factory({
    result: AuthorizeResult.ALLOW,
  }),
) {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const logger = mockServices.rootLogger.mock();
  logger.child.mockImplementation(() => logger);
  const [hub] = portfolio.hubs;
  const backend = await startTestBackend({
    features: [
      awsResalePlugin,
      auditor.factory,
      logger.factory,
      permissions,
      catalogServiceMock.factory({ entities: [acme, globex] }),
      mockServices.rootConfig.factory({
        data: {
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
              externalIdSecrets: [SECRETS.newest],
              rateShare: 1,
            },
            organizations: [{ payerAccountId: first.payerAccountId }],
          },
        },
      }),
    ],
  });
  const as = (header: string) => ({
    get: (path: string) =>
      request(backend.server)
        .get(`/api/aws-resale${path}`)
        .set('Authorization', header),
    post: (path: string) =>
      request(backend.server)
        .post(`/api/aws-resale${path}`)
        .set('Authorization', header),
  });
  return {
    stop: () => backend.stop(),
    auditor,
    event,
    logger,
    anonymous: as(mockCredentials.none.header()),
    user: as(mockCredentials.user.header()),
    as,
  };
}

type Plugin = Awaited<ReturnType<typeof startPlugin>>;

/** The scheduler of tests repeats nothing, so each try makes the workers look again. */
async function pollAndList(plugin: Plugin) {
  await plugin.user.post('/organizations/run');
  return plugin.user.get('/accounts');
}

/** Asks again until an answer is as wanted; the poll runs in the background. */
async function eventually<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
) {
  const until = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > until) {
      return answer;
    }
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('the HTTP API', () => {
  let simulator: Simulator;
  let plugin: Plugin;
  let anAccount: string;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin(simulator);
    await eventually(
      () => pollAndList(plugin),
      ({ body }) => body.totalCount === 9,
    );
    anAccount = first.accounts[4].accountId;
  });

  afterAll(async () => {
    await plugin.stop();
    await simulator.stop();
  });

  it.each([
    ['/overview', '/overview'],
    ['/customers?limit=1&sort=-accounts&mine=false', '/customers'],
    ['/customers/group/default/acme', '/customers/{kind}/{namespace}/{name}'],
    ['/accounts?model=SPAM&limit=3&role=linked&sort=-customer', '/accounts'],
    [
      '/accounts?state=ACTIVE&state=GONE&verdict=CONSISTENT&holder=PROVIDER',
      '/accounts',
    ],
    ['/accounts/ACCOUNT', '/accounts/{accountId}'],
    ['/accounts/ACCOUNT/history', '/accounts/{accountId}/history'],
    ['/changes?since=2026-01-01T00%3A00%3A00Z', '/changes'],
    ['/organizations?state=CURRENT&sort=accounts', '/organizations'],
    ['/organizations/PAYER', '/organizations/{payerAccountId}'],
    [
      '/organizations/PAYER/connection',
      '/organizations/{payerAccountId}/connection',
    ],
  ])('answers GET %s as the contract says', async (path, contractPath) => {
    const { status, body } = await plugin.user.get(
      path.replace('ACCOUNT', anAccount).replace('PAYER', first.payerAccountId),
    );
    expect({ status, body: status === 200 ? '' : body }).toEqual({
      status: 200,
      body: '',
    });
    expect(await responseProblems('get', contractPath, 200, body)).toEqual([]);
  });

  it('shows what was polled and judged', async () => {
    const { body: overview } = await plugin.user.get('/overview');
    expect(overview).toMatchObject({
      customers: 2,
      accounts: 9,
      organizations: 2,
      organizationsByState: { CURRENT: 1, WAITING_FOR_APPROVAL: 1 },
    });
    const { body: detail } = await plugin.user.get(
      '/customers/group/default/acme',
    );
    expect(detail.customer).toMatchObject({
      title: 'ACME',
      model: 'SPAM',
      managerRefs: ['user:default/jane'],
      rollup: { verdict: 'CONSISTENT', linkedAccounts: 8 },
    });
    const { body: other } = await plugin.user.get(
      '/customers/group/default/globex',
    );
    expect(other.customer.problems).toEqual([
      expect.objectContaining({
        annotation: 'aws-resale/account-model',
        code: 'UNKNOWN_MODEL',
        severity: 'ERROR',
        value: 'ecma',
        suggestion: 'ECAM',
        message: expect.stringContaining('"ecma"'),
      }),
    ]);
  });

  it('pages through a list without losing or repeating a row', async () => {
    for (const sort of [
      'name',
      '-name',
      'accountId',
      'verdict',
      '-model',
      'state',
      'customer',
    ]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const {
          body,
        }: {
          body: { items: Array<{ accountId: string }>; nextCursor?: string };
        } = await plugin.user.get(
          `/accounts?limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seen.push(...body.items.map(item => item.accountId));
        cursor = body.nextCursor;
      } while (cursor);
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 9, 9]);
    }
  });

  it.each([
    ['/accounts?limit=0', 'limit'],
    ['/accounts?limit=201', 'limit'],
    ['/accounts?model=ECMA', 'model'],
    ['/accounts?colour=red', 'colour'],
    ['/accounts?cursor=nonsense', 'cursor'],
    ['/accounts/12345678901', 'accountId'],
    ['/organizations/abc', 'payerAccountId'],
    ['/changes?since=yesterday', 'since'],
  ])('refuses GET %s and names %s', async (path, field) => {
    const { status, body } = await plugin.user.get(path);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(field),
    ]);
  });

  it('refuses a body without the run that was looked at', async () => {
    const { status, body } = await plugin.user
      .post(`/organizations/${first.payerAccountId}/release-removal`)
      .send({});
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('runId'),
    ]);
  });

  it('knows no account, customer or payer that nobody named', async () => {
    for (const path of [
      '/accounts/999999999999',
      '/customers/group/default/nobody',
      '/organizations/999999999999',
    ]) {
      expect((await plugin.user.get(path)).status).toBe(404);
    }
  });

  it('asks who is there, and wants services to be restricted', async () => {
    expect((await plugin.anonymous.get('/accounts')).status).toBe(401);
    const service = plugin.as(mockCredentials.service.header());
    const { status, body } = await service.get('/accounts');
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringContaining('accessRestrictions'),
    ]);
  });

  it('shows the feed to the catalog alone', async () => {
    expect((await plugin.user.get('/feed')).status).toBe(403);
    expect(
      (
        await plugin
          .as(
            mockCredentials.service.header({
              onBehalfOf: mockCredentials.service('plugin:search'),
              targetPluginId: 'aws-resale',
            }),
          )
          .get('/feed')
      ).status,
    ).toBe(403);
    const { status, body } = await plugin
      .as(
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:catalog'),
          targetPluginId: 'aws-resale',
        }),
      )
      .get('/feed?limit=4');
    expect(status).toBe(200);
    expect(await responseProblems('get', '/feed', 200, body)).toEqual([]);
    const revisions = body.items.map(
      (item: { revision: number }) => item.revision,
    );
    expect(revisions).toHaveLength(4);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('gives the root e-mail address in the detail alone', async () => {
    const { body: list } = await plugin.user.get('/accounts');
    expect(JSON.stringify(list)).not.toContain('@');
    const { body: detail } = await plugin.user.get(`/accounts/${anAccount}`);
    expect(detail.rootEmail).toBe(first.accounts[4].email);
  });

  it('polls again when asked, and approves a payer once', async () => {
    const run = await plugin.user.post(
      `/organizations/${first.payerAccountId}/run`,
    );
    expect(run.status).toBe(202);
    const waiting = await plugin.user.post(
      `/organizations/${second.payerAccountId}/run`,
    );
    expect(waiting.status).toBe(409);

    const approved = await plugin.user.post(
      `/organizations/${second.payerAccountId}/approve`,
    );
    expect(approved.status).toBe(200);
    expect(
      (
        await plugin.user.post(
          `/organizations/${second.payerAccountId}/approve`,
        )
      ).status,
    ).toBe(409);
    const { body } = await eventually(
      () => pollAndList(plugin),
      answer => answer.body.totalCount === 18,
    );
    expect(body.totalCount).toBe(18);
    const all = await plugin.user.post('/organizations/run');
    expect([all.status, all.body]).toEqual([202, { due: 2 }]);
  });

  it('records reads, decisions and refusals', async () => {
    plugin.auditor.createEvent.mockClear();
    plugin.event.fail.mockClear();
    await plugin
      .as(mockCredentials.service.header())
      .get(`/accounts/${anAccount}`);
    expect(plugin.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'account-fetch',
        meta: { queryType: 'by-id', accountId: anAccount },
      }),
    );
    expect(plugin.event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });

  it('logs no e-mail address and no external id', async () => {
    const { body } = await plugin.user.get(
      `/organizations/${first.payerAccountId}/connection`,
    );
    const logged = JSON.stringify(
      [plugin.logger.info, plugin.logger.warn, plugin.logger.error].flatMap(
        log => log.mock.calls,
      ),
    );
    expect(body.externalId).toMatch(/^[0-9a-f]{40}$/);
    expect(logged).not.toContain(body.externalId);
    expect(logged).not.toMatch(/[a-z0-9]@[a-z]/);
  });
});

describe('the HTTP API under a policy', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
  });

  afterAll(async () => {
    await simulator.stop();
  });

  it('lists and shows only what conditions allow, and says which permission is missing', async () => {
    const plugin = await startPlugin(
      simulator,
      policy({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result:
              permission.name === organizationRunPermission.name
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            permission.name === accountReadPermission.name
              ? createAccountConditionalDecision(accountReadPermission, {
                  anyOf: [
                    accountConditions.hasCustomer({
                      customerRefs: ['group:default/globex'],
                    }),
                    accountConditions.isCustomerManager({
                      claims: ['user:default/jane'],
                    }),
                  ],
                })
              : { result: AuthorizeResult.DENY },
          ),
      }),
    );
    const { body } = await eventually(
      () => pollAndList(plugin),
      answer => answer.body.totalCount === 9,
    );
    expect(body.totalCount).toBe(9);
    const { body: detail } = await plugin.user.get(
      `/accounts/${first.accounts[4].accountId}`,
    );
    expect(detail.rootEmail).toBeUndefined();
    const { body: customers } = await plugin.user.get('/customers');
    expect(customers.totalCount).toBe(0);
    const organizations = await plugin.user.get('/organizations');
    expect([organizations.status, organizations.body.error.message]).toEqual([
      403,
      expect.stringContaining('aws-resale.organization.read'),
    ]);
    const { body: overview } = await plugin.user.get('/overview');
    expect(overview).toMatchObject({
      accounts: 9,
      customers: 0,
      organizations: 0,
      organizationsByState: {},
    });
    await plugin.stop();
  });

  it('hides what conditions do not allow', async () => {
    const plugin = await startPlugin(
      simulator,
      policy({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            permission.name === accountReadPermission.name
              ? createAccountConditionalDecision(accountReadPermission, {
                  not: accountConditions.isCustomerOwner({
                    claims: ['group:default/acme'],
                  }),
                })
              : { result: AuthorizeResult.ALLOW },
          ),
      }),
    );
    await eventually(
      async () => {
        await pollAndList(plugin);
        return plugin.user.get('/organizations?state=CURRENT');
      },
      answer => answer.body.totalCount === 1,
    );
    expect((await plugin.user.get('/accounts')).body.totalCount).toBe(0);
    expect(
      (await plugin.user.get(`/accounts/${first.accounts[4].accountId}`))
        .status,
    ).toBe(404);
    await plugin.stop();
  });
});
