import type { BackstageUserPrincipal } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { startSimulator, type Simulator } from 'aws-simulator';
import {
  accountReadPermission,
  CHECK_IDS,
  custodyReadPermission,
  postureExceptPermission,
  type Account,
  type AccountPosture,
  type Attention,
  type Change,
  type CustodyDraft,
  type CustomerPage,
  type Overview,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { responseProblems } from '../__testUtils__/responseProblems';
import {
  policy,
  pollAll,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';
import {
  linkedIn,
  payerIn,
  securedPortfolio,
} from '../observe/posture/__testUtils__/setUpPosture';

jest.setTimeout(120_000);

const portfolio = securedPortfolio(undefined, { organizations: 2 });
const [acme, loose] = portfolio.organizations;
const SINCE = { changedAt: new Date('2025-01-02T08:30:00.000Z') };
const WELL = {
  password: SINCE,
  mfaDevices: [
    { kind: 'virtual' as const, enabledAt: new Date('2025-01-02T08:30:00Z') },
  ],
  accessKeys: [],
  signingCertificates: [],
};
const OPEN = { ...WELL, mfaDevices: [] };
for (const { accounts } of portfolio.organizations) {
  accounts.forEach(account => {
    account.root = WELL;
  });
}
const [open, shared, leaving] = linkedIn(acme).map(it => it.accountId);
linkedIn(acme)[0].root = OPEN;
payerIn(loose).root = OPEN;
const ACCOUNTS = 12;

/** May do everything. */
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
/** Sees the accounts of Acme, and no custody. */
const MAYA = 'user:default/maya';
const MARA = 'user:default/mara.lindqvist';
const TEAM = 'group:default/on-call';

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'acme',
      title: 'Acme',
      annotations: {
        'aws-resale/account-model': 'ECAM',
        'aws-resale/payer-account-id': acme.payerAccountId,
        'aws-resale/account-manager': MAYA,
      },
    },
    spec: { type: 'customer', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'empty',
      title: 'Empty',
      annotations: { 'aws-resale/account-model': 'SPAM' },
    },
    spec: { type: 'customer', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'on-call' },
    spec: { type: 'team', children: [] },
    relations: [{ type: 'hasMember', targetRef: MARA }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'mara.lindqvist' },
    spec: { profile: { displayName: 'Mara Lindqvist' } },
  },
];

function decide(name: string, userRef: string): PolicyDecision {
  if (userRef !== MAYA) {
    return { result: AuthorizeResult.ALLOW };
  }
  switch (name) {
    case accountReadPermission.name:
      return createAccountConditionalDecision(accountReadPermission, {
        anyOf: [
          accountConditions.hasCustomer({
            customerRefs: ['group:default/acme'],
          }),
        ],
      });
    case custodyReadPermission.name:
    case postureExceptPermission.name:
      return { result: AuthorizeResult.DENY };
    default:
      return { result: AuthorizeResult.ALLOW };
  }
}

const daysFromNow = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

describe('posture over HTTP', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  async function ask<T>(path: string, contractPath: string, as = IVA) {
    const { status, body } = await plugin.as(as).get(path);
    expect([path, status, body.error]).toEqual([path, 200, undefined]);
    expect(await responseProblems('get', contractPath, 200, body)).toEqual([]);
    return body as T;
  }
  const accounts = async (query: string, as?: string) =>
    (await ask<{ items: Account[] }>(`/accounts?${query}`, '/accounts', as))
      .items;
  const idsOf = async (query: string, as?: string) =>
    (await accounts(query, as)).map(({ accountId }) => accountId).sort();
  const postureOf = (accountId: string, as?: string) =>
    ask<AccountPosture>(
      `/accounts/${accountId}/posture`,
      '/accounts/{accountId}/posture',
      as,
    );
  const overview = (as?: string) => ask<Overview>('/overview', '/overview', as);
  const judge = () => plugin.runTask('judge-posture');

  /** Runs until something holds; workers of tests repeat nothing. */
  async function runUntil(isDone: () => Promise<boolean>) {
    const until = Date.now() + 60_000;
    for (;;) {
      await plugin.post('/organizations/run');
      await judge();
      if (await isDone()) {
        return;
      }
      if (Date.now() > until) {
        throw new Error('What was waited for did not come about');
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({
      simulator,
      portfolio,
      entities,
      config: {
        organizations: portfolio.organizations.map(({ payerAccountId }) => ({
          payerAccountId,
          name: payerAccountId === loose.payerAccountId ? 'Loose' : 'Acme Org',
          billingArrangement: 'provider-payer',
        })),
        posture: { readers: { linkedRole: { enabled: true } } },
      },
      permissions: policy({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async (requests, options) => {
          const { userEntityRef } = options?.credentials
            .principal as BackstageUserPrincipal;
          return requests.map(({ permission }) =>
            decide(permission.name, userEntityRef),
          );
        },
      }),
    });
    await pollAll(plugin, ACCOUNTS);
    await runUntil(async () => {
      const { posture } = await overview();
      return posture?.exposure.exposed === 2 && posture.rootMfa.protected === 5;
    });
  });

  afterAll(async () => {
    await plugin?.stop();
    await simulator?.stop();
  });

  it('shows every check of an account as it is judged now', async () => {
    const posture = await postureOf(open);
    expect(posture).toMatchObject({
      accountId: open,
      payerAccountId: acme.payerAccountId,
      isPayer: false,
      asOf: expect.any(String),
      mayExcept: true,
      level: { text: expect.stringContaining('towards fully protected') },
    });
    expect(posture.checks.map(({ checkId }) => checkId)).toEqual([
      ...CHECK_IDS,
    ]);
    expect(posture.checks.find(it => it.checkId === 'exposure')).toMatchObject({
      state: 'EXPOSED',
      causes: ['NO_MFA'],
      since: expect.any(String),
      responsible: 'CUSTOMER',
    });
    expect(await postureOf(open, MAYA)).toMatchObject({ mayExcept: false });
    const { status } = await plugin
      .as(MAYA)
      .get(`/accounts/${loose.payerAccountId}/posture`);
    expect(status).toBe(404);
  });

  it('filters accounts by posture and by check, and sorts what is worst first', async () => {
    const both = [open, loose.payerAccountId].sort();
    expect(await idsOf('posture=EXPOSED')).toEqual(both);
    expect(await idsOf('posture=EXPOSED', MAYA)).toEqual([open]);
    expect(await idsOf('check=root-mfa')).toEqual(both);
    expect(
      await idsOf(
        'check=root-mfa&checkState=PROTECTED&checkState=REMOVED&role=payer',
      ),
    ).toEqual([acme.payerAccountId]);
    const { status, body } = await plugin.get('/accounts?checkState=EXPOSED');
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('add check'),
    ]);

    const worstFirst = await accounts('sort=posture');
    expect(worstFirst).toHaveLength(ACCOUNTS);
    expect(worstFirst.slice(0, 3).map(it => it.posture?.state)).toEqual([
      'EXPOSED',
      'EXPOSED',
      'NOT_OBSERVED',
    ]);
    expect(worstFirst[0].posture).toMatchObject({
      cause: 'NO_MFA',
      isAccepted: false,
      exposedChecks: expect.any(Number),
    });
    const first = await plugin.get('/accounts?sort=posture&limit=1');
    const second = await plugin.get(
      `/accounts?sort=posture&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(
      [first, second].map(({ body: page }) => page.items[0].accountId),
    ).toEqual(worstFirst.slice(0, 2).map(it => it.accountId));
  });

  it('rolls customers up, and filters and sorts them by exposure', async () => {
    const customers = async (query: string) =>
      (await ask<CustomerPage>(`/customers?${query}`, '/customers')).items;
    const worst = await customers('sort=exposure');
    expect(worst.map(({ title }) => title)).toEqual(['Acme', 'Empty']);
    expect(worst[0].posture).toMatchObject({
      exposure: { exposed: 1, causes: { NO_MFA: 1 } },
      levelText: expect.stringContaining('1 linked account'),
    });
    expect(worst[1].posture).toBeUndefined();
    const titles = async (query: string) =>
      (await customers(query)).map(({ title }) => title);
    expect(await titles('exposure=EXPOSED')).toEqual(['Acme']);
    expect(await titles('exposure=PROTECTED')).toEqual([]);
    expect(await titles('exposure=NOT_OBSERVED')).toEqual(['Empty']);

    const path = '/customers/{kind}/{namespace}/{name}/posture';
    expect(
      await ask('/customers/group/default/acme/posture', path),
    ).toMatchObject({
      accounts: 6,
      asOf: expect.any(String),
      exposure: { exposed: 1 },
      checks: expect.arrayContaining([
        expect.objectContaining({
          checkId: 'root-mfa',
          payer: expect.objectContaining({ protected: 1 }),
          linked: expect.objectContaining({ protected: 4, exposed: 1 }),
        }),
      ]),
    });
    expect(await ask('/customers/group/default/empty/posture', path)).toEqual({
      accounts: 0,
      exposure: expect.objectContaining({ applicable: 0 }),
      checks: [],
    });
    const { status } = await plugin.get(
      '/customers/group/default/nobody/posture',
    );
    expect(status).toBe(404);
  });

  it('says on the overview what can be abused, first and within the scope', async () => {
    const all = await overview();
    expect(all.posture).toMatchObject({
      exposure: { exposed: 2, exposedBy: { PROVIDER: 1, CUSTOMER: 1 } },
      exposureBy: { ECAM: { exposed: 1 }, PAYER: { exposed: 1 } },
      asOf: expect.any(String),
    });
    expect(all.attention.slice(0, 2).map(({ kind }) => kind)).toEqual([
      'EXPOSED',
      'EXPOSED',
    ]);
    const of = (items: Attention[], subject: string) =>
      items.find(it => it.kind === 'EXPOSED' && it.subject === subject);
    expect(of(all.attention, 'Acme')).toEqual({
      kind: 'EXPOSED',
      subject: 'Acme',
      customerRef: 'group:default/acme',
      text: 'Root user without MFA. Under ECAM the customer is accountable for malicious spend and nobody can recover a locked account.',
      accounts: 1,
      accountId: open,
      since: expect.any(String),
      responsible: 'CUSTOMER',
      cause: 'NO_MFA',
      managerRefs: [MAYA],
    });
    expect(of(all.attention, 'Loose')).toMatchObject({
      payerAccountId: loose.payerAccountId,
      accountId: loose.payerAccountId,
      responsible: 'PROVIDER',
    });
    const mine = await overview(MAYA);
    expect(mine.posture?.exposure.exposed).toBe(1);
    expect(of(mine.attention, 'Loose')).toBeUndefined();
  });

  it('counts days for those who see every account alone', async () => {
    const trend = await ask<{ days: object[] }>(
      '/posture/trend?days=7',
      '/posture/trend',
    );
    expect(trend.days).toMatchObject([{ day: daysFromNow(0) }]);
    const { status, body } = await plugin.as(MAYA).get('/posture/trend');
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringContaining('The trend counts all accounts'),
    ]);
  });

  it('names who reaches both halves to those who may see custody alone', async () => {
    const draft = (rest: Partial<CustodyDraft>): CustodyDraft => ({
      facet: 'PASSWORD',
      custodian: { type: 'CATALOG', ref: TEAM },
      party: 'CUSTOMER',
      since: daysFromNow(-10),
      nextReview: daysFromNow(10),
      ...rest,
    });
    const { body: attested } = await plugin
      .as(IVA)
      .post('/custody/attestations', {
        accountIds: [shared],
        records: [draft({}), draft({ facet: 'MFA' })],
      });
    const find = async (kind: Attention['kind'], as = IVA) =>
      (await overview(as)).attention.find(
        it => it.kind === kind && it.accountId === shared,
      );
    expect(await find('ATTESTATION_WAITING')).toMatchObject({
      attestationId: attested.attestationId,
      subject: 'Acme',
    });
    await plugin
      .as(PETR)
      .post(`/custody/attestations/${attested.attestationId}/confirm`);
    await judge();

    expect(await find('ATTESTATION_WAITING')).toBeUndefined();
    expect(await find('CUSTODY_DUE')).toMatchObject({
      dueOn: daysFromNow(10),
      responsible: 'CUSTOMER',
    });
    const exposed = await find('EXPOSED');
    expect(exposed).toMatchObject({
      cause: 'ONE_PERSON',
      people: [{ ref: MARA, title: 'Mara Lindqvist' }],
    });
    const unseen = await find('EXPOSED', MAYA);
    expect(unseen?.people).toBeUndefined();
    // Named people say the fact, so that the text keeps to what follows.
    expect(unseen?.text).toBe(
      `One person can reach both root password and root MFA. ${exposed?.text}`,
    );
    expect(JSON.stringify([unseen, await postureOf(shared)])).not.toMatch(
      /mara|on-call/i,
    );
    expect(await find('CUSTODY_DUE', MAYA)).toBeUndefined();

    const opened = (changes: Change[]) =>
      changes.filter(it => it.kind === 'POSTURE').map(it => it.checkId);
    const history = (query: string) =>
      ask<{ items: Change[] }>(
        `/accounts/${shared}/history?${query}`,
        '/accounts/{accountId}/history',
      );
    expect(opened((await history('limit=100')).items)).toEqual(
      expect.arrayContaining(['exposure', 'root-four-eyes', 'root-mfa']),
    );
    expect(
      new Set(opened((await history('check=root-four-eyes')).items)),
    ).toEqual(new Set(['root-four-eyes']));
    const all = await ask<{ items: Change[] }>(
      '/changes?limit=200',
      '/changes',
    );
    expect(new Set(opened(all.items))).toEqual(new Set(['exposure']));
    expect((await overview()).posture?.openedInWeek).toBeGreaterThan(0);
  });

  it('leaves accepted risks out of what wants attention', async () => {
    await plugin.as(IVA).post('/posture/exceptions', {
      accountIds: [open],
      checkId: 'root-mfa',
      reason: 'Keys are ordered',
      owner: TEAM,
      expires: daysFromNow(30),
    });
    await judge();
    const { checks } = await postureOf(open);
    for (const checkId of ['root-mfa', 'exposure']) {
      expect(checks.find(it => it.checkId === checkId)).toMatchObject({
        state: 'EXPOSED',
        exception: {
          exceptionId: expect.any(String),
          reason: 'Keys are ordered',
          owner: { ref: TEAM },
          isExpired: false,
        },
      });
    }
    const { posture, attention } = await overview();
    expect(posture?.exposure).toMatchObject({ exposed: 2, accepted: 1 });
    expect(
      attention.filter(it => it.cause === 'NO_MFA').map(it => it.subject),
    ).toEqual(['Loose']);
    const [account] = await accounts(`q=${open}`);
    expect(account.posture).toMatchObject({
      state: 'EXPOSED',
      isAccepted: true,
    });
  });

  it('shows tombstones as they were listed last, and counts them nowhere', async () => {
    const before = await postureOf(leaving);
    acme.accounts = acme.accounts.filter(it => it.accountId !== leaving);
    await runUntil(async () => (await idsOf('state=GONE')).includes(leaving));
    const gone = await postureOf(leaving);
    expect(gone).toMatchObject({
      goneSince: expect.any(String),
      mayExcept: false,
    });
    expect(gone.checks.map(({ state }) => state)).toEqual(
      before.checks.map(({ state }) => state),
    );
    const { posture } = await overview();
    expect(posture?.exposure.applicable).toBe(ACCOUNTS - 1);
  });
});
