import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { NewChange } from '../../judge/accountRecord';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const ACME = 'group:default/acme';
const GLOBEX = 'group:default/globex';
const INITECH = 'group:default/initech';
const JANE = 'user:default/jane';
const EVERYTHING = {
  accounts: 'ALL',
  customers: 'ALL',
  organizations: true,
} as const;

const changes = [ACME, GLOBEX, INITECH, undefined].map(
  (customerRef, index): NewChange => ({
    at: AT.toISOString(),
    kind: 'ACCOUNT_RENAMED',
    accountId: `10000000000${index}`,
    customerRef,
  }),
);

describe.each(testDatabases.eachSupportedId())(
  'ChangeQueries on %s',
  databaseId => {
    async function setUp() {
      const { accounts, customers, queries } = await createTestStores(
        databaseId,
      );
      await customers.reconcile(
        [
          makeReading('acme', {}, { managerRefs: [JANE] }),
          makeReading('globex', {}, { ownerRefs: [GLOBEX, 'group:default/x'] }),
          makeReading('initech'),
        ],
        { at: AT, removalLimit: 0.2 },
      );
      await accounts.write({
        at: AT,
        accountIds: changes.flatMap(({ accountId }) => accountId ?? []),
        decide: () => ({
          records: changes.map(({ accountId }) => makeRecord({ accountId })),
          changes,
        }),
      });
      return {
        refs: async (
          filter: Parameters<typeof queries.changes.list>[0],
          scope: Parameters<typeof queries.changes.list>[1] = EVERYTHING,
        ) => {
          const { items, totalCount } = await queries.changes.list(
            filter,
            scope,
          );
          const refs = items.map(({ customer }) => customer?.ref ?? 'none');
          return { refs: refs.sort(), totalCount };
        },
      };
    }

    it('narrows changes to customers that are owned or managed', async () => {
      const { refs } = await setUp();
      expect((await refs({})).totalCount).toBe(4);
      expect(await refs({ claims: [JANE] })).toEqual({
        refs: [ACME],
        totalCount: 1,
      });
      expect(await refs({ claims: ['group:default/x', JANE] })).toEqual({
        refs: [ACME, GLOBEX],
        totalCount: 2,
      });
      expect(
        await refs({ claims: ['group:default/x', JANE], customerRef: ACME }),
      ).toEqual({ refs: [ACME], totalCount: 1 });
    });

    it('has none for whoever owns and manages nothing', async () => {
      const { refs } = await setUp();
      expect(await refs({ claims: [] })).toEqual({ refs: [], totalCount: 0 });
    });

    it('stays within what the caller may see', async () => {
      const { refs } = await setUp();
      expect(
        await refs(
          { claims: [JANE] },
          { accounts: 'NONE', customers: 'NONE', organizations: true },
        ),
      ).toEqual({ refs: [], totalCount: 0 });
    });
  },
);
