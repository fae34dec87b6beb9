import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import { makeRecord } from '../__testUtils__/builders';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const PAYER = '100000000000';
const ids = ['000000000001', '000000000002', '000000000003'];

describe.each(testDatabases.eachSupportedId())(
  'DatabaseCrossCheckStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const customer = 'group:default/acme';
      const mapping = { customerRef: customer, held: [] };
      await stores.accounts.write({
        accountIds: ids,
        at: AT,
        decide: () => ({
          records: [
            makeRecord(
              {
                accountId: ids[0],
                accountTagModel: 'nonsense',
                ouTagModel: 'sptm',
                accountTagCustomer: 'group:default/globex',
              },
              { mapping },
            ),
            makeRecord({ accountId: ids[1] }, { mapping }),
            makeRecord(
              { accountId: ids[2], accountTagModel: 'ECAM' },
              { mapping, gone: { since: AT.toISOString() } },
            ),
          ],
          changes: [],
        }),
      });
      await stores.entities.keep(
        ['a', 'b', 'c'].map((name, index) => ({
          ref: `component:default/${name}`,
          title: name,
          annotations: {},
          problems: [],
          accountIds: ids.slice(0, index + 1),
        })),
        { at: AT },
      );
      return { ...stores, customer };
    }

    it('reads annotations as texts, whatever was written', async () => {
      const { crossChecks, entities } = await setUp();
      await entities.keep(
        [
          {
            ref: 'component:default/written',
            title: 'written',
            annotations: { number: 123456789012, list: [1, 'b'], none: {} },
            problems: [],
            accountIds: [],
          },
        ],
        { at: AT },
      );
      expect(await crossChecks.find(['component:default/written'])).toEqual([
        expect.objectContaining({
          annotations: { number: '123456789012', list: '1, b' },
        }),
      ]);
    });

    it('finds accounts, listed and gone, in any number', async () => {
      const { crossChecks } = await setUp();
      const many = Array.from({ length: 2_000 }, (_, index) =>
        String(index).padStart(12, '0'),
      );
      const accounts = await crossChecks.accounts(many);
      expect([...accounts.keys()].sort()).toEqual(ids);
      expect(accounts.get(ids[0])).toEqual({
        accountId: ids[0],
        payerAccountId: PAYER,
        isPayer: false,
        goneSince: undefined,
        tagCustomer: 'group:default/globex',
      });
      expect(accounts.get(ids[2])?.goneSince).toBe(AT.toISOString());
    });

    it('finds readable model tags of accounts that are listed', async () => {
      const { crossChecks, customer } = await setUp();
      expect(
        await crossChecks.taggedAccounts([customer, 'group:default/none']),
      ).toEqual(
        new Map([
          [
            customer,
            [{ accountId: ids[0], customerRef: customer, model: 'SPAM' }],
          ],
        ]),
      );
    });

    it('pages through entities, and finds those that name an account', async () => {
      const { crossChecks } = await setUp();
      const refs: string[] = [];
      let page = await crossChecks.page({ limit: 2 });
      while (page.length > 0) {
        refs.push(...page.map(({ ref }) => ref));
        page = await crossChecks.page({ limit: 2, after: refs.at(-1) });
      }
      expect(refs).toEqual([
        'component:default/a',
        'component:default/b',
        'component:default/c',
      ]);
      expect(
        (await crossChecks.entitiesNaming([ids[1], ids[2]])).sort(),
      ).toEqual(['component:default/b', 'component:default/c']);
    });

    it('ignores problems of an entity that is gone meanwhile', async () => {
      const { crossChecks, entities } = await setUp();
      await crossChecks.saveProblems(new Map([['component:default/x', []]]));
      expect(await entities.count()).toBe(3);
    });

    it('waits for organizations that can be read and were not', async () => {
      const { crossChecks, organizations } = await setUp();
      expect(await crossChecks.isEveryOrganizationRead()).toBe(true);
      const payer = {
        payerAccountId: PAYER,
        source: 'ANNOTATION',
        partition: 'aws',
        trusted: false,
      } as const;
      await organizations.syncPayers([payer], AT);
      // Nobody may read it yet, which may stay so for good.
      expect(await crossChecks.isEveryOrganizationRead()).toBe(true);
      await organizations.approve(PAYER, 'user:default/jane', AT);
      expect(await crossChecks.isEveryOrganizationRead()).toBe(false);
      await organizations.syncPayers([], AT);
      expect(await crossChecks.isEveryOrganizationRead()).toBe(true);
    });
  },
);
