import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { startSimulator, type Simulator } from 'aws-simulator';
import {
  accountEmailReadPermission,
  isAccountId,
  type AccountMatch,
} from 'backstage-plugin-aws-resale-common';
import { responseProblems } from '../__testUtils__/responseProblems';
import {
  policy,
  pollAll,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';

jest.setTimeout(120_000);

const ACCOUNTS = 9;
const portfolio = portfolioOf({
  organizations: 1,
  accountsPerOrganization: ACCOUNTS,
});
const [{ payerAccountId, accounts }] = portfolio.organizations;
const [, , account] = accounts;

const CUSTOMER = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'acme',
    title: 'Acme (jane@acme.example)',
    annotations: {
      'aws-resale/payer-account-id': payerAccountId,
      'aws-resale/account-model': 'SPAM',
    },
  },
  spec: { type: 'customer', children: [] },
};

/** A token of another backend of the portal. */
const tokenOf = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'aws-resale',
  });

/** What the auditor of Backstage writes down of an event. */
async function auditLog(event: AuditorServiceCreateEventOptions) {
  const written: unknown[] = [];
  const auditor = DefaultAuditorService.create(
    line => {
      written.push(line);
    },
    {
      auth: mockServices.auth(),
      httpAuth: mockServices.httpAuth(),
      plugin: { getId: () => 'aws-resale' },
    },
  );
  await auditor.createEvent(event);
  expect(written).toEqual([
    expect.objectContaining({
      request: { url: '/api/aws-resale/look-up', method: 'POST' },
    }),
  ]);
  return JSON.stringify(written);
}

describe('look-ups over HTTP', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({
      simulator,
      portfolio,
      entities: [CUSTOMER],
      config: { organizations: [{ payerAccountId }] },
    });
    await pollAll(plugin, ACCOUNTS);
  });

  afterAll(async () => {
    await plugin.stop();
    await simulator.stop();
  });

  it.each([
    ['ACCOUNT_ID', account.accountId],
    ['ARN', `arn:aws:iam::${account.accountId}:root`],
    ['EMAIL', account.email.toUpperCase()],
    ['NAME', account.name],
  ])('finds an account by its %s', async (kind, text) => {
    plugin.auditor.createEvent.mockClear();
    plugin.event.success.mockClear();
    const { status, body } = await plugin.post('/look-up', { text, limit: 50 });
    expect(status).toBe(200);
    expect(await responseProblems('post', '/look-up', 200, body)).toEqual([]);
    expect(body.kind).toBe(kind);
    expect(
      body.items.map(({ accountId }: AccountMatch) => accountId),
    ).toContain(account.accountId);
    expect(JSON.stringify(body)).not.toContain('@');

    const [[event]] = plugin.auditor.createEvent.mock.calls;
    expect(event).toMatchObject({
      eventId: 'account-look-up',
      severityLevel: 'low',
      meta: { queryType: 'by-query' },
    });
    expect(await auditLog(event)).not.toContain(text);
    expect(plugin.event.success.mock.calls).toEqual([[{ meta: { kind } }]]);
  });

  it('answers what it cannot find as the contract says', async () => {
    const { body } = await plugin.post('/look-up', { text: '999999999999' });
    expect(body).toEqual({ kind: 'ACCOUNT_ID', items: [], totalCount: 0 });
    expect(await responseProblems('post', '/look-up', 200, body)).toEqual([]);
  });

  it.each([
    ['no text', {}, 'text'],
    ['an empty text', { text: '' }, 'text'],
    ['a long text', { text: 'a@b.example'.repeat(200) }, 'text'],
    ['a limit too high', { text: 'a@b.example', limit: 51 }, 'limit'],
    ['a limit too low', { text: 'a@b.example', limit: 0 }, 'limit'],
    ['more', { text: 'a@b.example', colour: 'red' }, 'additional properties'],
  ])('refuses %s and repeats no address', async (_, question, problem) => {
    const { status, body } = await plugin.post('/look-up', question);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(problem),
    ]);
    expect(body.error.message).not.toContain('@');
  });

  it('says what is missing to look up an address', async () => {
    const denying = await startPlugin({
      simulator,
      portfolio,
      entities: [CUSTOMER],
      config: {},
      permissions: policy({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) => ({
            result:
              permission.name === accountEmailReadPermission.name
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      }),
    });
    const { body } = await denying.post('/look-up', { text: account.email });
    expect(body).toEqual({
      kind: 'EMAIL',
      items: [],
      totalCount: 0,
      missingPermission: 'aws-resale.account.email.read',
    });
    expect(await responseProblems('post', '/look-up', 200, body)).toEqual([]);
    await denying.stop();
  });

  it('asks who is there, and wants services to be restricted', async () => {
    const question = { text: account.accountId };
    expect(
      (
        await plugin
          .asking(mockCredentials.none.header())
          .post('/look-up', question)
      ).status,
    ).toBe(401);
    expect(
      (
        await plugin
          .asking(mockCredentials.service.header())
          .post('/look-up', question)
      ).status,
    ).toBe(403);
  });

  it('shows the search backend every account, in pages and without an address', async () => {
    const search = plugin.asking(tokenOf('plugin:search'));
    const ids: string[] = [];
    let after = '';
    do {
      const { status, body } = await search.get(
        `/search-documents?limit=4${after && `&after=${after}`}`,
      );
      expect(status).toBe(200);
      expect(
        await responseProblems('get', '/search-documents', 200, body),
      ).toEqual([]);
      expect(JSON.stringify(body)).not.toContain('@');
      ids.push(...body.items.map(({ accountId }: AccountMatch) => accountId));
      after = body.nextAfter ?? '';
    } while (after);
    expect(ids).toEqual(accounts.map(({ accountId }) => accountId).sort());
    expect(ids.every(isAccountId)).toBe(true);
  });

  it.each([
    mockCredentials.user.header(),
    mockCredentials.service.header(),
    tokenOf('plugin:catalog'),
  ])('shows those pages to nobody else', async header => {
    const { status } = await plugin.asking(header).get('/search-documents');
    expect(status).toBe(403);
  });

  it.each(['true', 'false'])(
    'answers GET /changes?mine=%s as the contract says',
    async mine => {
      const { status, body } = await plugin.get(`/changes?mine=${mine}`);
      expect(status).toBe(200);
      expect(await responseProblems('get', '/changes', 200, body)).toEqual([]);
    },
  );
});
