import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { CHANGES_TABLE } from '../tables';
import { ACCOUNT_POSTURE_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T11:00:00.000Z');
const IVA = 'user:default/i.novak';
const ID = '000000000001';
const SECOND = '000000000002';

const EXCEPTION = {
  accountIds: [SECOND, ID],
  checkId: 'root-mfa-hardware' as const,
  reason: 'Keys are ordered.',
  owner: 'group:default/platform',
  expires: '2027-01-31',
};

describe.each(testDatabases.eachSupportedId())(
  'DatabaseExceptionStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const records = [ID, SECOND].map(accountId => makeRecord({ accountId }));
      await stores.accounts.write({
        at: AT,
        accountIds: [ID, SECOND],
        decide: () => ({ records, changes: [] }),
      });
      await stores.knex(ACCOUNT_POSTURE_TABLE).insert(
        [ID, SECOND].map(account_id => ({
          account_id,
          exposure: 'NOT_OBSERVED',
          exposure_rank: 3,
          exposure_since: AT.toISOString(),
          is_accepted: false,
          exposed_checks: 0,
          judged_at: AT.toISOString(),
          due_at: '2027',
        })),
      );
      await stores.knex(CHANGES_TABLE).delete();
      return {
        knex: stores.knex,
        exceptions: stores.exceptions,
        changes: stores.queries.changes,
        due: () =>
          stores
            .knex(ACCOUNT_POSTURE_TABLE)
            .where('due_at', '')
            .orderBy('account_id')
            .pluck('account_id'),
      };
    }

    it('keeps who accepts which risk until when, and has it judged', async () => {
      const { exceptions, changes, due } = await setUp();
      const recorded = await exceptions.record(EXCEPTION, IVA, AT);

      const [first] = recorded.exceptions;
      expect(first).toEqual({
        exceptionId: expect.any(String),
        accountId: ID,
        checkId: 'root-mfa-hardware',
        reason: 'Keys are ordered.',
        owner: 'group:default/platform',
        expires: '2027-01-31',
        recordedBy: IVA,
        recordedAt: AT.toISOString(),
      });
      expect(await exceptions.find(first.exceptionId)).toEqual(first);
      expect(await exceptions.exceptionsOf([ID, '999999999999'])).toEqual(
        new Map([
          [ID, [first]],
          ['999999999999', []],
        ]),
      );
      expect(recorded.changes).toMatchObject([
        { accountId: ID, kind: 'EXCEPTION_RECORDED', actor: IVA },
        { accountId: SECOND, checkId: 'root-mfa-hardware', to: '2027-01-31' },
      ]);
      expect(JSON.stringify(recorded.changes)).not.toContain('ordered');
      const { items } = await changes.list(
        { accountId: ID },
        { accounts: 'ALL', customers: 'ALL', organizations: true },
      );
      expect(items).toMatchObject([
        { kind: 'EXCEPTION_RECORDED', checkId: 'root-mfa-hardware' },
      ]);
      expect(await due()).toEqual([ID, SECOND]);
    });

    it('forgets one that is withdrawn, once', async () => {
      const { knex, exceptions, due } = await setUp();
      const recorded = await exceptions.record(EXCEPTION, IVA, AT);
      const [{ exceptionId }] = recorded.exceptions;
      await knex(ACCOUNT_POSTURE_TABLE).update({ due_at: '2027' });

      expect(await exceptions.withdraw(exceptionId, IVA, LATER)).toMatchObject([
        {
          accountId: ID,
          kind: 'EXCEPTION_WITHDRAWN',
          checkId: 'root-mfa-hardware',
          from: '2027-01-31',
        },
      ]);
      expect(await due()).toEqual([ID]);
      expect(await exceptions.find(exceptionId)).toBeUndefined();
      expect((await exceptions.exceptionsOf([ID])).get(ID)).toEqual([]);
      expect(
        (await exceptions.exceptionsOf([SECOND])).get(SECOND),
      ).toHaveLength(1);
      await expect(
        exceptions.withdraw(exceptionId, IVA, LATER),
      ).rejects.toThrow('withdrawn already');
    });
  },
);
