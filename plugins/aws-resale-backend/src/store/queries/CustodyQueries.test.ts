import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { POSTURE_RESULTS_TABLE } from '../posture/tables';
import { eitherScope, type AccountScope } from './Scope';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const ACME = 'group:default/acme';
const OTHER = 'group:default/other';
const IVA = 'user:default/iva';
const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    String(from + index).padStart(12, '0'),
  );
const OF_ACME = ids(1, 5);
const OF_OTHER = ids(101, 2);
const GONE = '000000000900';

const only = (customerRef: string): AccountScope => ({
  key: 'customerRef',
  values: [customerRef],
});
const minute = (n: number) => new Date(AT.getTime() + n * 60_000);

describe.each(testDatabases.eachSupportedId())(
  'CustodyQueries on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.customers.reconcile(
        [makeReading('acme'), makeReading('other')],
        { at: AT, removalLimit: 0.2 },
      );
      const mapped = (customerRef: string) => ({
        mapping: { customerRef, source: 'ORGANIZATION' as const, held: [] },
      });
      const records = [
        ...OF_ACME.map((accountId, index) =>
          makeRecord(
            { accountId, name: `Acme ${index}`, isPayer: index === 0 },
            mapped(ACME),
          ),
        ),
        ...OF_OTHER.map(accountId =>
          makeRecord({ accountId, name: 'Other' }, mapped(OTHER)),
        ),
        makeRecord(
          { accountId: GONE },
          {
            ...mapped(ACME),
            gone: {
              since: minute(2).toISOString(),
              lastListedAt: minute(1).toISOString(),
            },
          },
        ),
      ];
      await stores.accounts.write({
        at: AT,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      const attest = (attestationId: string, accountIds: string[], n: number) =>
        stores.custody.attest({
          attestationId,
          accountIds,
          records: [
            {
              facet: 'PHONE',
              custodian: { type: 'NONE' },
              party: 'PROVIDER',
              since: '2026-11-01',
              nextReview: '2027-02-01',
            },
            {
              facet: 'PASSWORD',
              custodian: { type: 'EXTERNAL', name: 'Escrow' },
              party: 'OTHER',
              since: '2026-11-01',
              nextReview: '2027-02-01',
            },
          ],
          attestedBy: IVA,
          at: minute(n),
        });
      return { ...stores, queries: stores.queries.custody, attest };
    }

    const sightOf = (scope: AccountScope, actor = 'user:default/petr') => ({
      scope,
      actor,
    });

    it('says what an account is, within the scope', async () => {
      const { queries, knex } = await setUp();
      await knex(POSTURE_RESULTS_TABLE).insert(
        ['root-credentials', 'root-mfa'].map((check_id, index) => ({
          account_id: OF_ACME[1],
          check_id,
          state: index === 0 ? 'REMOVED' : 'EXPOSED',
          responsible: 'PROVIDER',
          is_accepted: false,
          since: AT.toISOString(),
        })),
      );
      expect(await queries.subjects([OF_ACME[1], GONE], 'ALL')).toEqual([
        {
          accountId: OF_ACME[1],
          isPayer: false,
          isGone: false,
          state: 'ACTIVE',
          partition: 'aws',
          model: 'SPAM',
          arrangement: 'PROVIDER_PAYER',
          emailHolder: 'PROVIDER',
          expectedHolder: 'PROVIDER',
          listedAt: '2026-11-01T00:00:00.000Z',
          isRemoved: true,
        },
        expect.objectContaining({
          accountId: GONE,
          isGone: true,
          isRemoved: false,
          listedAt: minute(1).toISOString(),
        }),
      ]);
      expect(
        (await queries.subjects([...OF_ACME, ...OF_OTHER], only(OTHER))).map(
          ({ accountId }) => accountId,
        ),
      ).toEqual(OF_OTHER);
      expect(await queries.subjects(OF_ACME, 'NONE')).toEqual([]);
    });

    it('pages through the accounts of a customer that are not gone', async () => {
      const { queries } = await setUp();
      const page = async (after: string | undefined, scope: AccountScope) =>
        (
          await queries.subjectsOfCustomer(ACME, scope, { after, limit: 3 })
        ).map(({ accountId }) => accountId);
      expect(await page(undefined, 'ALL')).toEqual(OF_ACME.slice(0, 3));
      expect(await page(OF_ACME[2], 'ALL')).toEqual(OF_ACME.slice(3));
      expect(await page(undefined, only(OTHER))).toEqual([]);
    });

    it('lists what waits to whoever may see one of its accounts, or made it', async () => {
      const { queries, custody, attest } = await setUp();
      await attest('b-acme', OF_ACME, 1);
      await attest('a-both', [OF_OTHER[1], OF_ACME[4]], 2);
      await attest('other', OF_OTHER, 3);
      await attest('decided', OF_OTHER, 0);
      await custody.decide('decided', {
        decision: 'REJECTED',
        by: IVA,
        reason: 'No.',
        at: minute(4),
      });

      const all = await queries.waiting({}, sightOf('ALL'));
      expect(all).toMatchObject({ totalCount: 3, nextCursor: undefined });
      expect(all.items[0]).toEqual({
        attestationId: 'b-acme',
        accountCount: 5,
        records: [
          expect.objectContaining({ facet: 'PASSWORD' }),
          expect.objectContaining({ facet: 'PHONE' }),
        ],
        attestedBy: IVA,
        attestedAt: minute(1).toISOString(),
      });
      const seen = async (scope: AccountScope, actor?: string) =>
        (await queries.waiting({}, sightOf(scope, actor))).items.map(
          ({ attestationId }) => attestationId,
        );
      expect(await seen(only(ACME))).toEqual(['b-acme', 'a-both']);
      expect(await seen(only(OTHER))).toEqual(['a-both', 'other']);
      expect(await seen('NONE')).toEqual([]);
      expect(await seen('NONE', IVA)).toEqual(['b-acme', 'a-both', 'other']);
      expect(await seen(eitherScope(only(ACME), only(OTHER)))).toHaveLength(3);

      const first = await queries.waiting({ limit: 2 }, sightOf('ALL'));
      const next = await queries.waiting(
        { limit: 2, cursor: first.nextCursor },
        sightOf('ALL'),
      );
      expect(
        [...first.items, ...next.items].map(it => it.attestationId),
      ).toEqual(['b-acme', 'a-both', 'other']);

      expect(
        await queries.attestation('decided', sightOf(only(OTHER))),
      ).toMatchObject({ decision: 'REJECTED', decisionReason: 'No.' });
      expect(
        await queries.attestation('decided', sightOf(only(ACME))),
      ).toBeUndefined();
    });

    it('names accounts within the scope, and counts them', async () => {
      const { queries, attest } = await setUp();
      await attest('both', [OF_OTHER[1], ...OF_ACME], 1);
      await attest('other', OF_OTHER, 2);

      expect(await queries.accountsOf('both', only(ACME), 2)).toEqual([
        {
          accountId: OF_ACME[0],
          name: 'Acme 0',
          customer: { ref: ACME, title: 'acme' },
        },
        expect.objectContaining({ accountId: OF_ACME[1] }),
      ]);
      expect(await queries.accountsOf('both', 'ALL', 50)).toHaveLength(6);
      expect(await queries.countAccounts(['both', 'other'], 'ALL')).toEqual(
        new Map([
          ['both', 6],
          ['other', 2],
        ]),
      );
      expect(
        await queries.countAccounts(['both', 'other'], only(ACME)),
      ).toEqual(new Map([['both', 5]]));
    });
  },
);

describe('eitherScope', () => {
  it.each<[AccountScope, AccountScope, AccountScope]>([
    ['ALL', 'NONE', 'ALL'],
    ['NONE', 'ALL', 'ALL'],
    ['NONE', 'NONE', 'NONE'],
    ['ALL', only(ACME), 'ALL'],
    [only(ACME), 'ALL', 'ALL'],
    ['NONE', only(ACME), only(ACME)],
    [only(ACME), 'NONE', only(ACME)],
    [only(ACME), only(OTHER), { anyOf: [only(ACME), only(OTHER)] as never }],
  ])('of %j and %j', (one, other, either) => {
    expect(eitherScope(one, other)).toEqual(either);
  });
});
