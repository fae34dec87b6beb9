import { mockCredentials } from '@backstage/backend-test-utils';
import type { BackstageUserPrincipal } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { startSimulator, type Simulator } from 'aws-simulator';
import {
  accountReadPermission,
  custodyAttestPermission,
  custodyReadPermission,
  postureExceptPermission,
  type AccountCustody,
  type Attention,
  type CustodyDraft,
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

const portfolio = portfolioOf({
  organizations: 2,
  accountsPerOrganization: 4,
  organizationalUnitsPerOrganization: 1,
  tagsFor: () => ({}),
});
const [acme, other] = portfolio.organizations;
for (const { accounts } of portfolio.organizations) {
  accounts.forEach((account, index) => {
    account.state = 'ACTIVE';
    account.email = `aws+${index}@provider.example`;
  });
}
const [acmePayer, first, second] = acme.accounts.map(it => it.accountId);
const foreign = other.accounts[1].accountId;
const ACCOUNTS = 8;

const A = 'group:default/root-custody-a';
const B = 'group:default/root-custody-b';
const MARA = 'user:default/mara.lindqvist';
/** May do everything. */
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
/** Of the accounts of Acme alone. */
const MAYA = 'user:default/maya';
/** Sees accounts of Acme alone, and custody wherever she sees accounts. */
const LENA = 'user:default/lena';
/** Sees accounts, and no custody. */
const NOSEY = 'user:default/nosey';

function customer(name: string, payerAccountId: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      title: name,
      annotations: {
        'aws-resale/account-model': 'SPAM',
        'aws-resale/payer-account-id': payerAccountId,
      },
    },
    spec: { type: 'customer', children: [] },
  };
}

function group(ref: string, title: string, ...members: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: ref.split('/')[1], namespace: 'default', title },
    spec: { type: 'team', children: [] },
    relations: members.map(targetRef => ({
      type: targetRef.startsWith('user:') ? 'hasMember' : 'parentOf',
      targetRef,
    })),
  };
}

function user(ref: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { profile: { displayName } },
  };
}

const inner = group(
  'group:default/sre-north',
  'SRE North',
  MARA,
  'user:default/cleo',
);
const entities = [
  customer('acme', acme.payerAccountId),
  customer('other', other.payerAccountId),
  group(A, 'Root custody A', MARA),
  group(B, 'Root custody B', 'group:default/on-call'),
  group('group:default/on-call', 'On call', 'group:default/sre-north'),
  inner,
  user(MARA, 'Mara Lindqvist'),
  user('user:default/cleo', 'Cleo Marin'),
];

const ofAcme = (permission: typeof accountReadPermission) =>
  createAccountConditionalDecision(permission, {
    anyOf: [
      accountConditions.hasCustomer({ customerRefs: ['group:default/acme'] }),
    ],
  });

function decide(name: string, userRef: string): PolicyDecision {
  if (userRef === LENA && name === accountReadPermission.name) {
    return ofAcme(accountReadPermission);
  }
  const isGuarded = [
    custodyAttestPermission,
    custodyReadPermission,
    postureExceptPermission,
  ].some(permission => permission.name === name);
  if (!isGuarded || [IVA, PETR, LENA].includes(userRef)) {
    return { result: AuthorizeResult.ALLOW };
  }
  return userRef === MAYA
    ? ofAcme(custodyAttestPermission)
    : { result: AuthorizeResult.DENY };
}

const daysFromNow = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

const draft = (rest: Partial<CustodyDraft> = {}): CustodyDraft => ({
  facet: 'PASSWORD',
  custodian: { type: 'CATALOG', ref: A },
  party: 'PROVIDER',
  place: 'Vault A',
  since: daysFromNow(-10),
  nextReview: daysFromNow(100),
  ...rest,
});
const mfa = (rest: Partial<CustodyDraft> = {}) =>
  draft({
    facet: 'MFA',
    custodian: { type: 'CATALOG', ref: B },
    place: 'Safe 2',
    ...rest,
  });

describe('custody over HTTP', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({
      simulator,
      portfolio,
      entities,
      config: {
        organizations: portfolio.organizations.map(({ payerAccountId }) => ({
          payerAccountId,
        })),
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
  });

  afterAll(async () => {
    await plugin?.stop();
    await simulator?.stop();
  });

  async function attest(
    accountIds: string[],
    records: CustodyDraft[],
    by = IVA,
  ) {
    return plugin.as(by).post('/custody/attestations', { accountIds, records });
  }

  async function confirmed(accountIds: string[], records: CustodyDraft[]) {
    const { body } = await attest(accountIds, records);
    const response = await plugin
      .as(PETR)
      .post(`/custody/attestations/${body.attestationId}/confirm`);
    expect([response.status, response.body.error]).toEqual([200, undefined]);
    return response.body;
  }

  async function custodyOf(accountId: string): Promise<AccountCustody> {
    const { status, body } = await plugin
      .as(IVA)
      .get(`/accounts/${accountId}/custody`);
    expect([status, body.error]).toEqual([200, undefined]);
    expect(
      await responseProblems('get', '/accounts/{accountId}/custody', 200, body),
    ).toEqual([]);
    return body;
  }

  const facet = ({ facets }: AccountCustody, name: CustodyDraft['facet']) =>
    facets.find(it => it.facet === name);

  it('names who reaches both halves, and no longer once they left the group', async () => {
    const { status, body: attested } = await attest(
      [first, second],
      [draft(), mfa()],
    );
    expect(status).toBe(201);
    expect(
      await responseProblems('post', '/custody/attestations', 201, attested),
    ).toEqual([]);
    expect(attested).toMatchObject({
      accountCount: 2,
      attestedBy: { ref: IVA },
      mayConfirm: false,
      mayReject: true,
      records: [
        {
          facet: 'PASSWORD',
          custodian: { ref: A, title: 'Root custody A', people: 1 },
        },
        {
          facet: 'MFA',
          custodian: { ref: B, title: 'Root custody B', people: 2 },
        },
      ],
    });
    expect(facet(await custodyOf(first), 'PASSWORD')).toMatchObject({
      status: 'UNCONFIRMED',
      record: { attestationId: attested.attestationId },
    });

    const path = `/custody/attestations/${attested.attestationId}`;
    const own = await plugin.as(IVA).post(`${path}/confirm`);
    expect([own.status, own.body.error.message]).toEqual([
      403,
      expect.stringContaining('a second person has to confirm it'),
    ]);
    const byAnother = await plugin.as(PETR).get(path);
    expect(byAnother.body).toMatchObject({ mayConfirm: true });
    const done = await plugin.as(PETR).post(`${path}/confirm`);
    expect(done.body).toMatchObject({
      decision: 'CONFIRMED',
      decidedBy: { ref: PETR },
      mayConfirm: false,
      mayReject: false,
    });
    expect(
      await responseProblems(
        'post',
        '/custody/attestations/{attestationId}/confirm',
        200,
        done.body,
      ),
    ).toEqual([]);
    expect((await plugin.as(PETR).post(`${path}/confirm`)).status).toBe(409);

    const custody = await custodyOf(first);
    expect(custody).toMatchObject({
      isPayer: false,
      expectedHolder: 'PROVIDER',
      holder: 'PROVIDER',
      emailDomain: 'provider.example',
      mayAttest: true,
      fourEyes: {
        verdict: 'BROKEN',
        passwordPeople: 1,
        mfaPeople: 2,
        shared: [
          {
            person: { ref: MARA, title: 'Mara Lindqvist' },
            passwordPath: [
              { ref: A, title: 'Root custody A' },
              { ref: MARA, title: 'Mara Lindqvist' },
            ],
            mfaPath: [
              { ref: B, title: 'Root custody B' },
              { ref: 'group:default/on-call', title: 'On call' },
              { ref: 'group:default/sre-north', title: 'SRE North' },
              { ref: MARA, title: 'Mara Lindqvist' },
            ],
            mfaFacet: 'MFA',
          },
        ],
      },
    });
    expect(custody.facets.map(it => [it.facet, it.status])).toEqual([
      ['EMAIL', 'OBSERVED'],
      ['PASSWORD', 'CURRENT'],
      ['MFA', 'CURRENT'],
      ['BACKUP_MFA', 'NOT_ATTESTED'],
      ['PHONE', 'NOT_ATTESTED'],
    ]);
    expect(facet(custody, 'MFA')).toMatchObject({
      overlaps: true,
      record: {
        place: 'Safe 2',
        confirmedBy: { ref: PETR },
        custodian: { people: 2 },
      },
    });

    const { relations } = inner;
    inner.relations = relations?.filter(({ targetRef }) => targetRef !== MARA);
    try {
      await plugin.runTask('read-custodians');
      const { fourEyes, facets } = await custodyOf(first);
      expect(fourEyes).toMatchObject({ verdict: 'PROVEN', shared: [] });
      expect(facets[1].overlaps).toBe(false);
    } finally {
      inner.relations = relations;
      await plugin.runTask('read-custodians');
    }
  });

  it('tells who attested and confirmed, and not whom or what', async () => {
    const before = plugin.auditor.createEvent.mock.calls.length;
    const { attestationId } = await confirmed([second], [draft()]);

    const { body } = await plugin.as(IVA).get(`/accounts/${second}/history`);
    expect(body.items.slice(0, 2)).toMatchObject([
      { kind: 'CUSTODY_CONFIRMED', actor: PETR, to: 'root password' },
      { kind: 'CUSTODY_ATTESTED', actor: IVA, to: 'root password' },
    ]);
    const events = plugin.auditor.createEvent.mock.calls
      .slice(before)
      .map(([{ eventId, severityLevel, meta }]) => ({
        eventId,
        severityLevel,
        meta,
      }));
    expect(events.slice(0, 2)).toEqual([
      {
        eventId: 'custody-attest',
        severityLevel: 'medium',
        meta: { actionType: 'attest', accounts: '1', facets: 'PASSWORD' },
      },
      {
        eventId: 'custody-decide',
        severityLevel: 'medium',
        meta: { actionType: 'confirm', attestationId },
      },
    ]);
    expect(plugin.event.success).toHaveBeenCalledWith({
      meta: { attestationId },
    });
  });

  it('leaves the older record in force until a newer one is confirmed', async () => {
    await confirmed([second], [draft({ place: 'Old vault' })]);
    const { body } = await attest([second], [draft({ place: 'New vault' })]);
    expect(facet(await custodyOf(second), 'PASSWORD')).toMatchObject({
      status: 'CURRENT',
      record: { place: 'Old vault' },
      pending: { place: 'New vault', attestationId: body.attestationId },
    });

    await plugin
      .as(PETR)
      .post(`/custody/attestations/${body.attestationId}/confirm`);
    const newer = facet(await custodyOf(second), 'PASSWORD');
    expect(newer?.record?.place).toBe('New vault');
    expect(newer?.pending).toBeUndefined();
  });

  it('lets whoever attested withdraw, and others reject with a reason', async () => {
    for (const by of [IVA, PETR]) {
      const { body } = await attest([second], [draft({ facet: 'EMAIL' })]);
      const path = `/custody/attestations/${body.attestationId}/reject`;
      expect(
        (await plugin.as(NOSEY).post(path, { reason: 'No.' })).status,
      ).toBe(404);
      const blank = await plugin.as(by).post(path, { reason: ' ' });
      expect(blank.status).toBe(400);
      const telling = await plugin
        .as(by)
        .post(path, { reason: 'ask jane@acme.example' });
      expect([telling.status, telling.body.error.message]).toEqual([
        400,
        'reason holds an e-mail address; say it without',
      ]);
      const rejected = await plugin.as(by).post(path, { reason: 'Not so.' });
      expect(rejected.body).toMatchObject({
        decision: 'REJECTED',
        decidedBy: { ref: by },
        decisionReason: 'Not so.',
      });
    }
    expect(facet(await custodyOf(second), 'EMAIL')?.status).toBe('OBSERVED');
  });

  it('lists what waits, oldest first, page by page', async () => {
    const waiting = await Promise.all([
      attest([first], [draft({ facet: 'PHONE' })]),
      attest([acmePayer, first], [draft({ facet: 'PHONE' })]),
    ]);
    const page = await plugin.as(PETR).get('/custody/attestations?limit=1');
    expect(
      await responseProblems('get', '/custody/attestations', 200, page.body),
    ).toEqual([]);
    expect(page.body).toMatchObject({
      totalCount: 2,
      items: [{ mayConfirm: true }],
    });
    const next = await plugin
      .as(PETR)
      .get(
        `/custody/attestations?limit=1&cursor=${encodeURIComponent(
          page.body.nextCursor,
        )}`,
      );
    expect(
      [...page.body.items, ...next.body.items]
        .map(({ attestationId }) => attestationId)
        .sort(),
    ).toEqual(waiting.map(({ body }) => body.attestationId).sort());
    expect(next.body.nextCursor).toBeUndefined();
    for (const { body } of waiting) {
      await plugin
        .as(IVA)
        .post(`/custody/attestations/${body.attestationId}/reject`, {
          reason: 'Only a test.',
        });
    }
  });

  it('keeps to the accounts that the permission reaches', async () => {
    const outside = await attest([first, foreign], [draft()], MAYA);
    expect([outside.status, outside.body.error.message]).toEqual([
      403,
      '1 of 2 accounts are unknown or out of your reach; it needs the permission aws-resale.custody.attest on all of them, and nothing was recorded',
    ]);
    expect((await attest([first], [draft()], MAYA)).status).toBe(201);
    const none = await attest([first], [draft()], NOSEY);
    expect([none.status, none.body.error.message]).toEqual([
      403,
      expect.stringContaining('aws-resale.custody.attest'),
    ]);

    const { body } = await attest([first, foreign], [draft()]);
    const path = `/custody/attestations/${body.attestationId}`;
    // She sees what is attested of accounts within her reach, and of no others.
    const seen = await plugin.as(MAYA).get(path);
    expect(seen.body).toMatchObject({
      accountCount: 2,
      accounts: [{ accountId: first }],
      mayConfirm: false,
      mayReject: false,
    });
    const half = await plugin.as(MAYA).post(`${path}/confirm`);
    expect([half.status, half.body.error.message]).toEqual([
      403,
      '1 of the 2 accounts of this attestation are out of your reach; it needs the permission aws-resale.custody.attest on all of them',
    ]);
    expect((await plugin.as(NOSEY).get(path)).status).toBe(404);
    expect((await plugin.as(NOSEY).get('/custody/attestations')).status).toBe(
      403,
    );

    const unseen = await attest([foreign], [draft()]);
    expect(
      (
        await plugin
          .as(MAYA)
          .get(`/custody/attestations/${unseen.body.attestationId}`)
      ).status,
    ).toBe(404);
    const open = await plugin.as(MAYA).get('/custody/attestations?limit=200');
    expect(open.body.totalCount).toBe(2);

    const denied = await plugin.as(MAYA).get(`/accounts/${foreign}/custody`);
    expect([denied.status, denied.body.error.message]).toEqual([
      403,
      expect.stringContaining('aws-resale.custody.read'),
    ]);
    expect(
      (await plugin.as(MAYA).get(`/accounts/${first}/custody`)).status,
    ).toBe(200);
    expect(
      (await plugin.as(IVA).get('/accounts/999999999999/custody')).status,
    ).toBe(404);
  });

  it('takes the word of people alone', async () => {
    const service = plugin.asking(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('external:robot', {
          permissionAttributes: { action: ['update'] },
        }),
        targetPluginId: 'aws-resale',
      }),
    );
    const { status } = await service.post('/custody/attestations', {
      accountIds: [first],
      records: [draft()],
    });
    expect(status).toBe(403);
  });

  it('shows custody of no account that the caller may not see', async () => {
    const { body } = await attest([first, foreign], [draft()]);
    const seen = await plugin
      .as(LENA)
      .get(`/custody/attestations/${body.attestationId}`);
    expect(seen.body).toMatchObject({
      accountCount: 2,
      accounts: [{ accountId: first }],
    });
    const unseen = await attest([foreign], [draft()]);
    const path = `/custody/attestations/${unseen.body.attestationId}`;
    expect((await plugin.as(LENA).get(path)).status).toBe(404);
    expect(
      (await plugin.as(LENA).get(`/accounts/${foreign}/custody`)).status,
    ).toBe(404);
    const counted = async (userRef: string) =>
      (await plugin.as(userRef).get('/customers/group/default/other/custody'))
        .body.linkedAccounts;
    expect([await counted(IVA), await counted(LENA)]).toEqual([3, 0]);
    const subjects = async (userRef: string) =>
      (await plugin.as(userRef).get('/overview')).body.attention
        .filter((it: Attention) => it.kind === 'ATTESTATION_WAITING')
        .map((it: Attention) => it.attestationId);
    expect(await subjects(IVA)).toContain(unseen.body.attestationId);
    expect(await subjects(LENA)).not.toContain(unseen.body.attestationId);
    expect(await subjects(LENA)).toContain(body.attestationId);
  });

  it('refuses what is wrong without repeating it', async () => {
    const secret = 'JBSWY3DPEHPK3PXP';
    const response = await attest(
      [first],
      [draft({ custodian: { type: 'CATALOG', ref: 'group:default/nobody' } })],
    );
    expect([response.status, response.body.error.message]).toEqual([
      400,
      'The catalog has no such user or group, or you may not see it: the custodian of root password. Choose one that the catalog has',
    ]);
    const sensitive = await attest(
      [first],
      [
        draft({ place: `Vault, seed ${secret}` }),
        mfa({ custodian: { type: 'EXTERNAL', name: 'x@escrow.example' } }),
      ],
    );
    expect(sensitive.status).toBe(400);
    expect(sensitive.body.error.message).toMatch(
      /^Root password has a place .* MFA has a name /,
    );
    expect(JSON.stringify(sensitive.body.error)).not.toMatch(
      /JBSW|escrow\.example/,
    );
    const noDay = await attest([first], [draft({ since: '2026-02-30' })]);
    expect(noDay.status).toBe(400);
    expect(JSON.stringify(plugin.event.fail.mock.calls)).not.toMatch(
      /JBSW|escrow\.example/,
    );
  });

  it('counts custody over all accounts of a customer', async () => {
    await confirmed(
      [acmePayer],
      [draft({ custodian: { type: 'EXTERNAL', name: 'Escrow House' } })],
    );
    const path = '/customers/group/default/acme/custody';
    const { body } = await plugin.as(IVA).get(path);
    expect(
      await responseProblems(
        'get',
        '/customers/{kind}/{namespace}/{name}/custody',
        200,
        body,
      ),
    ).toEqual([]);
    expect(body).toMatchObject({
      payers: 1,
      linkedAccounts: 3,
      payerAccountIds: [acmePayer],
      expectedPayerHolder: 'PROVIDER',
      expectedLinkedHolder: 'PROVIDER',
      fourEyes: {
        payer: { proven: 0, broken: 0, notProven: 1, notNeeded: 0 },
        linked: { proven: 0, broken: 2, notProven: 1, notNeeded: 0 },
      },
      mayAttest: true,
    });
    expect(body.facets[1]).toMatchObject({
      facet: 'PASSWORD',
      payer: {
        current: 1,
        custodians: [
          { custodian: { type: 'EXTERNAL', title: 'Escrow House' } },
        ],
      },
      linked: {
        current: 2,
        notAttested: 1,
        holders: { PROVIDER: 2, UNKNOWN: 1 },
        custodians: [
          {
            custodian: { ref: A, title: 'Root custody A', people: 1 },
            accounts: 2,
          },
        ],
        nextReview: daysFromNow(100),
      },
    });

    const maya = await plugin.as(MAYA).get(path);
    expect(maya.body).toEqual(body);
    const empty = await plugin
      .as(MAYA)
      .get('/customers/group/default/other/custody');
    expect(empty.body).toMatchObject({ linkedAccounts: 0, mayAttest: false });
    expect((await plugin.as(NOSEY).get(path)).status).toBe(403);
    expect(
      (await plugin.as(IVA).get('/customers/group/default/x/custody')).status,
    ).toBe(404);
  });

  describe('exceptions', () => {
    const exception = {
      accountIds: [first, second],
      checkId: 'root-mfa',
      reason: 'Keys are ordered.',
      owner: 'Group:default/on-call',
      expires: daysFromNow(30),
    };
    const record = (rest: object = {}, by = IVA) =>
      plugin.as(by).post('/posture/exceptions', { ...exception, ...rest });

    it('are recorded for many accounts at once, and told without their reason', async () => {
      const before = plugin.auditor.createEvent.mock.calls.length;
      const { status, body } = await record();
      expect([status, body]).toEqual([200, { changed: 2 }]);
      const history = await plugin.as(IVA).get(`/accounts/${first}/history`);
      expect(history.body.items[0]).toMatchObject({
        kind: 'EXCEPTION_RECORDED',
        checkId: 'root-mfa',
        to: exception.expires,
        actor: IVA,
      });
      expect(plugin.auditor.createEvent.mock.calls[before][0]).toMatchObject({
        eventId: 'posture-except',
        severityLevel: 'medium',
        meta: { actionType: 'record', checkId: 'root-mfa', accounts: '2' },
      });
      const told = [
        history.body,
        plugin.auditor.createEvent.mock.calls
          .slice(before)
          .map(([{ meta }]) => meta),
      ];
      expect(JSON.stringify(told)).not.toMatch(/ordered|on-call/);
    });

    it.each<[string, object, string]>([
      [
        'a check of other accounts',
        { checkId: 'all-features' },
        'It is judged of the organization, on its payer.',
      ],
      ['a day that has passed', { expires: daysFromNow(0) }, 'name a day from'],
      ['three years', { expires: daysFromNow(1_095) }, 'name a day from'],
      ['an unknown owner', { owner: 'user:default/x' }, 'owner is no user'],
      [
        'an owner that is no person',
        { owner: 'component:default/x' },
        'owner is no user',
      ],
      ['an empty reason', { reason: ' ' }, 'reason is empty'],
      ['a telling reason', { reason: 'pin: 4711' }, 'a secret; say it without'],
    ])('are refused for %s', async (_, rest, message) => {
      const { status, body } = await record(rest);
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining(message),
      ]);
    });

    it('keep to the accounts that the permission reaches', async () => {
      expect((await record({ accountIds: [foreign] }, MAYA)).status).toBe(403);
      expect((await record({}, NOSEY)).status).toBe(403);
      expect((await record({}, MAYA)).status).toBe(200);
      expect(
        (await plugin.as(IVA).delete('/posture/exceptions/nothing')).status,
      ).toBe(404);
    });
  });
});
