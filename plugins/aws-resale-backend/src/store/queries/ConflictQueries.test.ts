import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import type { HeldClaim } from '../../judge/types';
import { ANNOTATED_ENTITIES_TABLE } from '../tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const [NORTH, SOUTH] = ['100000000000', '200000000000'];

const claimOf = (name: string): HeldClaim => ({
  customerRef: `group:default/${name}`,
  source: 'ORGANIZATION',
  reason: 'SAME_STRENGTH',
});
const disputed = (
  accountId: string,
  mapping: Partial<AccountRecord['mapping']>,
  payerAccountId = NORTH,
): AccountRecord =>
  makeRecord(
    { accountId, payerAccountId, name: `name of ${accountId}` },
    { mapping: { held: [claimOf('a'), claimOf('b')], ...mapping } },
  );
const present = {
  customerRef: 'group:default/c',
  source: 'OU_RULE' as const,
  rule: 'by-ou',
};

const RECORDS = [
  disputed('000000000001', {}),
  disputed('000000000002', {}),
  disputed('000000000003', {}),
  disputed('000000000004', { held: [claimOf('a')], ...present }),
  disputed('000000000005', { held: [claimOf('a')], ...present }),
  disputed('000000000006', {}, SOUTH),
  disputed('000000000007', { held: [claimOf('a')], ...present, rule: 'other' }),
  disputed('000000000008', { held: [] }),
  {
    ...disputed('000000000009', {}),
    gone: { since: AT.toISOString() },
  },
];

describe.each(testDatabases.eachSupportedId())(
  'ConflictQueries on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.organizations.syncPayers(
        [
          {
            payerAccountId: NORTH,
            partition: 'aws',
            source: 'CONFIG',
            name: 'north',
            trusted: true,
          },
        ],
        AT,
      );
      await stores.accounts.write({
        at: AT,
        accountIds: RECORDS.map(({ facts }) => facts.accountId),
        decide: () => ({ records: RECORDS, changes: [] }),
      });
      return stores;
    }

    it('puts accounts with the same claimants together, most accounts first', async () => {
      const { queries } = await setUp();
      const { items, totalCount, nextCursor } = await queries.conflicts.list(
        {},
        'ALL',
      );
      expect(items.map(item => [item.accounts, item.accountIds])).toEqual([
        [3, ['000000000001', '000000000002', '000000000003']],
        [2, ['000000000004', '000000000005']],
        [1, ['000000000006']],
        [1, ['000000000007']],
      ]);
      expect([totalCount, nextCursor]).toEqual([4, undefined]);
      expect(items[0]).toMatchObject({
        payerAccountId: NORTH,
        organizationName: 'north',
        accountName: 'name of 000000000001',
        held: [claimOf('a'), claimOf('b')],
      });
      expect(items[0].present).toBeUndefined();
      expect(items[1].present).toEqual(present);
      expect(items[2].organizationName).toBe(SOUTH);
    });

    it('pages through all of them', async () => {
      const { queries } = await setUp();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await queries.conflicts.list({ limit: 1, cursor }, 'ALL');
        seen.push(...page.items.map(item => item.accountIds[0]));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual([
        '000000000001',
        '000000000004',
        '000000000006',
        '000000000007',
      ]);
    });

    it('keeps to the scope, in counts and ids', async () => {
      const { queries } = await setUp();
      const scope = { key: 'payerAccountId' as const, values: [SOUTH] };
      expect(await queries.conflicts.count(scope)).toBe(1);
      const { items } = await queries.conflicts.list({}, scope);
      expect(items.map(item => item.accountIds)).toEqual([['000000000006']]);
    });

    it('tells where the entities of claimants come from', async () => {
      const { queries, knex } = await setUp();
      const entity = {
        title: 'A',
        title_lower: 'a',
        annotations: '{}',
        own_problems: '[]',
        cross_problems: '[]',
        error_count: 2,
        warning_count: 1,
        content_hash: '',
        read_at: AT.toISOString(),
      };
      await knex(ANNOTATED_ENTITIES_TABLE).insert([
        {
          ...entity,
          entity_ref: 'group:default/a',
          origin: 'url:https://git/a',
        },
        { ...entity, entity_ref: 'group:default/b' },
      ]);
      expect(
        await queries.conflicts.entities([
          'group:default/a',
          'group:default/b',
          'group:default/c',
        ]),
      ).toEqual(
        new Map([
          ['group:default/a', { origin: 'url:https://git/a', annotations: {} }],
          ['group:default/b', { origin: undefined, annotations: {} }],
        ]),
      );
      expect(await queries.mapping.entityFigures()).toEqual({
        entities: 2,
        problems: 6,
      });
    });
  },
);
