import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { startSimulator, type Simulator } from 'aws-simulator';
import {
  accountReadPermission,
  mappingReadPermission,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';
import { responseProblems } from '../__testUtils__/responseProblems';
import {
  pollAll,
  policy,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);

const portfolio = portfolioOf({ organizations: 1, accountsPerOrganization: 9 });
const [organization] = portfolio.organizations;
const [one, two] = organization.accounts
  .map(({ accountId }) => accountId)
  .filter(id => id !== organization.payerAccountId);
const UNKNOWN = '999999999999';
const ACCOUNTS = '/entities/{kind}/{namespace}/{name}/accounts';

function entity(
  kind: string,
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      title: name.toUpperCase(),
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example/${name}.yaml`,
        'backstage.io/edit-url': `https://git.example/edit/${name}.yaml`,
        ...annotations,
      },
    },
    spec: { type: kind === 'Group' ? 'customer' : 'service' },
  };
}

const entities = [
  entity('Group', 'acme', {
    'aws-resale/payer-account-id': organization.payerAccountId,
    'aws-resale/account-model': 'SPAM',
  }),
  entity('Group', 'globex', {
    'aws-resale/account-model': 'ecma',
    'aws-resale/email-domains': 'jane@globex.example',
    'aws-resale/account-manager': 'group:acm',
  }),
  entity('Component', 'shop', {
    'amazonaws.com/account-id': `${two}, ${one}, ${UNKNOWN}`,
  }),
  entity('Component', 'legacy', { 'aws-resale/acount-id': one }),
  entity('Component', 'plain', {}),
  ...Array.from({ length: 3 }, (_, index) =>
    entity('Component', `short-${index}`, {
      'amazonaws.com/account-id': '12345678901',
    }),
  ),
];

const options = {
  portfolio,
  entities,
  config: { organizations: [{ payerAccountId: organization.payerAccountId }] },
};

/** What shows beside others is found after the accounts are listed. */
async function everyProblemFound(plugin: Plugin): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { body } = await plugin.get('/mapping/problems');
    if (body.totalCount === 5) {
      return;
    }
    if (Date.now() > until) {
      throw new Error(`Only these were found: ${JSON.stringify(body)}`);
    }
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('the HTTP API of annotations', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({ ...options, simulator });
    await pollAll(plugin, 9);
    await everyProblemFound(plugin);
  });

  afterAll(async () => {
    await plugin.stop();
    await simulator.stop();
  });

  it('lists problems with their fixes, errors first', async () => {
    const { status, body } = await plugin.get('/mapping/problems');
    expect(status).toBe(200);
    expect(
      await responseProblems('get', '/mapping/problems', 200, body),
    ).toEqual([]);
    expect(
      body.items.map((item: { entityRef: string }) => item.entityRef),
    ).toEqual([
      'group:default/globex',
      'component:default/short-0',
      'component:default/short-1',
      'component:default/short-2',
      'component:default/shop',
    ]);
    const [globex, short] = body.items;
    const shop = body.items.at(-1);
    expect(globex).toMatchObject({
      title: 'GLOBEX',
      location: 'url:https://git.example/globex.yaml',
      sourceUrl: 'https://git.example/globex.yaml',
      editUrl: 'https://git.example/edit/globex.yaml',
      problems: [
        { code: 'UNKNOWN_MODEL', severity: 'ERROR', suggestion: 'ECAM' },
        { code: 'NOT_A_DOMAIN', severity: 'ERROR' },
        { code: 'UNKNOWN_REF', severity: 'WARNING', suggestion: 'group:acme' },
      ],
    });
    expect(JSON.stringify(globex.problems)).not.toContain('jane@');
    expect(shop.problems).toMatchObject([
      { code: 'UNKNOWN_ACCOUNT', severity: 'WARNING', value: UNKNOWN },
    ]);
    expect(shop.fix).toBeUndefined();
    expect(short.fix.copy).toContain("'012345678901'");
    expect(short.fix.lines).toContainEqual({
      mark: 'REMOVED',
      text: "    amazonaws.com/account-id: '12345678901'",
    });
  });

  it('pages and searches problems', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const {
        body,
      }: {
        body: {
          items: Array<{ entityRef: string }>;
          nextCursor?: string;
          totalCount: number;
        };
      } = await plugin.get(
        `/mapping/problems?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(body.totalCount).toBe(5);
      seen.push(...body.items.map(item => item.entityRef));
      cursor = body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    for (const q of ['HORT-1', 'default/short-1']) {
      const { body } = await plugin.get(
        `/mapping/problems?q=${encodeURIComponent(q)}`,
      );
      expect([q, body.totalCount, body.items[0].entityRef]).toEqual([
        q,
        1,
        'component:default/short-1',
      ]);
    }
  });

  it('shows the same problems on the customer and in the overview', async () => {
    const { body } = await plugin.get('/customers/group/default/globex');
    expect(
      body.customer.problems.map(({ code }: { code: string }) => code),
    ).toEqual(['UNKNOWN_MODEL', 'NOT_A_DOMAIN', 'UNKNOWN_REF']);
    const { body: overview } = await plugin.get('/overview');
    expect(overview.attention).toContainEqual(
      expect.objectContaining({
        kind: 'ANNOTATION_PROBLEM',
        customerRef: 'group:default/globex',
        text: expect.stringMatching(
          /^2 problems with annotations, the first: .*ecma/,
        ),
      }),
    );
  });

  it('gives the accounts of an entity in its order, and what is unknown', async () => {
    const { status, body } = await plugin.get(
      '/entities/component/default/shop/accounts',
    );
    expect(status).toBe(200);
    expect(await responseProblems('get', ACCOUNTS, 200, body)).toEqual([]);
    expect(
      body.accounts.map((item: { accountId: string }) => item.accountId),
    ).toEqual([two, one]);
    expect(body).toMatchObject({
      entityRef: 'component:default/shop',
      unknown: [UNKNOWN],
      problems: [{ code: 'UNKNOWN_ACCOUNT' }],
      readAt: expect.any(String),
    });
  });

  it('knows an entity that no reading had, and one without annotations', async () => {
    const { body } = await plugin.get(
      '/entities/Component/default/legacy/accounts',
    );
    expect(await responseProblems('get', ACCOUNTS, 200, body)).toEqual([]);
    expect(body).toMatchObject({
      accounts: [],
      problems: [{ code: 'UNKNOWN_KEY', annotation: 'aws-resale/acount-id' }],
      fix: { copy: expect.stringContaining('amazonaws.com/account-id') },
    });
    expect(body.readAt).toBeUndefined();
    const plain = await plugin.get(
      '/entities/component/default/plain/accounts',
    );
    expect(plain.body).toEqual({
      entityRef: 'component:default/plain',
      accounts: [],
      unknown: [],
      problems: [],
    });
  });

  it('answers 404 for an entity that the catalog does not show', async () => {
    const { status, body } = await plugin.get(
      '/entities/component/default/nobody/accounts',
    );
    expect([status, body.error.message]).toEqual([
      404,
      'The catalog has no component:default/nobody, or you may not see it',
    ]);
  });

  it('checks a YAML and stores nothing', async () => {
    const { status, body } = await plugin.post('/annotations/check', {
      yaml: [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Group',
        'metadata:',
        '  name: new',
        '  annotations:',
        '    aws-resale/account-model: ecma',
        'spec:',
        '  type: customer',
        '  children: []',
      ].join('\n'),
    });
    expect(status).toBe(200);
    expect(
      await responseProblems('post', '/annotations/check', 200, body),
    ).toEqual([]);
    expect(body).toMatchObject({
      entities: 1,
      problems: [{ line: 6, code: 'UNKNOWN_MODEL', suggestion: 'ECAM' }],
    });
    expect((await plugin.get('/customers/group/default/new')).status).toBe(404);
    const refused = await plugin.post('/annotations/check', {});
    expect(refused.status).toBe(400);
  });

  it('records who looked', async () => {
    plugin.auditor.createEvent.mockClear();
    await plugin.get('/mapping/problems');
    await plugin.post('/annotations/check', { yaml: '' });
    await plugin.get('/entities/component/default/shop/accounts');
    expect(
      plugin.auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]),
    ).toEqual([
      ['annotation-fetch', { queryType: 'by-query' }],
      ['annotation-check', { actionType: 'check' }],
      [
        'account-fetch',
        { queryType: 'by-entity', entityRef: 'component:default/shop' },
      ],
    ]);
  });
});

describe('the HTTP API of annotations under a policy', () => {
  it('shows only accounts in scope, and no problems without the permission', async () => {
    const simulator = await startSimulator({ portfolio, timeScale: 0 });
    const permissions = policy({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === mappingReadPermission.name
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === accountReadPermission.name
            ? createAccountConditionalDecision(accountReadPermission, {
                not: accountConditions.hasCustomer({
                  customerRefs: ['group:default/acme'],
                }),
              })
            : { result: AuthorizeResult.ALLOW },
        ),
    });
    const plugin = await startPlugin({ ...options, simulator, permissions });
    await plugin.post('/organizations/run');
    const { body } = await plugin.get(
      '/entities/component/default/shop/accounts',
    );
    expect(body).toMatchObject({ accounts: [], unknown: [two, one, UNKNOWN] });
    const problems = await plugin.get('/mapping/problems');
    expect([problems.status, problems.body.error.message]).toEqual([
      403,
      expect.stringContaining(mappingReadPermission.name),
    ]);
    await plugin.stop();
    await simulator.stop();
  });
});
