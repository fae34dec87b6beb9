import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import { makeReading, makeRecord } from '../__testUtils__/builders';
import type { AccountRecord } from '../judge/accountRecord';
import { LeaseLostError } from './LeaseLostError';
import { ACCOUNTS_TABLE, CHANGES_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const PAYER = '100000000000';

describe.each(testDatabases.eachSupportedId())(
  'DatabaseAccountStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const write = (
        records: AccountRecord[],
        fence?: { payerAccountId: string; runId: string },
      ) =>
        stores.accounts.write({
          fence,
          at: AT,
          accountIds: records.map(record => record.facts.accountId),
          decide: () => ({
            records,
            changes: records.map(record => ({
              at: AT.toISOString(),
              kind: 'ACCOUNT_JOINED' as const,
              accountId: record.facts.accountId,
            })),
          }),
        });
      return { ...stores, write };
    }

    it('gives back what was written, odd texts and missing values included', async () => {
      const { accounts, write } = await setUp();
      const odd = makeRecord({
        accountId: '000000000007',
        name: `Acme "EU" 株式会社 ' ; -- \\`,
        emailDomain: 'xn--mnchen-3ya.example',
        email: 'root@xn--mnchen-3ya.example',
        tags: { cost: '12345', 'a/b': 'true' },
        ouIds: ['ou-1', 'ou-2'],
        ouPath: '/Workloads/Prod',
        state: 'CLOSED',
        closedSeenAt: '2026-10-01T00:00:00.000Z',
      });
      await write([odd, makeRecord()]);

      const found = await accounts.find(['000000000007', '000000000001']);
      expect(found.get('000000000007')).toEqual(odd);
      expect(found.get('000000000001')).toEqual(makeRecord());
    });

    it('writes nothing for records that are stored already', async () => {
      const { knex, write } = await setUp();
      await write([makeRecord()]);
      const before = await knex(ACCOUNTS_TABLE).select();

      const result = await write([makeRecord()]);

      expect(result).toEqual({
        written: 0,
        changes: [],
        customerRefs: [],
        payerAccountIds: [],
      });
      expect(await knex(ACCOUNTS_TABLE).select()).toEqual(before);
      expect(await knex(CHANGES_TABLE).select()).toHaveLength(1);
    });

    it('gives every written row the next revision', async () => {
      const { knex, write } = await setUp();
      await write([makeRecord(), makeRecord({ accountId: '000000000002' })]);
      await write([makeRecord({ name: 'Renamed' })]);

      const rows = await knex(ACCOUNTS_TABLE).orderBy('revision');
      expect(rows.map(row => [row.account_id, Number(row.revision)])).toEqual([
        ['000000000002', 2],
        ['000000000001', 3],
      ]);
    });

    it('keeps revisions in commit order when many write at once', async () => {
      const { knex, write } = await setUp();
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          write([makeRecord({ accountId: `${200_000_000_000 + index}` })]),
        ),
      );
      const revisions = (await knex(ACCOUNTS_TABLE).pluck('revision')).map(
        Number,
      );
      expect(new Set(revisions).size).toBe(revisions.length);
      expect(Math.max(...revisions)).toBe(12);
    });

    it('refuses writes of a run that lost its organization, and keeps nothing of them', async () => {
      const { knex, organizations, write } = await setUp();
      await organizations.syncPayers(
        [
          {
            payerAccountId: PAYER,
            source: 'CONFIG',
            partition: 'aws',
            trusted: true,
          },
        ],
        AT,
      );
      const lease = { now: AT, leaseUntil: new Date(AT.getTime() + 60_000) };
      await organizations.claimDue({ runId: 'run-1', ...lease });

      await write([makeRecord()], { payerAccountId: PAYER, runId: 'run-1' });
      await expect(
        write([makeRecord({ name: 'Stale' })], {
          payerAccountId: PAYER,
          runId: 'run-0',
        }),
      ).rejects.toThrow(LeaseLostError);

      expect(await knex(ACCOUNTS_TABLE).pluck('name')).toEqual(['Workload']);
      expect(await knex(CHANGES_TABLE).select()).toHaveLength(1);
    });

    it('finds the accounts that a change of customers may touch', async () => {
      const { accounts, customers, write } = await setUp();
      await customers.reconcile([makeReading('acme')], {
        at: AT,
        removalLimit: 0.2,
      });
      const ref = 'group:default/acme';
      await write([
        makeRecord(
          { accountId: '000000000011' },
          { mapping: { customerRef: ref, source: 'ORGANIZATION', held: [] } },
        ),
        makeRecord({ accountId: '000000000012', accountTagCustomer: ref }),
        makeRecord({ accountId: '000000000013', ouTagCustomer: ref }),
        makeRecord({
          accountId: '000000000014',
          payerAccountId: '2'.repeat(12),
        }),
        makeRecord({ accountId: '000000000015' }),
        makeRecord({ accountId: '000000000016' }),
        makeRecord(
          { accountId: '000000000017', accountTagCustomer: ref },
          { gone: { since: AT.toISOString() } },
        ),
      ]);
      const affected = {
        customerRefs: [ref],
        payerAccountIds: ['2'.repeat(12)],
        linkedAccountIds: ['000000000015'],
      };

      expect(await accounts.affectedIds(affected, { limit: 3 })).toEqual([
        '000000000011',
        '000000000012',
        '000000000013',
      ]);
      expect(
        await accounts.affectedIds(affected, {
          after: '000000000013',
          limit: 3,
        }),
      ).toEqual(['000000000014', '000000000015']);
    });
  },
);
