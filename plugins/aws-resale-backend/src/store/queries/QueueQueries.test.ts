import { CustomerDirectory } from '../../judge/mapping/CustomerDirectory';
import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { QueueQuery } from 'backstage-plugin-aws-resale-common';
import type { AccountRecord } from '../../judge/accountRecord';
import { ORGANIZATIONAL_UNITS_TABLE } from '../tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const [NORTH, SOUTH] = ['100000000000', '200000000000'];
const ACME = 'group:default/acme';

const record = (
  accountId: string,
  facts: Partial<AccountRecord['facts']>,
  rest: Partial<AccountRecord> = {},
) => makeRecord({ accountId, payerAccountId: NORTH, ...facts }, rest);
const mapped = (customerRef = ACME): Partial<AccountRecord> => ({
  mapping: { customerRef, source: 'ACCOUNT_TAG', held: [] },
});

/** In the order of the queue when it is grouped by organization and sorted by name. */
const OPEN = [
  record('100000000001', { name: 'alpha', ouPath: '/B' }),
  record('100000000002', { name: 'Beta', ouPath: '/A' }),
  record('100000000003', {
    name: 'beta',
    ouPath: '/B',
    ouIds: ['ou-x', 'ou-b'],
  }),
  record('200000000001', { name: 'a', payerAccountId: SOUTH }),
  record('200000000002', { name: 'ä 100%_', payerAccountId: SOUTH }),
  record(SOUTH, { name: 'm', isPayer: true, payerAccountId: SOUTH }),
  record(NORTH, { name: 'n', isPayer: true }),
];
const OTHERS = [
  record('100000000010', { name: 'by tag', ouPath: '/B' }, mapped()),
  record('100000000011', { name: 'by tag', ouPath: '/A' }, mapped('group:x/y')),
  record('100000000012', { name: 'put aside', ouPath: '/B' }),
  record('100000000013', { name: 'given', ouPath: '/B' }, mapped()),
  record(
    '100000000014',
    { name: 'left', ouPath: '/B' },
    { gone: { since: AT.toISOString() } },
  ),
];

describe.each(testDatabases.eachSupportedId())(
  'the mapping queue on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.organizations.syncPayers(
        [NORTH, SOUTH].map((payerAccountId, index) => ({
          payerAccountId,
          partition: 'aws' as const,
          source: 'CONFIG' as const,
          name: ['north', 'South'][index],
          trusted: true,
        })),
        AT,
      );
      await stores.customers.reconcile([makeReading('acme')], {
        at: AT,
        removalLimit: 0.2,
      });
      const records = [...OTHERS, ...OPEN];
      await stores.accounts.write({
        at: AT,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      const decision = { by: 'user:default/jane', at: AT };
      await stores.mapping.dismiss({
        ...decision,
        accountIds: ['100000000012', '100000000010'],
        reason: 'a test',
      });
      await stores.mapping.assign({
        ...decision,
        accountIds: ['100000000013'],
        customerRef: ACME,
      });
      return stores;
    }

    const idsOf = (records: AccountRecord[]) =>
      records.map(({ facts }) => facts.accountId);

    it('lists by group, then by name, payers last, with the size of each group', async () => {
      const { queries } = await setUp();
      const { entries, totalCount } = await queries.queue.list({}, 'ALL');
      expect(entries.map(({ item }) => item.accountId)).toEqual(idsOf(OPEN));
      expect(totalCount).toBe(7);
      expect(
        entries.map(({ item }) => [item.groupKey, item.groupTotal]),
      ).toEqual([
        [NORTH, 3],
        [NORTH, 3],
        [NORTH, 3],
        [SOUTH, 2],
        [SOUTH, 2],
        ['payers', 2],
        ['payers', 2],
      ]);
      expect(entries[0].item).toMatchObject({
        status: 'OPEN',
        organization: { payerAccountId: NORTH, name: 'north' },
        ouPath: '/B',
      });
    });

    it('groups by organizational unit', async () => {
      const { queries } = await setUp();
      const { entries } = await queries.queue.list({ groupBy: 'ou' }, 'ALL');
      expect(
        entries.map(({ item }) => [item.name, item.groupKey, item.groupTotal]),
      ).toEqual([
        ['Beta', `${NORTH}/A`, 1],
        ['alpha', `${NORTH}/B`, 2],
        ['beta', `${NORTH}/B`, 2],
        ['a', `${SOUTH}/`, 2],
        ['ä 100%_', `${SOUTH}/`, 2],
        ['m', 'payers', 2],
        ['n', 'payers', 2],
      ]);
    });

    it('pages without losing or repeating an item, and tells the same group sizes', async () => {
      const { queries } = await setUp();
      for (const groupBy of ['organization', 'ou'] as const) {
        for (const sort of [
          'name',
          '-name',
          'firstSeen',
          '-firstSeen',
        ] as const) {
          const whole = await queries.queue.list({ groupBy, sort }, 'ALL');
          const paged = [];
          let cursor: string | undefined;
          do {
            const page = await queries.queue.list(
              { groupBy, sort, cursor, limit: 2 },
              'ALL',
            );
            paged.push(...page.entries);
            cursor = page.nextCursor;
          } while (cursor);
          expect(paged.map(({ item }) => item)).toEqual(
            whole.entries.map(({ item }) => item),
          );
          expect(paged).toHaveLength(7);
        }
      }
      const { nextCursor } = await queries.queue.list({ limit: 2 }, 'ALL');
      await expect(
        queries.queue.list({ cursor: nextCursor, sort: '-name' }, 'ALL'),
      ).rejects.toThrow('cursor');
    });

    it.each<[QueueQuery, string[]]>([
      [{ q: 'BETA' }, ['100000000002', '100000000003']],
      [{ q: '/a' }, ['100000000002']],
      [{ q: 'south' }, ['200000000001', '200000000002', SOUTH]],
      [{ q: '1000000000' }, [...idsOf(OPEN.slice(0, 3)), NORTH]],
      [{ q: '0%_' }, ['200000000002']],
      [{ payerAccountId: SOUTH }, ['200000000001', '200000000002', SOUTH]],
      [{ status: 'DISMISSED' }, ['100000000012']],
      [{ status: 'ASSIGNED' }, ['100000000013']],
    ])('finds by %j', async (query, expected) => {
      const { queries } = await setUp();
      const { entries, totalCount } = await queries.queue.list(query, 'ALL');
      expect(entries.map(({ item }) => item.accountId)).toEqual(expected);
      expect(totalCount).toBe(expected.length);
    });

    it('shows who decided, and why', async () => {
      const { queries } = await setUp();
      const decision = { by: 'user:default/jane', at: AT.toISOString() };
      expect(
        (await queries.queue.get('100000000012', 'ALL'))?.item,
      ).toMatchObject({
        status: 'DISMISSED',
        decision: { ...decision, reason: 'a test' },
      });
      expect(
        (await queries.queue.get('100000000013', 'ALL'))?.item,
      ).toMatchObject({
        status: 'ASSIGNED',
        decision,
        customer: { ref: ACME, title: 'acme' },
        groupKey: NORTH,
      });
      expect(
        (await queries.queue.get('100000000001', 'ALL'))?.item,
      ).toMatchObject({ status: 'OPEN', groupKey: NORTH, groupTotal: 3 });
      for (const id of ['100000000010', '100000000014', '999999999999']) {
        expect(await queries.queue.get(id, 'ALL')).toBeUndefined();
      }
    });

    it('keeps to the scope', async () => {
      const { queries } = await setUp();
      const scope = { key: 'payerAccountId', values: [SOUTH] } as const;
      const onlySouth = { ...scope, values: [...scope.values] };
      const { entries } = await queries.queue.list({}, onlySouth);
      expect(
        entries.map(({ item }) => [item.accountId, item.groupTotal]),
      ).toEqual([
        ['200000000001', 2],
        ['200000000002', 2],
        [SOUTH, 1],
      ]);
      expect(
        await queries.queue.get('100000000001', onlySouth),
      ).toBeUndefined();
      expect([
        ...(
          await queries.queue.decidable(
            ['100000000001', '200000000001'],
            onlySouth,
          )
        ).keys(),
      ]).toEqual(['200000000001']);
      expect(await queries.mapping.figures(onlySouth)).toMatchObject({
        accounts: 3,
        unmapped: 3,
      });
    });

    it('knows the open accounts of a unit', async () => {
      const { queries } = await setUp();
      const entry = await queries.queue.get('100000000003', 'ALL');
      const rows = await queries.queue.unitOf(entry!.row, 'ALL');
      expect(rows.map(row => row.account_id)).toEqual([
        '100000000003',
        '100000000001',
      ]);
    });

    it('counts how far the mapping is', async () => {
      const { queries, mapping } = await setUp();
      expect(await queries.mapping.figures('ALL')).toEqual({
        accounts: 11,
        mapped: 3,
        bySource: { ACCOUNT_TAG: 3 },
        unmapped: 7,
        dismissed: 1,
        unclaimedPayers: 2,
      });
      await mapping.recordDay(AT);
      await mapping.recordDay(new Date('2026-11-19T10:00:00.000Z'));
      expect(await queries.mapping.days()).toEqual([
        { day: '2026-11-19', accounts: 11, unmapped: 7 },
        { day: '2026-11-20', accounts: 11, unmapped: 7 },
      ]);
    });

    it('gathers what stands around an account', async () => {
      const { queries, customers, knex, accounts } = await setUp();
      await knex(ORGANIZATIONAL_UNITS_TABLE).insert([
        {
          payer_account_id: NORTH,
          ou_id: 'ou-b',
          name: 'B',
          tags: '{"owner":"Acme"}',
        },
        {
          payer_account_id: SOUTH,
          ou_id: 'ou-b',
          name: 'B',
          tags: '{"x":"y"}',
        },
      ]);
      const { entries } = await queries.queue.list({}, 'ALL');
      const around = await queries.suggestions.around(
        entries.map(({ row }) => row),
      );
      const of = (id: string) => around.find(it => it.accountId === id);
      expect(of('100000000003')).toMatchObject({
        organizationName: 'north',
        unitTags: [{ owner: 'Acme' }, {}],
        siblings: {
          unit: new Map([[ACME, 2]]),
          organization: new Map([
            [ACME, 2],
            ['group:x/y', 1],
          ]),
        },
      });
      expect(of('100000000002')?.siblings.unit).toEqual(
        new Map([['group:x/y', 1]]),
      );
      expect(of(NORTH)?.siblings.unit).toEqual(new Map());
      expect(of('200000000001')?.siblings.organization).toEqual(new Map());

      const directory = await customers.directory();
      const clues = await queries.suggestions.clues(directory);
      expect(await queries.suggestions.clues(directory)).toBe(clues);
      expect(clues.using('given').get(ACME)).toEqual({
        inTitle: false,
        accounts: 1,
      });
      const more = record('100000000020', { name: 'also given' }, mapped());
      await accounts.write({
        at: AT,
        accountIds: ['100000000020'],
        decide: () => ({ records: [more], changes: [] }),
      });
      // One account more does not make all names be read again at once.
      expect(await queries.suggestions.clues(directory)).toBe(clues);
      const newer = await queries.suggestions.clues(
        new CustomerDirectory(directory.customers()),
      );
      expect(newer.using('given').get(ACME)?.accounts).toBe(2);
    });

    it('reads every account for rules, across pages', async () => {
      const { queries, accounts } = await setUp();
      const many = Array.from({ length: 2_050 }, (_, index) =>
        record(`3${`${index}`.padStart(11, '0')}`, { name: `n${index}` }),
      );
      await accounts.write({
        at: AT,
        accountIds: idsOf(many),
        decide: () => ({ records: many, changes: [] }),
      });
      const seen = new Set<string>();
      let pages = 0;
      for await (const page of queries.mapping.ruledAccounts('ALL')) {
        pages++;
        page.forEach(account => seen.add(account.accountId));
      }
      expect([pages, seen.size]).toEqual([2, 2_061]);
      for await (const page of queries.mapping.ruledAccounts('ALL', SOUTH)) {
        expect(page).toHaveLength(3);
      }
    });
  },
);
