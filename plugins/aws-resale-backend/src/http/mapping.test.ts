import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Entity } from '@backstage/catalog-model';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import {
  accountReadPermission,
  mappingDecidePermission,
  mappingReadPermission,
  type QueueItem,
} from 'backstage-plugin-aws-resale-common';
import { startSimulator, type Simulator } from 'aws-simulator';
import { parse } from 'yaml';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';
import { responseProblems } from '../__testUtils__/responseProblems';
import {
  policy,
  pollAll,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);

const GDANSK = 'group:default/gdansk-robotics';
const HANSA = 'group:default/hansa-foods';
const POLSKA = 'group:default/hansa-foods-polska';

/** A shared payer, one that two customers claim, and one that nobody claims. */
function makePortfolio() {
  const portfolio = portfolioOf({
    organizations: 3,
    accountsPerOrganization: 9,
    organizationalUnitsPerOrganization: 2,
    tagsFor: () => ({}),
  });
  const [shared, disputed, unclaimed] = portfolio.organizations;
  const [parent, unit] = shared.organizationalUnits;
  parent.name = 'Kunden';
  parent.parentId = shared.rootId;
  unit.name = 'Gdansk';
  unit.parentId = parent.ouId;
  const [payer, ...linked] = shared.accounts;
  payer.name = 'Payer 1';
  linked.forEach((account, index) => {
    account.parentId = index < 6 ? unit.ouId : shared.rootId;
    account.name = `Robotik ${index}`;
    account.email = `aws+${index}@gdansk-robotics.example`;
  });
  Object.assign(linked[6], { name: '-', email: 'x6@provider.example' });
  Object.assign(linked[7], { name: 'hansa-foods-sandbox' });
  disputed.accounts.splice(3);
  unclaimed.accounts.splice(1);
  unclaimed.accounts[0].name = 'Gdansk Holding';
  return portfolio;
}

const portfolio = makePortfolio();
const [shared, disputed, unclaimed] = portfolio.organizations;
const [sharedPayer, ...linked] = shared.accounts.map(it => it.accountId);
/** The first two are mapped by annotation. */
const openInUnit = linked.slice(2, 6);
const ACCOUNTS = 9 + 3 + 1;

function customer(
  name: string,
  title: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      title,
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example/${name}.yaml`,
        'backstage.io/view-url': `https://git.example/view/${name}.yaml`,
        'backstage.io/edit-url': `https://git.example/edit/${name}.yaml`,
        ...annotations,
      },
    },
    spec: { type: 'customer', children: [] },
  };
}

const entities = [
  customer('gdansk-robotics', 'Gdańsk Robotics', {
    'aws-resale/account-model': 'ECAM',
    'aws-resale/email-domains': 'gdansk-robotics.example',
    'aws-resale/linked-account-id': linked.slice(0, 2).join(', '),
  }),
  customer('hansa-foods', 'Hansa Foods', {
    'aws-resale/payer-account-id': disputed.payerAccountId,
  }),
  customer('hansa-foods-polska', 'Hansa Foods Polska', {
    'aws-resale/payer-account-id': disputed.payerAccountId,
  }),
];

const config = {
  organizations: portfolio.organizations.map(({ payerAccountId }, index) => ({
    payerAccountId,
    name: ['Shared', 'Disputed', 'Unclaimed'][index],
  })),
  mapping: {
    rules: [
      {
        id: 'by-name',
        name: '{customer}-sandbox',
        customer: 'group:default/{customer}',
      },
    ],
  },
};

/** Asks and checks the answer against the contract. */
async function ok(
  plugin: Plugin,
  method: 'get' | 'post' | 'delete',
  path: string,
  contractPath: string,
  body?: object,
) {
  const response = await (method === 'post'
    ? plugin.post(path, body)
    : plugin[method](path));
  expect([path, response.status, response.body.error]).toEqual([
    path,
    200,
    undefined,
  ]);
  expect(
    await responseProblems(method, contractPath, 200, response.body),
  ).toEqual([]);
  return response.body;
}

describe('the mapping API', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  const summary = () => ok(plugin, 'get', '/mapping', '/mapping');
  const queue = async (query = '') =>
    ok(plugin, 'get', `/mapping/queue${query}`, '/mapping/queue');
  const item = async (accountId: string, query = '') =>
    ok(
      plugin,
      'get',
      `/mapping/queue/${accountId}${query}`,
      '/mapping/queue/{accountId}',
    );
  const conflicts = async () =>
    ok(plugin, 'get', '/mapping/conflicts', '/mapping/conflicts');
  const assign = (customerRef: string, accountIds: string[]) =>
    plugin.post('/mapping/assignments', { customerRef, accountIds });
  const withdraw = (accountId: string) =>
    ok(
      plugin,
      'delete',
      `/mapping/assignments/${accountId}`,
      '/mapping/assignments/{accountId}',
    );

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({ simulator, portfolio, entities, config });
    await pollAll(plugin, ACCOUNTS);
  });

  afterAll(async () => {
    await plugin.stop();
    await simulator.stop();
  });

  it('counts how accounts are mapped', async () => {
    expect(await summary()).toMatchObject({
      accounts: 13,
      mapped: 3,
      bySource: { LINKED_ACCOUNT_ANNOTATION: 2, NAME_RULE: 1 },
      unmapped: 10,
      dismissed: 0,
      unclaimedPayers: 3,
      conflicts: 1,
      entities: 3,
      asOf: expect.any(String),
    });
  });

  it('lists what is open with what would suit it, payers last', async () => {
    const { items, totalCount } = await queue();
    expect(totalCount).toBe(10);
    const others = [shared.accounts[0], disputed.accounts[0]]
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map(({ accountId }) => [
        accountId === sharedPayer ? 'Shared' : 'Disputed',
        true,
        3,
        undefined,
        undefined,
      ]);
    expect(
      items.map((it: QueueItem) => [
        it.organization.name,
        it.groupKey === 'payers',
        it.groupTotal,
        it.suggestion?.customer.title,
        it.suggestion?.confidence,
      ]),
    ).toEqual([
      ...Array(2).fill(['Disputed', false, 2, undefined, undefined]),
      ['Shared', false, 5, undefined, undefined],
      ...Array(4).fill(['Shared', false, 5, 'Gdańsk Robotics', 'STRONG']),
      ['Unclaimed', true, 3, 'Gdańsk Robotics', 'WEAK'],
      ...others,
    ]);
  });

  it('pages through the queue completely, whatever its order', async () => {
    for (const groupBy of ['organization', 'ou']) {
      for (const sort of ['name', '-firstSeen']) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page: { items: QueueItem[]; nextCursor?: string } = await queue(
            `?limit=3&groupBy=${groupBy}&sort=${sort}${
              cursor ? `&cursor=${cursor}` : ''
            }`,
          );
          seen.push(...page.items.map(it => it.accountId));
          cursor = page.nextCursor;
        } while (cursor);
        expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
      }
    }
    const { status, body } = await plugin.get('/mapping/queue?cursor=nonsense');
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('cursor'),
    ]);
  });

  it('tells the evidence, who is alike, and what to write down', async () => {
    const detail = await item(openInUnit[0]);
    expect(detail.suggestions).toMatchObject([
      { customer: { ref: GDANSK }, confidence: 'STRONG', agreeing: 3 },
    ]);
    expect(detail.suggestions[0].signals).toContainEqual({
      kind: 'SIBLINGS',
      speaks: 'FOR',
      text: 'all 2 mapped accounts in /Kunden/Gdansk belong to this customer',
    });
    expect([...detail.alike].sort()).toEqual([...openInUnit].sort());
    expect(detail).toMatchObject({
      customer: { ref: GDANSK, title: 'Gdańsk Robotics' },
      sourceUrl: 'https://git.example/view/gdansk-robotics.yaml',
      editUrl: 'https://git.example/edit/gdansk-robotics.yaml',
    });
    const [annotation, tag, rule] = detail.snippets;
    const { annotations } = parse(annotation.copy).metadata;
    expect(annotations).toEqual({
      'aws-resale/account-model': 'ECAM',
      'aws-resale/email-domains': 'gdansk-robotics.example',
      'aws-resale/linked-account-id': expect.any(String),
    });
    expect(
      annotations['aws-resale/linked-account-id'].split(', ').sort(),
    ).toEqual(linked.slice(0, 6).sort());
    expect(tag.lines).toHaveLength(4);
    expect(tag.copy).toContain(
      `--resource-id ${openInUnit[0]} --tags Key=aws-resale:customer,Value=${GDANSK}\n`,
    );
    expect(parse(rule.copy)).toEqual({
      awsResale: {
        mapping: {
          rules: [
            {
              id: 'gdansk-robotics',
              ouPath: '/Kunden/Gdansk',
              customer: GDANSK,
              payerAccountId: shared.payerAccountId,
            },
          ],
        },
      },
    });
    expect(rule.note).toBe(
      'It would map 6 accounts, 2 of them already mapped here, none elsewhere.',
    );
  });

  it('writes the snippets for another customer when asked', async () => {
    const detail = await item(
      openInUnit[0],
      `?customer=${encodeURIComponent(HANSA)}`,
    );
    expect(detail.customer).toEqual({ ref: HANSA, title: 'Hansa Foods' });
    expect(parse(detail.snippets[0].copy).metadata.annotations).toEqual({
      'aws-resale/payer-account-id': disputed.payerAccountId,
      'aws-resale/linked-account-id': openInUnit[0],
    });
    const unknown = await plugin.get(
      `/mapping/queue/${openInUnit[0]}?customer=${encodeURIComponent(
        'group:default/nobody',
      )}`,
    );
    expect([unknown.status, unknown.body.error.message]).toEqual([
      400,
      expect.stringContaining('group:default/nobody'),
    ]);
  });

  it('lets a payer be claimed as one', async () => {
    const detail = await item(unclaimed.payerAccountId);
    expect(detail.alike).toEqual([unclaimed.payerAccountId]);
    expect(
      parse(detail.snippets[0].copy).metadata.annotations[
        'aws-resale/payer-account-id'
      ],
    ).toBe(unclaimed.payerAccountId);
    expect(detail.snippets.map(({ kind }: { kind: string }) => kind)).toEqual([
      'ANNOTATION',
      'TAG',
    ]);
  });

  it('has no item for an account that is mapped by itself', async () => {
    expect((await plugin.get(`/mapping/queue/${linked[0]}`)).status).toBe(404);
  });

  it('maps what is accepted, and takes it back', async () => {
    const accountIds = openInUnit.slice(0, 2);
    plugin.auditor.createEvent.mockClear();
    expect(
      await ok(plugin, 'post', '/mapping/assignments', '/mapping/assignments', {
        customerRef: 'Group:default/Gdansk-Robotics',
        accountIds,
      }),
    ).toEqual({ changed: 2 });
    expect(plugin.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'mapping-decide',
        severityLevel: 'medium',
        meta: {
          actionType: 'assign',
          customerRef: 'Group:default/Gdansk-Robotics',
          accounts: '2',
        },
      }),
    );
    const { body } = await plugin.get(`/accounts/${accountIds[0]}`);
    expect(body.account).toMatchObject({
      customer: { ref: GDANSK },
      mappingSource: 'ASSIGNMENT',
    });
    expect((await queue()).totalCount).toBe(8);
    const assigned = await queue('?status=ASSIGNED');
    expect(
      assigned.items.map((it: QueueItem) => [
        it.accountId,
        it.customer?.ref,
        it.decision?.by,
      ]),
    ).toEqual(accountIds.map(id => [id, GDANSK, 'user:default/mock']));
    expect(await item(accountIds[0])).toMatchObject({
      customer: { ref: GDANSK },
      item: { status: 'ASSIGNED' },
    });
    expect((await summary()).days.at(-1)).toMatchObject({
      accounts: 13,
      unmapped: 8,
    });
    expect((await assign(GDANSK, accountIds)).body).toEqual({ changed: 0 });

    for (const id of accountIds) {
      expect(await withdraw(id)).toEqual({ changed: 1 });
    }
    expect(await withdraw(accountIds[0])).toEqual({ changed: 0 });
    expect((await queue()).totalCount).toBe(10);
  });

  it('puts accounts aside with a reason, and back', async () => {
    const [accountId] = [linked[6]];
    plugin.auditor.createEvent.mockClear();
    expect(
      await ok(plugin, 'post', '/mapping/dismissals', '/mapping/dismissals', {
        accountIds: [accountId, linked[0]],
        reason: ' Jane says: a test ',
      }),
    ).toEqual({ changed: 1 });
    expect(
      JSON.stringify(
        plugin.auditor.createEvent.mock.calls.map(([{ meta }]) => meta),
      ),
    ).not.toContain('Jane');
    expect((await queue()).totalCount).toBe(9);
    const { items } = await queue('?status=DISMISSED');
    expect(items).toMatchObject([
      {
        accountId,
        status: 'DISMISSED',
        decision: { by: 'user:default/mock', reason: 'Jane says: a test' },
      },
    ]);
    expect(await summary()).toMatchObject({ unmapped: 9, dismissed: 1 });
    const reopen = () =>
      ok(
        plugin,
        'delete',
        `/mapping/dismissals/${accountId}`,
        '/mapping/dismissals/{accountId}',
      );
    expect(await reopen()).toEqual({ changed: 1 });
    expect(await reopen()).toEqual({ changed: 0 });
    expect((await queue()).totalCount).toBe(10);
    const blank = await plugin.post('/mapping/dismissals', {
      accountIds: [accountId],
      reason: '  ',
    });
    expect(blank.status).toBe(400);
  });

  it('lists rules with what they map, and tries others out', async () => {
    expect(await ok(plugin, 'get', '/mapping/rules', '/mapping/rules')).toEqual(
      { items: [{ ...config.mapping.rules[0], mapped: 1 }] },
    );
    const trial = (draft: object) =>
      ok(plugin, 'post', '/mapping/rules/try', '/mapping/rules/try', draft);
    expect(await trial({ name: 'Robotik *', customer: GDANSK })).toMatchObject({
      matched: 6,
      mapped: 4,
      alreadyHere: 2,
      elsewhere: 0,
      unknownCustomers: [],
    });
    const elsewhere = await trial({
      ouPath: '/**',
      customer: HANSA,
      payerAccountId: shared.payerAccountId,
    });
    expect(elsewhere).toMatchObject({
      matched: 9,
      mapped: 6,
      alreadyHere: 1,
      elsewhere: 2,
    });
    expect(elsewhere.sample).toContainEqual({
      accountId: linked[0],
      name: 'Robotik 0',
      ouPath: '/Kunden/Gdansk',
      customerRef: HANSA,
      present: { ref: GDANSK, title: 'Gdańsk Robotics' },
    });
    // What two customers claim by the organization is weaker than a rule.
    expect(
      await trial({
        ouPath: '/**',
        customer: POLSKA,
        payerAccountId: disputed.payerAccountId,
      }),
    ).toMatchObject({ matched: 3, mapped: 3 });
    expect(
      await trial({ name: '{word} 5', customer: 'group:default/{word}' }),
    ).toMatchObject({
      matched: 1,
      mapped: 0,
      unknownCustomers: ['group:default/robotik'],
    });
  });

  it('shows a conflict with both claimants, and lets a person settle it', async () => {
    const { items, totalCount } = await conflicts();
    expect(totalCount).toBe(1);
    expect(items[0]).toMatchObject({
      kind: 'TWO_CUSTOMERS',
      subject: 'Disputed',
      payerAccountId: disputed.payerAccountId,
      accounts: 3,
      claimants: [
        {
          customer: { ref: HANSA, title: 'Hansa Foods' },
          source: 'ORGANIZATION',
          location: 'url:https://git.example/hansa-foods.yaml',
        },
        { customer: { ref: POLSKA }, source: 'ORGANIZATION' },
      ],
    });
    expect(items[0].present).toBeUndefined();
    const { accountIds } = items[0];
    expect((await assign(POLSKA, accountIds)).body).toEqual({ changed: 3 });
    expect((await conflicts()).totalCount).toBe(0);
    const { body } = await plugin.get(`/accounts/${accountIds[0]}`);
    expect(body.account.customer.ref).toBe(POLSKA);
    for (const id of accountIds) {
      await withdraw(id);
    }
  });

  it.each([
    [{ customer: GDANSK }, 'ouPath'],
    [{ name: 'a', ouPath: '/a', customer: GDANSK }, 'name'],
    [{ name: 'a', customer: 'group:default/{who}' }, 'customer'],
    [{ ouPath: 'a', customer: GDANSK }, 'ouPath'],
  ])('says what is wrong with the rule %j', async (draft, key) => {
    const { status, body } = await plugin.post('/mapping/rules/try', draft);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(key),
    ]);
  });

  it('decides nothing about what is unknown', async () => {
    const nobody = await assign('group:default/nobody', [linked[6]]);
    expect([nobody.status, nobody.body.error.message]).toEqual([
      400,
      expect.stringContaining('group:default/nobody'),
    ]);
    const foreign = await assign(GDANSK, [linked[6], '999999999999']);
    expect([foreign.status, foreign.body.error.message]).toEqual([
      404,
      expect.stringContaining('999999999999'),
    ]);
    expect((await queue('?status=ASSIGNED')).totalCount).toBe(0);
  });

  it('assigns no account that is gone', async () => {
    const accountId = '123456789012';
    const { accounts } = shared;
    accounts.push({ ...accounts[1], accountId, name: 'Leaver' });
    await pollAll(plugin, ACCOUNTS + 1);
    accounts.pop();
    await pollAll(plugin, ACCOUNTS);
    const { status, body } = await assign(GDANSK, [accountId]);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(`${accountId} is gone`),
    ]);
  });
});

describe('the mapping API under a policy', () => {
  let simulator: Simulator;

  const start = (
    decide: (permission: { name: string }) => boolean,
    customers = AuthorizeResult.ALLOW as
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY,
  ): Promise<Plugin> =>
    startPlugin({
      simulator,
      portfolio,
      entities,
      config,
      permissions: policy({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: decide(permission)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            permission.name === accountReadPermission.name
              ? createAccountConditionalDecision(accountReadPermission, {
                  anyOf: [
                    accountConditions.hasPayer({
                      payerAccountIds: [shared.payerAccountId],
                    }),
                  ],
                })
              : { result: customers },
          ),
      }),
    });

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
  });

  afterAll(async () => {
    await simulator.stop();
  });

  it('keeps to the accounts that the caller may see', async () => {
    const plugin = await start(() => true);
    await pollAll(plugin, 9);
    const { body: page } = await plugin.get('/mapping/queue');
    expect(page.totalCount).toBe(6);
    expect((await plugin.get('/mapping')).body).toMatchObject({
      accounts: 9,
      conflicts: 0,
      days: [],
    });
    for (const [path, body] of [
      ['assignments', { customerRef: GDANSK }],
      ['dismissals', { reason: 'a test' }],
    ] as const) {
      const { status, body: answer } = await plugin.post(`/mapping/${path}`, {
        ...body,
        accountIds: [linked[6], unclaimed.payerAccountId],
      });
      expect([status, answer.error.message]).toEqual([
        404,
        expect.stringContaining(unclaimed.payerAccountId),
      ]);
    }
    expect((await plugin.get('/mapping/queue')).body.totalCount).toBe(6);
    await plugin.stop();
  });

  it('names no customer that the caller may not see', async () => {
    const plugin = await start(() => true, AuthorizeResult.DENY);
    await pollAll(plugin, 9);
    const { body: page } = await plugin.get('/mapping/queue');
    expect(page.totalCount).toBe(6);
    expect(JSON.stringify(page)).not.toContain('group:default');
    const [{ accountId }] = page.items;
    expect(
      (await plugin.get(`/mapping/queue/${accountId}`)).body,
    ).toMatchObject({ suggestions: [], snippets: [], alike: [accountId] });
    for (const { status, body } of [
      await plugin.get(
        `/mapping/queue/${accountId}?customer=${encodeURIComponent(GDANSK)}`,
      ),
      await plugin.post('/mapping/assignments', {
        customerRef: GDANSK,
        accountIds: [accountId],
      }),
    ]) {
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining(`No customer ${GDANSK} is known`),
      ]);
    }
    await plugin.stop();
  });

  it('needs one permission to look and another to decide', async () => {
    const plugin = await start(
      permission => permission.name !== mappingDecidePermission.name,
    );
    await pollAll(plugin, 9);
    for (const response of [
      await plugin.post('/mapping/assignments', {
        customerRef: GDANSK,
        accountIds: [sharedPayer],
      }),
      await plugin.post('/mapping/dismissals', {
        reason: 'a test',
        accountIds: [sharedPayer],
      }),
      await plugin.delete(`/mapping/assignments/${sharedPayer}`),
      await plugin.delete(`/mapping/dismissals/${sharedPayer}`),
    ]) {
      expect([response.status, response.body.error.message]).toEqual([
        403,
        expect.stringContaining(mappingDecidePermission.name),
      ]);
    }
    expect(plugin.event.fail).toHaveBeenCalledTimes(4);
    expect((await plugin.get('/mapping')).status).toBe(200);
    await plugin.stop();

    const blind = await start(
      permission => permission.name !== mappingReadPermission.name,
    );
    for (const path of [
      '/mapping',
      '/mapping/queue',
      `/mapping/queue/${sharedPayer}`,
      '/mapping/conflicts',
      '/mapping/rules',
    ]) {
      const { status, body } = await blind.get(path);
      expect([path, status, body.error.message]).toEqual([
        path,
        403,
        expect.stringContaining(mappingReadPermission.name),
      ]);
    }
    expect(
      (
        await blind.post('/mapping/rules/try', {
          name: 'x',
          customer: GDANSK,
        })
      ).status,
    ).toBe(403);
    await blind.stop();
  });
});
