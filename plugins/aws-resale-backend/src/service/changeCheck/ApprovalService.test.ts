import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  accountReadPermission,
  changeApprovePermission,
  custodyReadPermission,
  customerReadPermission,
  OPERATION,
  type Approval,
  type ChangeAnswer,
  type NewApproval,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  accountRules,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { defaultConfig } from '../../config/defaultConfig';
import type { NewChange } from '../../judge/accountRecord';
import type { NewCustodyRecord } from '../../judge/custody/types';
import { CatalogMembershipReader } from '../../observe/CatalogMembershipReader';
import { MembershipSweep } from '../../poll/posture/MembershipSweep';
import { PostureInputs } from '../../poll/posture/PostureInputs';
import { postureLimits } from '../../poll/posture/postureInput';
import { CHANGES_TOPIC, ChangePublisher } from '../../publish/ChangePublisher';
import { Authorizer } from '../Authorizer';
import { PeopleDirectory } from '../PeopleDirectory';
import { ApprovalService } from './ApprovalService';

jest.setTimeout(60_000);

const START = new Date('2026-11-24T10:00:00.000Z');
const minutesAhead = (minutes: number) =>
  new Date(START.getTime() + minutes * 60_000);
const ID = '000000000001';
const FOREIGN = '000000000002';
const ACME = 'group:default/acme';
const GLOBEX = 'group:default/globex';
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
const MARA = 'user:default/mara';
const LENA = 'user:default/lena';
const CUSTODY_A = 'group:default/root-custody-a';
const CUSTODY_B = 'group:default/root-custody-b';
const credentials = mockCredentials.user(IVA);

const user = (ref: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: ref.split('/')[1], namespace: 'default' },
  spec: { profile: { displayName } },
});
const group = (ref: string, ...members: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: ref.split('/')[1], namespace: 'default' },
  spec: { type: 'team', children: [] },
  relations: members.map(targetRef => ({ type: 'hasMember', targetRef })),
});
const ENTITIES = [
  user(IVA, 'I. Novák'),
  user(PETR, 'P. Hrubý'),
  user(MARA, 'Mara Lindqvist'),
  user(LENA, 'lena@acme.example'),
  group(CUSTODY_A, IVA),
  group(CUSTODY_B, MARA),
];

const APPROVAL: NewApproval = {
  kind: 'APPROVAL',
  operationId: 'root-sign-in',
  approver: '4E',
  approvedBy: { ref: PETR },
  reason: 'The mailbox moves.',
  reference: 'CHG-4711',
  until: minutesAhead(60).toISOString(),
};
const BY_CUSTOMER: NewApproval = {
  ...APPROVAL,
  approver: 'CUS',
  approvedBy: { title: 'Ada Mayer' },
};
const GRANT: NewApproval = { ...BY_CUSTOMER, kind: 'GRANT' };

/** What the change check answers, unless a test says otherwise. */
const ANSWER: ChangeAnswer = {
  accountId: ID,
  operationId: 'root-sign-in',
  verdict: 'NEEDS_APPROVAL',
  cause: 'TABLE',
  reason: 'Two people.',
  isApplicable: true,
  isNothingToDo: false,
  isApprovable: true,
  isGrantable: false,
  approvers: [
    { approver: '4E', with: [], isApproved: false },
    { approver: 'CUS', customerRef: ACME, with: ['Acme'], isApproved: false },
  ],
  approvals: [],
  actors: [],
  tell: [],
  recovery: '',
  warnings: [],
  putForward: [],
  facts: [],
};
const NOT_OURS: Partial<ChangeAnswer> = {
  verdict: 'NOT_OURS',
  isApprovable: false,
  isGrantable: true,
  approvers: [],
};

const DENIED: PolicyDecision = { result: AuthorizeResult.DENY };
const ofGlobex = (permission: typeof accountReadPermission): PolicyDecision =>
  createAccountConditionalDecision(
    permission,
    accountConditions.hasCustomer({ customerRefs: [GLOBEX] }),
  );

describe.each(testDatabases.eachSupportedId())(
  'ApprovalService on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.customers.reconcile(
        [makeReading('acme', {}, { title: 'Acme' }), makeReading('globex')],
        { at: START, removalLimit: 0.2 },
      );
      const records = [ID, FOREIGN].map(accountId =>
        makeRecord(
          { accountId },
          {
            mapping: {
              customerRef: accountId === ID ? ACME : GLOBEX,
              source: 'ORGANIZATION',
              held: [],
            },
          },
        ),
      );
      await stores.accounts.write({
        at: START,
        accountIds: [ID, FOREIGN],
        decide: () => ({ records, changes: [] }),
      });
      const time = { now: START };
      const clock = () => time.now;
      const decisions: Record<string, PolicyDecision> = {};
      const present: { answer: Partial<ChangeAnswer> } = { answer: {} };
      const catalog = catalogServiceMock({ entities: ENTITIES });
      const sweep = new MembershipSweep({
        ...stores,
        reader: new CatalogMembershipReader({
          catalog,
          auth: mockServices.auth(),
        }),
        contacts: [],
        freshForMs: 60 * 60_000,
        clock,
        logger: mockServices.logger.mock(),
      });
      const events = mockServices.events();
      const published: NewChange[] = [];
      await events.subscribe({
        id: 'test',
        topics: [CHANGES_TOPIC],
        async onEvent({ eventPayload }) {
          published.push(...(eventPayload as { changes: NewChange[] }).changes);
        },
      });
      const config = defaultConfig();
      const check = jest.fn(async () => ({
        verdict: 'UNKNOWN' as const,
        counts: { ALLOWED: 0, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 0 },
        asOf: '',
        operations: [],
        answers: [{ ...ANSWER, ...present.answer }],
      }));
      const optionsOf = (operations = config.changeCheck.operations) => ({
        authorizer: new Authorizer({
          permissions: mockServices.permissions.mock({
            authorizeConditional: async requests =>
              requests.map(
                ({ permission }) =>
                  decisions[permission.name] ?? {
                    result: AuthorizeResult.ALLOW,
                  },
              ),
          }),
          permissionsRegistry: mockServices.permissionsRegistry.mock({
            getPermissionRuleset: () =>
              ({
                getRuleByName: (name: string) =>
                  Object.values(accountRules).find(rule => rule.name === name),
              } as never),
          }),
        }),
        changeChecks: { check },
        ...stores,
        accounts: stores.queries.accounts,
        subjects: stores.queries.subjects,
        sight: stores.queries.sight,
        people: new PeopleDirectory({ catalog }),
        inputs: new PostureInputs({
          ...stores,
          limits: postureLimits(config.posture),
        }),
        sweep,
        publisher: new ChangePublisher({ events }),
        config: { ...config.changeCheck, operations },
        clock,
      });
      const service = new ApprovalService(optionsOf());
      return {
        ...stores,
        time,
        decisions,
        present,
        published,
        check,
        sweep,
        service,
        serviceWithout: (operationId: string) =>
          new ApprovalService(
            optionsOf(
              config.changeCheck.operations.filter(
                ({ id }) => id !== operationId,
              ),
            ),
          ),
        record: (approval: NewApproval, actor = IVA, accountId = ID) =>
          service.record(accountId, approval, actor, credentials),
        list: async () => (await service.list(ID, credentials)).items,
        /** Gives the account to another customer, or to nobody. */
        move: async (customerRef: string | undefined) =>
          stores.accounts.write({
            at: START,
            accountIds: [ID],
            decide: () => ({
              records: [
                makeRecord(
                  { accountId: ID },
                  {
                    mapping: { customerRef, source: 'ORGANIZATION', held: [] },
                  },
                ),
              ],
              changes: [],
            }),
          }),
        /** Both halves of the root user, each with a group, confirmed by a second person. */
        async keep(
          password: NewCustodyRecord['custodian'],
          isConfirmed = true,
        ) {
          const since = '2026-11-01';
          const nextReview = '2027-02-01';
          const kept = { party: 'PROVIDER' as const, since, nextReview };
          await stores.custody.attest({
            attestationId: 'first',
            accountIds: [ID],
            records: [
              { facet: 'PASSWORD', custodian: password, ...kept },
              {
                facet: 'MFA',
                custodian: { type: 'CATALOG', ref: CUSTODY_B },
                ...kept,
              },
            ],
            attestedBy: IVA,
            at: minutesAhead(-60),
          });
          if (isConfirmed) {
            await stores.custody.decide('first', {
              decision: 'CONFIRMED',
              by: PETR,
              at: minutesAhead(-50),
            });
          }
          await sweep.sweep(new AbortController().signal);
        },
      };
    }

    it('records who approved what, by name at once, and lists it newest first', async () => {
      const { record, list, check, published, time } = await setUp();
      const approval = await record(APPROVAL);
      expect(approval).toEqual({
        approvalId: expect.any(String),
        kind: 'APPROVAL',
        status: 'IN_FORCE',
        accountId: ID,
        operationId: 'root-sign-in',
        operationTitle: OPERATION['root-sign-in'].title,
        approver: '4E',
        approvedBy: { ref: PETR, title: 'P. Hrubý' },
        reason: 'The mailbox moves.',
        reference: 'CHG-4711',
        recordedBy: { ref: IVA, title: 'I. Novák' },
        recordedAt: START.toISOString(),
        until: APPROVAL.until,
      });
      expect(check).toHaveBeenCalledWith(
        { accountIds: [ID], operationIds: ['root-sign-in'] },
        credentials,
      );
      expect(published).toMatchObject([
        {
          kind: 'APPROVAL_RECORDED',
          accountId: ID,
          operationId: 'root-sign-in',
          actor: IVA,
        },
      ]);

      time.now = minutesAhead(1);
      const renewal = await record({
        ...APPROVAL,
        until: minutesAhead(120).toISOString(),
      });
      expect(await list()).toEqual([renewal, approval]);
    });

    it('holds no address of people whom the catalog calls by it', async () => {
      const { record, list } = await setUp();
      await record({
        ...BY_CUSTOMER,
        approvedBy: { ref: LENA },
      });
      const [approval] = await list();
      expect(approval.approvedBy).toEqual({ ref: LENA, title: 'acme.example' });
    });

    it('keeps the customer who approved, whoever gets the account later', async () => {
      const { record, move, list } = await setUp();
      expect(await record(BY_CUSTOMER)).toMatchObject({
        customer: { ref: ACME, title: 'Acme' },
        approvedBy: { title: 'Ada Mayer' },
      });
      await move(GLOBEX);
      const [{ customer }] = await list();
      expect(customer).toEqual({ ref: ACME, title: 'Acme' });
    });

    it('tells nothing of customers that are hidden, nor who custodians are', async () => {
      const { record, list, decisions, present } = await setUp();
      present.answer = {
        approvers: [
          { approver: '4E', with: [], isApproved: false },
          ...[ACME, GLOBEX].map(customerRef => ({
            approver: 'CUS' as const,
            customerRef,
            with: [],
            isApproved: false,
          })),
        ],
      };
      await record(BY_CUSTOMER);
      await record({ ...BY_CUSTOMER, customerRef: GLOBEX });
      await record(APPROVAL);
      const all = await list();
      expect(all).toHaveLength(3);

      decisions[customerReadPermission.name] = DENIED;
      const withoutGlobex = await list();
      const isOfGlobex = ({ customer }: Approval) => customer?.ref === GLOBEX;
      expect(withoutGlobex).toEqual(
        all.map(each => {
          if (!isOfGlobex(each)) {
            return each;
          }
          const { customer: _, reference: __, ...rest } = each;
          return {
            ...rest,
            approvedBy: { title: 'somebody of another customer' },
            reason: 'You may not see the customer that this is about.',
          };
        }),
      );
      expect(all.filter(isOfGlobex)).toHaveLength(1);
      expect(JSON.stringify(withoutGlobex)).not.toMatch(/globex/iu);

      decisions[custodyReadPermission.name] = ofGlobex(custodyReadPermission);
      const custodians = (await list()).filter(
        ({ approver }) => approver === '4E',
      );
      expect(custodians).toMatchObject([
        { approvedBy: { title: 'a second custodian' } },
      ]);
      expect(JSON.stringify(custodians)).not.toMatch(/hrub/iu);
    });

    it('tells the next customer of an account nothing of what the last one agreed to', async () => {
      const { record, list, decisions, move } = await setUp();
      await record(BY_CUSTOMER);
      await record(APPROVAL);
      await move(GLOBEX);
      decisions[customerReadPermission.name] = DENIED;
      const seen = JSON.stringify(await list());
      expect(seen).not.toMatch(/acme|Ada|hrub|mailbox|4711/iu);
      expect(await list()).toHaveLength(2);
    });

    it('asks which customer it was where the account is nobody’s', async () => {
      const { record, present, move } = await setUp();
      await move(undefined);
      // As it is answered of a shared payer to those who may not see its customers.
      present.answer = {
        approvers: [
          { approver: 'CUS', with: ['another customer'], isApproved: false },
        ],
      };
      await expect(record(BY_CUSTOMER)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('customerRef is missing'),
      });
    });

    it('tells what is in force, ended and withdrawn by the clock', async () => {
      const { record, list, service, serviceWithout, published, time } =
        await setUp();
      const { approvalId } = await record(APPROVAL);
      const statuses = async () => (await list()).map(({ status }) => status);
      time.now = minutesAhead(60);
      expect(await statuses()).toEqual(['IN_FORCE']);
      time.now = new Date(minutesAhead(60).getTime() + 1);
      expect(await statuses()).toEqual(['ENDED']);

      const withdrawn = await service.withdraw(
        ID,
        approvalId,
        PETR,
        mockCredentials.user(PETR),
      );
      expect(withdrawn).toMatchObject({
        status: 'WITHDRAWN',
        withdrawnBy: { ref: PETR, title: 'P. Hrubý' },
        withdrawnAt: time.now.toISOString(),
      });
      expect(await list()).toEqual([withdrawn]);
      expect(published.at(-1)).toMatchObject({
        kind: 'APPROVAL_WITHDRAWN',
        from: APPROVAL.until,
        actor: PETR,
      });
      const later = await serviceWithout('root-sign-in').list(ID, credentials);
      expect(later.items[0].operationTitle).toBe('root-sign-in');
    });

    it('withdraws what is recorded on that account, once', async () => {
      const { record, service } = await setUp();
      const { approvalId } = await record(APPROVAL);
      const withdraw = (accountId: string, id: string) =>
        service.withdraw(accountId, id, IVA, credentials);
      for (const [accountId, id] of [
        [FOREIGN, approvalId],
        [ID, 'nothing'],
        ['999999999999', approvalId],
      ]) {
        await expect(withdraw(accountId, id)).rejects.toMatchObject({
          name: 'NotFoundError',
        });
      }
      await withdraw(ID, approvalId);
      await expect(withdraw(ID, approvalId)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('withdrawn already'),
      });
    });

    it('hides accounts, and needs the permission on the very account', async () => {
      const { record, list, service, decisions, approvals } = await setUp();
      const { approvalId } = await record(APPROVAL);
      const attempts = () => [
        record(APPROVAL),
        service.withdraw(ID, approvalId, IVA, credentials),
      ];
      decisions[accountReadPermission.name] = ofGlobex(accountReadPermission);
      for (const attempt of [list(), ...attempts()]) {
        await expect(attempt).rejects.toMatchObject({
          name: 'NotFoundError',
          message: `No account ${ID} is known, or you may not see it`,
        });
      }

      delete decisions[accountReadPermission.name];
      for (const decision of [DENIED, ofGlobex(changeApprovePermission)]) {
        decisions[changeApprovePermission.name] = decision;
        expect(await list()).toHaveLength(1);
        for (const attempt of attempts()) {
          await expect(attempt).rejects.toMatchObject({
            name: 'NotAllowedError',
            message: expect.stringContaining(changeApprovePermission.name),
          });
        }
      }
      expect(await approvals.historyOf(ID)).toHaveLength(1);
    });

    it('records nothing that the present answer does not ask for', async () => {
      const { record, present, approvals, published } = await setUp();
      present.answer = { verdict: 'ALLOWED', isApprovable: false };
      await expect(record(APPROVAL)).rejects.toMatchObject({
        name: 'ConflictError',
        message: `The present answer for “${OPERATION['root-sign-in'].title}” on account ${ID} is “allowed”, so there is nothing to approve`,
      });
      present.answer = {};
      await expect(
        record({ ...BY_CUSTOMER, customerRef: GLOBEX }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await expect(record(GRANT)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('no grant'),
      });
      present.answer = NOT_OURS;
      await expect(record(BY_CUSTOMER)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('“not ours”'),
      });
      expect(await approvals.historyOf(ID)).toEqual([]);
      expect(published).toEqual([]);
    });

    it("takes a grant of the account's own customer, and for longer while it lasts", async () => {
      const { record, present, time } = await setUp();
      present.answer = NOT_OURS;
      await expect(
        record({ ...GRANT, customerRef: GLOBEX }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('not the customer of this account'),
      });
      expect(await record(GRANT)).toMatchObject({
        kind: 'GRANT',
        customer: { ref: ACME },
      });

      present.answer = { cause: 'GRANTED' };
      const longer = {
        ...GRANT,
        customerRef: ACME,
        until: minutesAhead(24 * 60 * 300).toISOString(),
      };
      expect(await record(longer)).toMatchObject({ kind: 'GRANT' });
      time.now = minutesAhead(24 * 60 * 301);
      await expect(
        record({ ...GRANT, until: minutesAhead(24 * 60 * 302).toISOString() }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
    });

    it('asks the catalog for whoever approved, with the rights of the caller', async () => {
      const { record, approvals } = await setUp();
      await expect(
        record({ ...APPROVAL, approvedBy: { ref: 'user:default/nobody' } }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('no user that the catalog has'),
      });
      await expect(
        record({ ...APPROVAL, approvedBy: { ref: 'user:i.novak' } }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('approvedBy is yourself'),
      });
      expect(await approvals.historyOf(ID)).toEqual([]);
    });

    it('takes a second custodian from the people behind the custodians, where they are known', async () => {
      const { record, keep } = await setUp();
      await keep({ type: 'CATALOG', ref: CUSTODY_A });
      await expect(record(APPROVAL)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('none of the people behind'),
      });
      expect(
        await record({ ...APPROVAL, approvedBy: { ref: MARA } }),
      ).toMatchObject({ approvedBy: { title: 'Mara Lindqvist' } });
      // Of others who approve nobody asks it.
      expect(
        await record({ ...BY_CUSTOMER, approvedBy: { ref: PETR } }),
      ).toBeDefined();
    });

    it('takes anybody of the catalog where no custodian is known', async () => {
      const { record, keep } = await setUp();
      await keep({ type: 'CATALOG', ref: CUSTODY_A }, false);
      expect(await record(APPROVAL)).toMatchObject({
        approvedBy: { ref: PETR },
      });
    });
  },
);
