import { makeReading, makeRecord } from '../__testUtils__/builders';
import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import type { NewStoredApproval } from './ApprovalStore';
import { CHANGES_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-24T10:00:00.000Z');
const LATER = new Date('2026-11-24T11:00:00.000Z');
const UNTIL = '2026-12-01T18:00:00.000Z';
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
const ACME = 'group:default/acme';
const ID = '000000000001';
const SECOND = '000000000002';

const APPROVAL: NewStoredApproval = {
  kind: 'APPROVAL',
  accountId: ID,
  operationId: 'root-sign-in',
  approver: '4E',
  approvedBy: { ref: PETR },
  reason: 'The mailbox of the root user moves.',
  reference: 'CHG-4711',
  until: UNTIL,
};
const GRANT: NewStoredApproval = {
  kind: 'GRANT',
  accountId: ID,
  operationId: 'account-close',
  approver: 'CUS',
  customerRef: ACME,
  approvedBy: { title: 'Ada Mayer, Acme' },
  reason: 'Written in the contract.',
  until: UNTIL,
};

describe.each(testDatabases.eachSupportedId())(
  'DatabaseApprovalStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.customers.reconcile([makeReading('acme')], {
        at: AT,
        removalLimit: 0.2,
      });
      const move = async (customerRef: string | undefined) => {
        const records = [ID, SECOND].map(accountId =>
          makeRecord(
            { accountId, name: `Workload ${accountId.at(-1)}` },
            { mapping: { customerRef, source: 'ORGANIZATION', held: [] } },
          ),
        );
        await stores.accounts.write({
          at: AT,
          accountIds: [ID, SECOND],
          decide: () => ({ records, changes: [] }),
        });
      };
      await move(ACME);
      await stores.knex(CHANGES_TABLE).delete();
      return {
        approvals: stores.approvals,
        memberships: stores.memberships,
        move,
        history: async () => {
          const { items } = await stores.queries.changes.list(
            { accountId: ID },
            { accounts: 'ALL', customers: 'ALL', organizations: true },
          );
          return items.map(({ id: _, runId: __, ...change }) => change);
        },
      };
    }

    it('keeps who approved what, and tells it in the history of the account', async () => {
      const { approvals, history } = await setUp();
      const { approval, changes } = await approvals.record(APPROVAL, IVA, AT);

      expect(approval).toEqual({
        ...APPROVAL,
        ofCustomer: ACME,
        approvalId: expect.any(String),
        recordedBy: IVA,
        recordedAt: AT.toISOString(),
      });
      expect(await approvals.find(approval.approvalId)).toEqual(approval);
      expect(await approvals.historyOf(ID)).toEqual([approval]);
      expect(await approvals.approvalsOf([ID, SECOND])).toEqual(
        new Map([[ID, [approval]]]),
      );
      const change = {
        kind: 'APPROVAL_RECORDED',
        at: AT.toISOString(),
        accountId: ID,
        accountName: 'Workload 1',
        payerAccountId: '100000000000',
        operationId: 'root-sign-in',
        to: UNTIL,
        actor: IVA,
      };
      expect(changes).toEqual([{ ...change, customerRef: ACME }]);
      expect(await history()).toMatchObject([
        { ...change, customer: { ref: ACME, title: 'acme' } },
      ]);
      expect(JSON.stringify([changes, await history()])).not.toMatch(
        /mailbox|4711|hruby/u,
      );
    });

    it('keeps grants of customers whose people have no user', async () => {
      const { approvals, history } = await setUp();
      const { approval } = await approvals.record(GRANT, IVA, AT);
      expect(await approvals.find(approval.approvalId)).toEqual({
        ...GRANT,
        ofCustomer: ACME,
        approvalId: approval.approvalId,
        recordedBy: IVA,
        recordedAt: AT.toISOString(),
      });

      await approvals.withdraw(approval.approvalId, PETR, LATER);
      expect(await history()).toMatchObject([
        {
          kind: 'GRANT_WITHDRAWN',
          operationId: 'account-close',
          from: UNTIL,
          actor: PETR,
        },
        { kind: 'GRANT_RECORDED', operationId: 'account-close', to: UNTIL },
      ]);
    });

    it('keeps one that is withdrawn as history alone', async () => {
      const { approvals, history } = await setUp();
      const { approval } = await approvals.record(APPROVAL, IVA, AT);
      const { approval: renewal } = await approvals.record(
        APPROVAL,
        IVA,
        LATER,
      );
      expect((await approvals.approvalsOf([ID])).get(ID)).toEqual([
        approval,
        renewal,
      ]);

      const withdrawn = await approvals.withdraw(
        approval.approvalId,
        PETR,
        LATER,
      );
      expect(withdrawn.approval).toEqual({
        ...approval,
        withdrawnBy: PETR,
        withdrawnAt: LATER.toISOString(),
      });
      expect(withdrawn.changes).toMatchObject([
        { kind: 'APPROVAL_WITHDRAWN', customerRef: ACME, from: UNTIL },
      ]);
      expect((await approvals.approvalsOf([ID])).get(ID)).toEqual([renewal]);
      expect(await approvals.historyOf(ID)).toEqual([
        renewal,
        withdrawn.approval,
      ]);
      expect(await approvals.find(approval.approvalId)).toEqual(
        withdrawn.approval,
      );
      expect((await history())[0]).toMatchObject({ actor: PETR, from: UNTIL });
    });

    it('lets one withdraw it where several do so at once', async () => {
      const { approvals, history } = await setUp();
      const { approval } = await approvals.record(APPROVAL, IVA, AT);
      const { approvalId } = approval;
      const several = Array.from({ length: 6 }, (_, n) => `user:default/${n}`);
      // Each has a connection by now, so that they meet in the database.
      await Promise.all(several.map(() => approvals.find(approvalId)));
      const outcomes = await Promise.allSettled(
        several.map(by => approvals.withdraw(approvalId, by, LATER)),
      );
      expect(
        outcomes.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
      expect(outcomes).toContainEqual({
        status: 'rejected',
        reason: expect.objectContaining({
          name: 'NotFoundError',
          message: expect.stringContaining('withdrawn already'),
        }),
      });
      expect(await history()).toHaveLength(2);
      await expect(
        approvals.withdraw('nothing', IVA, LATER),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('keeps whose the account was, whoever gets it later', async () => {
      const { approvals, move } = await setUp();
      const { approval } = await approvals.record(APPROVAL, IVA, AT);
      await move(undefined);
      expect((await approvals.historyOf(ID))[0].ofCustomer).toBe(ACME);
      const later = await approvals.record(APPROVAL, IVA, LATER);
      expect(later.approval).not.toHaveProperty('ofCustomer');
      expect(await approvals.historyOf(ID)).toEqual([later.approval, approval]);
    });

    it('fails without a word of what was to be kept', async () => {
      const { approvals } = await setUp();
      const secret = { ...APPROVAL, reason: null, reference: 'Ada Mayer' };
      await expect(
        approvals.record(secret as never, IVA, AT),
      ).rejects.toMatchObject({
        message: expect.stringMatching(
          /^The approval could not be recorded in the database \(\w+\)$/u,
        ),
      });
      expect(await approvals.historyOf(ID)).toEqual([]);
    });

    it('has the names of everybody in it read', async () => {
      const { approvals, memberships } = await setUp();
      const { approval } = await approvals.record(APPROVAL, IVA, AT);
      await approvals.withdraw(approval.approvalId, 'user:default/Lena', LATER);
      expect(await memberships.namedRefs()).toEqual([
        IVA,
        'user:default/lena',
        PETR,
      ]);
    });
  },
);
