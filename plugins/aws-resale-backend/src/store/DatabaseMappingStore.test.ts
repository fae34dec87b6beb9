import { makeRecord } from '../__testUtils__/builders';
import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import {
  ACCOUNTS_TABLE,
  ASSIGNMENTS_TABLE,
  CHANGES_TABLE,
  DISMISSALS_TABLE,
  MAPPING_DAYS_TABLE,
} from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T11:00:00.000Z');
const ACME = 'group:default/acme';
const OTHER = 'group:default/other';
const PERSON = 'user:default/petra';
const ID = '000000000001';
const SECOND = '000000000002';

describe.each(testDatabases.eachSupportedId())(
  'DatabaseMappingStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const records = [
        makeRecord(
          { accountId: ID },
          {
            mapping: { customerRef: OTHER, source: 'ORGANIZATION', held: [] },
          },
        ),
        makeRecord({ accountId: SECOND, name: 'Second' }),
        makeRecord(
          { accountId: '000000000003' },
          { gone: { since: AT.toISOString() } },
        ),
      ];
      await stores.accounts.write({
        at: AT,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      return stores;
    }

    it('keeps who gave which accounts to whom, and tells it as changes', async () => {
      const { knex, mapping } = await setUp();
      const result = await mapping.assign({
        accountIds: [SECOND, ID, ID, '999999999999'],
        customerRef: ACME,
        by: PERSON,
        at: AT,
      });

      expect(result.accountIds).toEqual([ID, SECOND]);
      expect(result.changes[0]).toEqual({
        at: AT.toISOString(),
        kind: 'ASSIGNMENT_MADE',
        accountId: ID,
        accountName: 'Workload',
        payerAccountId: '100000000000',
        customerRef: ACME,
        from: OTHER,
        to: ACME,
        actor: PERSON,
      });
      expect(await knex(CHANGES_TABLE).select('kind', 'account_id')).toEqual([
        { kind: 'ASSIGNMENT_MADE', account_id: ID },
        { kind: 'ASSIGNMENT_MADE', account_id: SECOND },
      ]);
      const stored = {
        accountId: ID,
        customerRef: ACME,
        by: PERSON,
        at: AT.toISOString(),
      };
      expect(await mapping.assignments([ID])).toEqual(new Map([[ID, stored]]));
      expect((await mapping.assignments()).size).toBe(2);
      expect((await mapping.assignments([])).size).toBe(0);
    });

    it('leaves an equal assignment as it is, and replaces another', async () => {
      const { mapping } = await setUp();
      const decision = { accountIds: [ID], customerRef: ACME, by: PERSON };
      await mapping.assign({ ...decision, at: AT });
      const again = await mapping.assign({ ...decision, at: LATER });
      expect(again).toEqual({ accountIds: [], changes: [] });
      expect((await mapping.assignments([ID])).get(ID)?.at).toBe(
        AT.toISOString(),
      );

      await mapping.assign({ ...decision, customerRef: OTHER, at: LATER });
      expect((await mapping.assignments([ID])).get(ID)).toMatchObject({
        customerRef: OTHER,
        at: LATER.toISOString(),
      });
    });

    it('takes assignments away, by a person or by themselves', async () => {
      const { mapping, knex } = await setUp();
      await mapping.assign({
        accountIds: [ID, SECOND],
        customerRef: ACME,
        by: PERSON,
        at: AT,
      });
      const byPerson = await mapping.withdraw({
        accountIds: [ID],
        by: PERSON,
        at: LATER,
      });
      expect(byPerson.changes).toEqual([
        expect.objectContaining({
          kind: 'ASSIGNMENT_WITHDRAWN',
          accountId: ID,
          customerRef: ACME,
          from: ACME,
          actor: PERSON,
        }),
      ]);
      const byItself = await mapping.withdraw({
        accountIds: [ID, SECOND],
        at: LATER,
      });
      expect(byItself.accountIds).toEqual([SECOND]);
      expect(byItself.changes[0].actor).toBeUndefined();
      expect(await knex(ASSIGNMENTS_TABLE).select()).toEqual([]);
    });

    it('puts accounts aside with a reason, and back', async () => {
      const { mapping, knex } = await setUp();
      const dismissal = { accountIds: [SECOND], by: PERSON, at: AT };
      const first = await mapping.dismiss({
        ...dismissal,
        reason: 'Our own sandbox',
      });
      expect(first.changes).toEqual([
        expect.objectContaining({
          kind: 'MAPPING_DISMISSED',
          accountId: SECOND,
          to: 'Our own sandbox',
          actor: PERSON,
        }),
      ]);
      expect(
        await mapping.dismiss({ ...dismissal, reason: 'Our own sandbox' }),
      ).toEqual({ accountIds: [], changes: [] });

      const back = await mapping.reopen({
        accountIds: [ID, SECOND],
        by: PERSON,
        at: LATER,
      });
      expect(back.changes).toEqual([
        expect.objectContaining({
          kind: 'MAPPING_REOPENED',
          accountId: SECOND,
          from: 'Our own sandbox',
        }),
      ]);
      expect(await knex(DISMISSALS_TABLE).select()).toEqual([]);
    });

    it('lifts a dismissal when the account is given to a customer', async () => {
      const { mapping, knex } = await setUp();
      await mapping.dismiss({
        accountIds: [ID, SECOND],
        reason: 'Later',
        by: PERSON,
        at: AT,
      });
      await mapping.assign({
        accountIds: [SECOND],
        customerRef: ACME,
        by: PERSON,
        at: LATER,
      });
      expect(await knex(DISMISSALS_TABLE).pluck('account_id')).toEqual([ID]);
    });

    it('withdraws the assignment of a record that is written without it, and writes nothing else', async () => {
      const { accounts, mapping, knex } = await setUp();
      await mapping.assign({
        accountIds: [ID, SECOND],
        customerRef: OTHER,
        by: PERSON,
        at: AT,
      });
      const before = await knex(ACCOUNTS_TABLE).orderBy('account_id').select();
      const found = (await accounts.find([ID])).get(ID)!;
      expect(found.assignedCustomer).toBe(OTHER);
      const change = {
        at: LATER.toISOString(),
        kind: 'ASSIGNMENT_WITHDRAWN' as const,
        accountId: ID,
      };
      const result = await accounts.write({
        accountIds: [ID],
        at: LATER,
        decide: () => ({
          records: [{ ...found, assignedCustomer: undefined }],
          changes: [change],
        }),
      });
      expect(result).toMatchObject({ written: 0, changes: [change] });
      expect([...(await mapping.assignments()).keys()]).toEqual([SECOND]);
      expect(await knex(ACCOUNTS_TABLE).orderBy('account_id').select()).toEqual(
        before,
      );
      const kinds = await knex(CHANGES_TABLE)
        .where('account_id', ID)
        .pluck('kind');
      expect(kinds).toEqual(['ASSIGNMENT_MADE', 'ASSIGNMENT_WITHDRAWN']);
    });

    it('finds accounts by the customer that a person gave them, and all places', async () => {
      const { accounts, mapping } = await setUp();
      await mapping.assign({
        accountIds: [SECOND],
        customerRef: ACME,
        by: PERSON,
        at: AT,
      });
      expect(
        await accounts.affectedIds(
          { customerRefs: [ACME], payerAccountIds: [], linkedAccountIds: [] },
          { limit: 10 },
        ),
      ).toEqual([SECOND]);
      expect(await accounts.places({ limit: 1 })).toEqual([
        {
          accountId: ID,
          payerAccountId: '100000000000',
          name: 'Workload',
          ouPath: '/',
        },
      ]);
      const rest = await accounts.places({ after: ID, limit: 10 });
      expect(rest.map(({ accountId }) => accountId)).toEqual([SECOND]);
    });

    it('counts each day as it was last, and writes only a difference', async () => {
      const { mapping, knex } = await setUp();
      const days = () => knex(MAPPING_DAYS_TABLE).orderBy('day').select();
      await mapping.recordDay(AT);
      await mapping.recordDay(LATER);
      expect(await days()).toEqual([
        { day: '2026-11-20', accounts: 2, unmapped: 1 },
      ]);

      await mapping.dismiss({
        accountIds: [ID, SECOND],
        reason: 'Ours',
        by: PERSON,
        at: AT,
      });
      await mapping.recordDay(LATER);
      await mapping.recordDay(new Date('2026-11-21T00:00:00.000Z'));
      expect(await days()).toEqual([
        { day: '2026-11-20', accounts: 2, unmapped: 0 },
        { day: '2026-11-21', accounts: 2, unmapped: 0 },
      ]);
    });

    it('records no day before there is an account', async () => {
      const { knex, mapping } = await createTestStores(databaseId);
      await mapping.recordDay(AT);
      expect(await knex(MAPPING_DAYS_TABLE).select()).toEqual([]);
    });

    it('remembers by which rules accounts were mapped', async () => {
      const { mapping } = await createTestStores(databaseId);
      expect(await mapping.rulesDigest()).toBe('');
      await mapping.keepRulesDigest('abc');
      expect(await mapping.rulesDigest()).toBe('abc');
    });
  },
);
