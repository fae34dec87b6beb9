import { randomUUID } from 'node:crypto';
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
  changeApprovePermission,
  type ChangeAnswer,
  type NewApproval,
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
for (const [organization, domain] of [
  [acme, 'provider.example'],
  [globex, 'globex.example'],
] as const) {
  organization.accounts.forEach((account, index) => {
    account.state = 'ACTIVE';
    account.email = `aws+${index}@${index === 0 ? 'provider.example' : domain}`;
  });
}
/** Under SPAM: the provider's, with four eyes. */
const [, ours, second] = acme.accounts.map(it => it.accountId);
/** Under ECAM: the customer's. */
const [, theirs] = globex.accounts.map(it => it.accountId);

/** May do everything. */
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
const MARA = 'user:default/mara';
/** Sees accounts, and records nothing. */
const NOSEY = 'user:default/nosey';
/** Records for Acme alone, and sees every account. */
const MAYA = 'user:default/maya';
/** Sees accounts of Acme alone, and records wherever she sees accounts. */
const LENA = 'user:default/lena';
const PEOPLE = { [IVA]: 'I. Novák', [PETR]: 'P. Hrubý', [MARA]: 'Mara' };

const customer = (
  name: string,
  payerAccountId: string,
  model: string,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name,
    title: name === 'acme' ? 'Acme' : 'Globex',
    annotations: {
      'aws-resale/account-model': model,
      'aws-resale/payer-account-id': payerAccountId,
      'aws-resale/email-domains': `${name}.example`,
    },
  },
  spec: { type: 'customer', children: [] },
});
const entities = [
  customer('acme', acme.payerAccountId, 'SPAM'),
  customer('globex', globex.payerAccountId, 'ECAM'),
  ...Object.entries(PEOPLE).map(
    ([ref, displayName]): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: ref.split('/')[1], namespace: 'default' },
      spec: { profile: { displayName } },
    }),
  ),
];

const ofAcme = (permission: typeof accountReadPermission) =>
  createAccountConditionalDecision(
    permission,
    accountConditions.hasCustomer({ customerRefs: ['group:default/acme'] }),
  );

function decide(name: string, userRef: string): PolicyDecision {
  if (userRef === LENA && name === accountReadPermission.name) {
    return ofAcme(accountReadPermission);
  }
  if (name === changeApprovePermission.name) {
    if (userRef === MAYA) {
      return ofAcme(changeApprovePermission);
    }
    if (userRef === NOSEY) {
      return { result: AuthorizeResult.DENY };
    }
  }
  return { result: AuthorizeResult.ALLOW };
}

const hoursAhead = (hours: number) =>
  new Date(Date.now() + hours * 60 * 60_000).toISOString();

const APPROVAL: NewApproval = {
  kind: 'APPROVAL',
  operationId: 'root-sign-in',
  approver: '4E',
  approvedBy: { ref: PETR },
  reason: 'The mailbox of the root user moves.',
  reference: 'CHG-4711',
  until: hoursAhead(8),
};
const GRANT: NewApproval = {
  kind: 'GRANT',
  operationId: 'operations-role-enter',
  approver: 'CUS',
  approvedBy: { title: 'Ada Mayer' },
  reason: 'Written in the contract.',
  until: hoursAhead(24 * 200),
};

describe('approvals over HTTP', () => {
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

  /** Nothing is audited before this. */
  function forgetAudit() {
    plugin.auditor.createEvent.mockClear();
    plugin.event.success.mockClear();
    plugin.event.fail.mockClear();
  }

  beforeEach(forgetAudit);

  const record = (accountId: string, approval: object, by = IVA) =>
    plugin.as(by).post(`/accounts/${accountId}/approvals`, approval);
  const withdraw = (accountId: string, approvalId: string, by = IVA) =>
    plugin.as(by).delete(`/accounts/${accountId}/approvals/${approvalId}`);

  async function list(accountId: string, by = IVA) {
    const path = `/accounts/${accountId}/approvals`;
    const { status, body } = await plugin.as(by).get(path);
    expect([status, body.error]).toEqual([200, undefined]);
    expect(
      await responseProblems(
        'get',
        '/accounts/{accountId}/approvals',
        200,
        body,
      ),
    ).toEqual([]);
    return body.items;
  }

  async function answer(
    accountId: string,
    operationId: string,
    by = IVA,
  ): Promise<ChangeAnswer> {
    const { status, body } = await plugin.as(by).post('/change-check', {
      accountIds: [accountId],
      operationIds: [operationId],
    });
    expect([status, body.error]).toEqual([200, undefined]);
    return body.answers[0];
  }

  const audited = () =>
    plugin.auditor.createEvent.mock.calls.map(
      ([{ eventId, severityLevel, meta }]) => ({
        eventId,
        severityLevel,
        meta,
      }),
    );

  it('allow what they approve, to everybody but whoever approved, until they are withdrawn', async () => {
    expect(await answer(ours, 'root-sign-in')).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      approvers: [{ approver: '4E', isApproved: false }],
    });
    forgetAudit();

    const { status, body: approval } = await record(ours, APPROVAL);
    expect([status, approval.error]).toEqual([201, undefined]);
    expect(
      await responseProblems(
        'post',
        '/accounts/{accountId}/approvals',
        201,
        approval,
      ),
    ).toEqual([]);
    expect(approval).toMatchObject({
      status: 'IN_FORCE',
      operationTitle: 'Sign in as root',
      approvedBy: { ref: PETR, title: 'P. Hrubý' },
      recordedBy: { ref: IVA, title: 'I. Novák' },
      reason: APPROVAL.reason,
      until: APPROVAL.until,
    });
    expect(await list(ours)).toEqual([approval]);
    const { approvalId } = approval;
    const { operationId, kind, approver } = APPROVAL;
    expect(audited()).toEqual([
      {
        eventId: 'change-approve',
        severityLevel: 'medium',
        meta: {
          actionType: 'record',
          accountId: ours,
          operationId,
          kind,
          approver,
        },
      },
      {
        eventId: 'approvals-fetch',
        severityLevel: 'low',
        meta: { queryType: 'by-id', accountId: ours },
      },
    ]);
    expect(plugin.event.success.mock.calls).toEqual([
      [{ meta: { approvalId } }],
      [],
    ]);

    expect(await answer(ours, 'root-sign-in')).toMatchObject({
      verdict: 'ALLOWED',
      cause: 'APPROVED',
      expires: APPROVAL.until,
      approvals: [{ id: approvalId, approvedBy: 'P. Hrubý' }],
    });
    // Nobody is the second pair of eyes for what they do themselves.
    expect((await answer(ours, 'root-sign-in', PETR)).verdict).toBe(
      'NEEDS_APPROVAL',
    );
    expect((await answer(second, 'root-sign-in')).verdict).toBe(
      'NEEDS_APPROVAL',
    );

    const renewed = await record(ours, {
      ...APPROVAL,
      approvedBy: { ref: MARA },
      until: hoursAhead(20),
    });
    expect(renewed.status).toBe(201);
    expect(await list(ours)).toEqual([renewed.body, approval]);
    expect((await answer(ours, 'root-sign-in', PETR)).verdict).toBe('ALLOWED');
    forgetAudit();

    for (const id of [approvalId, renewed.body.approvalId]) {
      const withdrawn = await withdraw(ours, id, MARA);
      expect([withdrawn.status, withdrawn.body]).toEqual([
        200,
        expect.objectContaining({
          approvalId: id,
          status: 'WITHDRAWN',
          withdrawnBy: { ref: MARA, title: 'Mara' },
        }),
      ]);
      expect(
        await responseProblems(
          'delete',
          '/accounts/{accountId}/approvals/{approvalId}',
          200,
          withdrawn.body,
        ),
      ).toEqual([]);
    }
    expect(audited()[0]).toEqual({
      eventId: 'change-approve',
      severityLevel: 'medium',
      meta: { actionType: 'withdraw', accountId: ours, approvalId },
    });
    expect(plugin.event.success.mock.calls[0]).toEqual([
      { meta: { operationId, kind, approver } },
    ]);
    expect((await answer(ours, 'root-sign-in')).verdict).toBe('NEEDS_APPROVAL');
    const again = await withdraw(ours, approvalId);
    expect([again.status, again.body.error.name]).toEqual([
      404,
      'NotFoundError',
    ]);

    const { body: history } = await plugin
      .as(IVA)
      .get(`/accounts/${ours}/history?limit=4`);
    expect(
      await responseProblems(
        'get',
        '/accounts/{accountId}/history',
        200,
        history,
      ),
    ).toEqual([]);
    expect(history.items).toMatchObject([
      { kind: 'APPROVAL_WITHDRAWN', actor: MARA, operationId },
      { kind: 'APPROVAL_WITHDRAWN', actor: MARA, from: APPROVAL.until },
      { kind: 'APPROVAL_RECORDED', actor: IVA, operationId },
      { kind: 'APPROVAL_RECORDED', actor: IVA, to: APPROVAL.until },
    ]);
  });

  it('follow a grant of the customer, for what is not ours', async () => {
    const { operationId } = GRANT;
    const approval: NewApproval = {
      ...GRANT,
      kind: 'APPROVAL',
      until: hoursAhead(4),
    };
    const early = await record(theirs, approval);
    expect([early.status, early.body.error.message]).toEqual([
      409,
      `The present answer for “Enter with the operations role” on account ${theirs} is “not ours”, so the customer has to grant it before anybody can approve it`,
    ]);

    const granted = await record(theirs, GRANT);
    expect([granted.status, granted.body]).toEqual([
      201,
      expect.objectContaining({
        kind: 'GRANT',
        approvedBy: { title: 'Ada Mayer' },
        customer: { ref: 'group:default/globex', title: 'Globex' },
      }),
    ]);
    expect(await answer(theirs, operationId)).toMatchObject({
      verdict: 'NEEDS_APPROVAL',
      cause: 'GRANTED',
      approvers: [{ approver: 'CUS', with: ['Globex'] }],
    });
    expect((await record(theirs, approval)).status).toBe(201);
    expect((await answer(theirs, operationId)).verdict).toBe('ALLOWED');

    const longer = { ...GRANT, until: hoursAhead(24 * 300) };
    expect((await record(theirs, longer)).status).toBe(201);
    for (const { approvalId } of await list(theirs)) {
      expect((await withdraw(theirs, approvalId)).status).toBe(200);
    }
    expect((await answer(theirs, operationId)).verdict).toBe('NOT_OURS');
  });

  it('are refused where the present answer asks for none, and audited as failed', async () => {
    const { status, body } = await record(ours, {
      ...APPROVAL,
      operationId: 'operations-role-enter',
    });
    expect([status, body.error.message]).toEqual([
      409,
      `The present answer for “Enter with the operations role” on account ${ours} is “allowed”, so there is nothing to approve`,
    ]);
    expect(plugin.event.fail).toHaveBeenCalledTimes(1);
    expect(plugin.event.success).not.toHaveBeenCalled();

    const asked = await record(ours, {
      ...APPROVAL,
      approver: 'AM',
    });
    expect([asked.status, asked.body.error.message]).toEqual([
      409,
      expect.stringMatching(
        /is “needs approval”, and to approve it is for a second custodian, not for the account manager$/u,
      ),
    ]);
  });

  it('need the permission on the very account, by name', async () => {
    const { body: approval } = await record(ours, APPROVAL);
    const attempts = (by: string, accountId: string) => [
      record(accountId, APPROVAL, by),
      withdraw(accountId, approval.approvalId, by),
    ];
    for (const [by, accountId] of [
      [NOSEY, ours],
      [MAYA, theirs],
    ]) {
      for (const { status, body } of await Promise.all(
        attempts(by, accountId),
      )) {
        expect([status, body.error.message]).toEqual([
          403,
          expect.stringContaining('aws-resale.change.approve'),
        ]);
      }
    }
    expect(await list(ours, NOSEY)).toHaveLength((await list(ours)).length);
    const hidden = await plugin.as(LENA).get(`/accounts/${theirs}/approvals`);
    for (const { status } of [
      hidden,
      ...(await Promise.all(attempts(LENA, theirs))),
    ]) {
      expect(status).toBe(404);
    }
    expect((await withdraw(ours, approval.approvalId, MAYA)).body.status).toBe(
      'WITHDRAWN',
    );
  });

  it('are recorded by people alone, and read by services that are restricted', async () => {
    const service = plugin.asking(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('external:robot'),
        targetPluginId: 'aws-resale',
      }),
    );
    const path = `/accounts/${ours}/approvals`;
    const refused = [
      [await service.post(path, APPROVAL), "not allow 'service' credentials"],
      [
        await service.delete(`${path}/${randomUUID()}`),
        "not allow 'service' credentials",
      ],
      [await service.get(path), 'external:robot is not restricted'],
    ] as const;
    for (const [{ status, body }, why] of refused) {
      expect([status, body.error.message]).toEqual([
        403,
        expect.stringContaining(why),
      ]);
    }
    const nobody = await plugin
      .asking(mockCredentials.none.header())
      .post(path, APPROVAL);
    expect(nobody.status).toBe(401);
    // Refusals are in the audit log too; nobody comes as far as that.
    expect(plugin.event.fail).toHaveBeenCalledTimes(3);
  });

  it.each<[string, object]>([
    ['kind', { kind: 'WISH' }],
    ['approver', { approver: 'BOSS' }],
    ['reason', { reason: 'x'.repeat(501) }],
    ['additional properties', { colour: 'red' }],
    ['until', { until: hoursAhead(-1) }],
    ['until', { until: 'tomorrow' }],
    ['operationId', { operationId: 'fly-away' }],
    ['approvedBy', { approvedBy: { ref: IVA } }],
    ['approvedBy.ref', { approvedBy: { ref: 'user:default/nobody' } }],
    ['reason', { reason: 'password: hunter2' }],
    ['reference', { reference: 'mail of root@acme.example' }],
    ['request/body holds the character NUL', { reason: 'a\u0000b' }],
    ['reason', { reason: 'a\u001b[2J' }],
  ])('name %s where it is wrong, and repeat no secret', async (field, rest) => {
    const { status, body } = await record(ours, { ...APPROVAL, ...rest });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(field),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/hunter2|root@/u);
  });

  it.each(['%00', 'jane@acme.example', 'x'.repeat(36)])(
    'are none by an id that is none, like %s',
    async id => {
      const { status, body } = await withdraw(ours, id);
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining('approvalId'),
      ]);
      expect(audited()).toEqual([]);
    },
  );

  it('leave no reason and no name in the audit log', async () => {
    await record(theirs, GRANT);
    await record(ours, { ...APPROVAL, reason: 'Ada asked for it.' });
    const calls = [
      ...audited(),
      ...plugin.event.success.mock.calls,
      ...plugin.event.fail.mock.calls,
    ];
    expect(calls.length).toBeGreaterThan(3);
    expect(JSON.stringify(calls)).not.toMatch(/Ada|contract|4711|hruby|Hrubý/u);
  });
});
