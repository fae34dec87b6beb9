import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { DatabasePostureSourceStore } from './DatabasePostureSourceStore';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const PROWLER = { id: 'prowler', title: 'Prowler' };
const EXPORT = { id: 'export', title: 'Export' };

describe.each(testDatabases.eachSupportedId())(
  'DatabasePostureSourceStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      return { ...stores, store: new DatabasePostureSourceStore(stores.knex) };
    }

    it('follows which sources there are, and keeps how the others fared', async () => {
      const { store } = await setUp();
      await store.sync([PROWLER, EXPORT], AT);
      expect(await store.list()).toEqual([
        {
          ...EXPORT,
          status: 'NEVER',
          since: AT.toISOString(),
          findings: 0,
          accounts: 0,
          unknownAccounts: 0,
        },
        expect.objectContaining(PROWLER),
      ]);
      await store.finish(
        'prowler',
        {
          status: 'OK',
          figures: { findings: 9, accounts: 3, unknownAccounts: 1 },
        },
        after(1),
      );
      await store.sync([{ ...PROWLER, title: 'Prowler, nightly' }], after(2));
      expect(await store.list()).toEqual([
        {
          id: 'prowler',
          title: 'Prowler, nightly',
          status: 'OK',
          since: after(1).toISOString(),
          lastAttemptAt: after(1).toISOString(),
          lastSuccessAt: after(1).toISOString(),
          findings: 9,
          accounts: 3,
          unknownAccounts: 1,
        },
      ]);
      await store.sync([], after(3));
      expect(await store.list()).toEqual([]);
      expect(await store.find('prowler')).toBeUndefined();
    });

    it('keeps the figures of the last success, and since when a source fares so', async () => {
      const { store } = await setUp();
      await store.sync([PROWLER], AT);
      const fail = (minutes: number) =>
        store.finish(
          'prowler',
          { status: 'FAILED', message: 'No such file' },
          after(minutes),
        );
      await store.finish(
        'prowler',
        {
          status: 'PARTLY',
          message: '1 finding was left out',
          figures: { findings: 9, accounts: 3, unknownAccounts: 0 },
        },
        after(1),
      );
      await fail(2);
      await fail(3);
      expect(await store.find('prowler')).toEqual({
        ...PROWLER,
        status: 'FAILED',
        since: after(2).toISOString(),
        message: 'No such file',
        lastAttemptAt: after(3).toISOString(),
        lastSuccessAt: after(1).toISOString(),
        findings: 9,
        accounts: 3,
        unknownAccounts: 0,
      });
      await store.finish(
        'prowler',
        {
          status: 'OK',
          figures: { findings: 8, accounts: 2, unknownAccounts: 0 },
        },
        after(4),
      );
      expect(await store.find('prowler')).not.toHaveProperty('message');
    });

    it('forgets a result of a source that is gone', async () => {
      const { store } = await setUp();
      await store.finish('gone', { status: 'FAILED' }, AT);
      expect(await store.list()).toEqual([]);
    });

    it('knows accounts that an organization holds', async () => {
      const { store, accounts } = await setUp();
      const ids = Array.from({ length: 1200 }, (_, index) =>
        String(index).padStart(12, '0'),
      );
      const held = ids.filter((_, index) => index % 100 === 0);
      await accounts.write({
        accountIds: held,
        decide: () => ({
          records: held.map((accountId, index) =>
            makeRecord(
              { accountId },
              index === 0 ? { gone: { since: AT.toISOString() } } : {},
            ),
          ),
          changes: [],
        }),
        at: AT,
      });
      expect([...(await store.knownAccounts(ids))].sort()).toEqual(
        held.slice(1),
      );
    });
  },
);
