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
  customerReadPermission,
  OPERATIONS,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
  createCustomerConditionalDecision,
  customerConditions,
} from 'backstage-plugin-aws-resale-node';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';
import {
  policy,
  pollAll,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);

const ACCOUNTS = 4;
const portfolio = portfolioOf({
  organizations: 1,
  accountsPerOrganization: ACCOUNTS,
  tagsFor: () => ({}),
});
const [organization] = portfolio.organizations;
organization.accounts.forEach((account, index) => {
  account.state = 'ACTIVE';
  account.email = `aws+${index}@provider.example`;
});
const [payer, own, ofGlobex] = organization.accounts.map(it => it.accountId);
organization.accounts[2].name = 'Globex production';

const ACME = 'group:default/acme';
const GLOBEX = 'group:default/globex';
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
/** Sees Acme and its accounts alone, and may record what is approved on them. */
const ADA = 'user:default/ada';
const SHARED = 'identity-center-setup';

const customer = (
  name: string,
  annotations: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name,
    title: `The ${name} company`,
    annotations: { 'aws-resale/account-model': 'SPAM', ...annotations },
  },
  spec: { type: 'customer', children: [] },
});
const entities = [
  customer('acme', { 'aws-resale/payer-account-id': payer }),
  customer('globex', { 'aws-resale/linked-account-id': ofGlobex }),
  ...[IVA, PETR, ADA].map(
    (ref): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: ref.split('/')[1], namespace: 'default' },
      spec: { profile: { displayName: ref.toUpperCase() } },
    }),
  ),
];

function decide(permissionName: string): PolicyDecision {
  const ofAcme = accountConditions.hasCustomer({ customerRefs: [ACME] });
  switch (permissionName) {
    case accountReadPermission.name:
      return createAccountConditionalDecision(accountReadPermission, ofAcme);
    case changeApprovePermission.name:
      return createAccountConditionalDecision(changeApprovePermission, ofAcme);
    case customerReadPermission.name:
      return createCustomerConditionalDecision(
        customerReadPermission,
        customerConditions.isCustomer({ customerRefs: [ACME] }),
      );
    default:
      return { result: AuthorizeResult.DENY };
  }
}

describe('the login of a customer whose payer is shared', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({
      simulator,
      portfolio,
      entities,
      config: { organizations: [{ payerAccountId: payer }] },
      permissions: policy({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async (requests, options) => {
          const { userEntityRef } = options?.credentials
            .principal as BackstageUserPrincipal;
          return requests.map(({ permission }) =>
            userEntityRef === ADA
              ? decide(permission.name)
              : { result: AuthorizeResult.ALLOW },
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

  const record = (approval: object, by = IVA) =>
    plugin.as(by).post(`/accounts/${payer}/approvals`, {
      kind: 'APPROVAL',
      operationId: SHARED,
      reason: 'As agreed.',
      until: new Date(Date.now() + 60 * 60_000).toISOString(),
      ...approval,
    });

  async function asked(by: string): Promise<ChangeAnswer> {
    const { body } = await plugin
      .as(by)
      .get(`/accounts/${payer}/change-check/${SHARED}`);
    return body.answers[0];
  }

  it('learns nothing of the others, also once they have approved', async () => {
    for (const approval of [
      { approver: 'OWN', approvedBy: { ref: PETR } },
      { approver: 'CUS', approvedBy: { title: 'Ada of Acme' } },
      {
        approver: 'CUS',
        customerRef: GLOBEX,
        approvedBy: { title: 'Gus of Globex' },
        reason: 'Globex agreed in contract G-1.',
        reference: 'GLOBEX-1',
      },
    ]) {
      expect((await record(approval)).status).toBe(201);
    }
    const told = await asked(IVA);
    expect(told.approvals.map(each => each.approvedBy)).toContain(
      'Gus of Globex',
    );

    const answer = await asked(ADA);
    expect(answer.verdict).toBe('ALLOWED');
    expect(answer.approvals).toMatchObject([
      { approver: 'OWN' },
      { customerRef: ACME, approvedBy: 'Ada of Acme', reason: 'As agreed.' },
      { approver: 'CUS', approvedBy: 'somebody of another customer' },
    ]);
    const ids = organization.accounts.map(({ accountId }) => accountId);
    const ada = plugin.as(ADA);
    for (const { status, body } of [
      await ada.get(`/accounts/${payer}/change-check`),
      await ada.get(`/accounts/${payer}/approvals`),
      await ada.get(`/accounts/${payer}/history`),
      await ada.get('/changes'),
      await ada.get('/changes?mine=true'),
      await ada.post('/explanations', { accountIds: ids }),
      await ada.post('/change-check', {
        accountIds: ids,
        operationIds: OPERATIONS.map(({ id }) => id),
      }),
      await ada.post('/look-up', { text: 'o' }),
      await ada.post('/look-up', { text: ofGlobex }),
    ]) {
      expect([status, JSON.stringify(body)]).toEqual([
        200,
        expect.not.stringMatching(/globex|\bgus\b/iu),
      ]);
    }
  });

  it('is answered about their accounts as about those that nobody has', async () => {
    const explained = async (accountId: string) => {
      const { body } = await plugin
        .as(ADA)
        .post('/explanations', { accountIds: [accountId] });
      return JSON.stringify(body).replaceAll(accountId, 'ID');
    };
    expect(await explained(ofGlobex)).toBe(await explained('999999999999'));
    expect(await explained(own)).not.toBe(await explained('999999999999'));
  });

  it('cannot speak for another customer, nor learn whether it is one', async () => {
    const refusal = async (customerRef: string) => {
      const { status, body } = await record(
        { approver: 'CUS', customerRef, approvedBy: { title: 'Ada' } },
        ADA,
      );
      return [status, body.error.message];
    };
    const [status, message] = await refusal(GLOBEX);
    expect(status).toBe(409);
    expect(message).not.toMatch(/globex/iu);
    expect(await refusal('group:default/nobody')).toEqual([status, message]);
  });
});
