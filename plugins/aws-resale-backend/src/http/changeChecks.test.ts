import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { startSimulator, type Simulator } from 'aws-simulator';
import {
  accountReadPermission,
  OPERATION_IDS,
  type ChangeAnswer,
  type OperationSummary,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';
import { responseProblems } from '../__testUtils__/responseProblems';
import {
  policy,
  pollAll,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);

const ACCOUNTS = 8;
const portfolio = portfolioOf({
  organizations: 2,
  accountsPerOrganization: ACCOUNTS / 2,
  tagsFor: () => ({}),
});
const [acme, globex] = portfolio.organizations;
const [payer, ours, second] = acme.accounts.map(it => it.accountId);
const [, theirs] = globex.accounts.map(it => it.accountId);
const NOBODYS = '999999999999';

/** Sees accounts of Acme alone. */
const LENA = 'user:default/lena';

const customer = (name: string, payerAccountId: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name,
    title: `The ${name} company`,
    annotations: {
      'aws-resale/account-model': 'SPAM',
      'aws-resale/payer-account-id': payerAccountId,
    },
  },
  spec: { type: 'customer', children: [] },
});

/** Verdicts by account and operation. */
const verdicts = (answers: ChangeAnswer[]) =>
  answers.map(
    ({ accountId, operationId, verdict }) =>
      `${accountId} ${operationId} ${verdict}`,
  );

describe('change checks over HTTP', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({
      simulator,
      portfolio,
      entities: [
        customer('acme', acme.payerAccountId),
        customer('globex', globex.payerAccountId),
      ],
      config: {
        organizations: portfolio.organizations.map(({ payerAccountId }) => ({
          payerAccountId,
        })),
      },
      permissions: policy({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async (requests, options) =>
          requests.map(({ permission }) =>
            permission.name === accountReadPermission.name &&
            JSON.stringify(options?.credentials.principal).includes(LENA)
              ? createAccountConditionalDecision(
                  accountReadPermission,
                  accountConditions.hasCustomer({
                    customerRefs: ['group:default/acme'],
                  }),
                )
              : { result: AuthorizeResult.ALLOW },
          ),
      }),
    });
    await pollAll(plugin, ACCOUNTS);
  });

  beforeEach(() => {
    plugin.auditor.createEvent.mockClear();
    plugin.event.success.mockClear();
    plugin.event.fail.mockClear();
  });

  afterAll(async () => {
    await plugin?.stop();
    await simulator?.stop();
  });

  /** What the audit log has of the last request besides who and where. */
  const audit = () => {
    const [[{ eventId, severityLevel, meta }]] =
      plugin.auditor.createEvent.mock.calls;
    return {
      eventId,
      severityLevel,
      meta,
      outcome: plugin.event.success.mock.calls[0]?.[0]?.meta,
    };
  };

  it('lists every operation', async () => {
    const { status, body } = await plugin.get('/operations');
    expect(status).toBe(200);
    expect(await responseProblems('get', '/operations', 200, body)).toEqual([]);
    expect(body.items.map(({ id }: OperationSummary) => id)).toEqual([
      ...OPERATION_IDS,
    ]);
    expect(audit()).toEqual({
      eventId: 'operation-fetch',
      severityLevel: 'low',
      meta: { queryType: 'all' },
      outcome: undefined,
    });
  });

  it('answers each account and operation', async () => {
    const { status, body } = await plugin.post('/change-check', {
      accountIds: [second, ours],
      operationIds: ['account-close', 'operations-role-enter'],
    });
    expect(status).toBe(200);
    expect(await responseProblems('post', '/change-check', 200, body)).toEqual(
      [],
    );
    expect(
      body.answers.map(({ accountId, operationId }: ChangeAnswer) => [
        accountId,
        operationId,
      ]),
    ).toEqual([
      [second, 'operations-role-enter'],
      [second, 'account-close'],
      [ours, 'operations-role-enter'],
      [ours, 'account-close'],
    ]);
    expect(audit()).toEqual({
      eventId: 'change-check',
      severityLevel: 'low',
      meta: { queryType: 'by-query', accounts: '2', operations: '2' },
      outcome: { verdict: body.verdict },
    });
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('answers one account and one operation by their address', async () => {
    const path = `/accounts/${ours}/change-check/account-close`;
    const { status, body } = await plugin.get(path);
    expect(status).toBe(200);
    expect(
      await responseProblems(
        'get',
        '/accounts/{accountId}/change-check/{operationId}',
        200,
        body,
      ),
    ).toEqual([]);
    expect(audit()).toEqual({
      eventId: 'change-check',
      severityLevel: 'low',
      meta: {
        queryType: 'by-id',
        accountId: ours,
        operationId: 'account-close',
      },
      outcome: { verdict: body.verdict },
    });
    const posted = await plugin.post('/change-check', {
      accountIds: [ours],
      operationIds: ['account-close'],
    });
    expect({ ...posted.body, asOf: '' }).toEqual({ ...body, asOf: '' });
    expect(plugin.auditor.createEvent.mock.calls[1][0].meta).toEqual({
      queryType: 'by-query',
      accounts: '1',
      operationId: 'account-close',
    });
  });

  it.each([
    ['a linked account', ours],
    ['a payer', payer],
    ['an account that nobody knows', NOBODYS],
  ])('tells all that is to be known of %s', async (_, accountId) => {
    const { status, body } = await plugin.get(
      `/accounts/${accountId}/change-check`,
    );
    expect(status).toBe(200);
    expect(
      await responseProblems(
        'get',
        '/accounts/{accountId}/change-check',
        200,
        body,
      ),
    ).toEqual([]);
    expect(body.explanation.accountId).toBe(accountId);
    expect(audit()).toEqual({
      eventId: 'change-check',
      severityLevel: 'low',
      meta: { queryType: 'by-id', accountId },
      outcome: { verdict: body.check.verdict },
    });
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('explains some accounts', async () => {
    const { status, body } = await plugin.post('/explanations', {
      accountIds: [theirs, NOBODYS, ours],
    });
    expect(status).toBe(200);
    expect(await responseProblems('post', '/explanations', 200, body)).toEqual(
      [],
    );
    expect(
      body.items.map(({ accountId }: { accountId: string }) => accountId),
    ).toEqual([theirs, NOBODYS, ours]);
    expect(audit()).toEqual({
      eventId: 'change-check',
      severityLevel: 'low',
      meta: { queryType: 'by-query', accounts: '3' },
      outcome: undefined,
    });
  });

  it('answers the same of an account that is hidden and of one that nobody knows', async () => {
    const ask = async (accountId: string) => {
      const { body } = await plugin
        .as(LENA)
        .get(`/accounts/${accountId}/change-check/account-close`);
      return JSON.stringify({ ...body, asOf: '' }).replaceAll(accountId, 'ID');
    };
    expect(await ask(theirs)).toBe(await ask(NOBODYS));
    const { body } = await plugin.as(LENA).post('/change-check', {
      accountIds: [ours, theirs],
      operationIds: ['account-close'],
    });
    expect(verdicts(body.answers)).toEqual([
      expect.not.stringContaining('UNKNOWN'),
      `${theirs} account-close UNKNOWN`,
    ]);
    expect(JSON.stringify(body)).not.toContain('globex');
  });

  it.each([
    ['no account', { accountIds: [], operationIds: ['account-close'] }],
    ['no operation', { accountIds: [ours], operationIds: [] }],
    [
      'an id that is none',
      { accountIds: ['1234'], operationIds: ['account-close'] },
    ],
    [
      'an operation that is none',
      { accountIds: [ours], operationIds: ['a b'] },
    ],
    [
      'an operation that does not exist',
      { accountIds: [ours], operationIds: ['account-paint'] },
    ],
    [
      'more answers than are given',
      {
        accountIds: Array.from(
          { length: 1000 },
          (_, index) => `${100_000_000_000 + index}`,
        ),
        operationIds: OPERATION_IDS.slice(0, 6),
      },
    ],
  ])('refuses %s', async (_, question) => {
    const { status } = await plugin.post('/change-check', question);
    expect(status).toBe(400);
  });

  it('refuses an operation that does not exist by its address, and says so in the audit log', async () => {
    const { status, body } = await plugin.get(
      `/accounts/${ours}/change-check/account-paint`,
    );
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('account-paint'),
    ]);
    expect(plugin.event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'InputError' }),
    });
  });

  it.each([
    ['get', '/operations'],
    ['get', `/accounts/${ours}/change-check`],
    ['get', `/accounts/${ours}/change-check/account-close`],
    ['post', '/change-check'],
    ['post', '/explanations'],
  ] as const)('asks who is there on %s %s', async (method, path) => {
    const body = {
      accountIds: [ours],
      ...(path === '/change-check' && { operationIds: ['account-close'] }),
    };
    for (const [header, expected] of [
      [mockCredentials.none.header(), 401],
      // A service whose token is not restricted.
      [mockCredentials.service.header(), 403],
    ] as const) {
      const { status } = await plugin.asking(header)[method](path, body);
      expect(status).toBe(expected);
    }
    expect(plugin.event.success).not.toHaveBeenCalled();
  });
});
