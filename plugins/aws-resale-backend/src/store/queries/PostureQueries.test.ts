import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import {
  judgedPosture,
  NO_MFA,
  WELL,
} from '../posture/__testUtils__/judgedPosture';
import type { JudgedPosture } from '../posture/PostureStore';

jest.setTimeout(60_000);

const day = (n: number, hour = 10) => new Date(Date.UTC(2026, 10, n, hour));
const ACME = 'group:default/acme';
const OTHER = 'group:default/other';
const ONE = '000000000001';
const TWO = '000000000002';
const THREE = '000000000003';
const NEW = '000000000004';
const OF_OTHER = { key: 'customerRef' as const, values: [OTHER] };

describe.each(testDatabases.eachSupportedId())(
  'PostureQueries on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const { accounts, customers, posture } = stores;
      await customers.reconcile(
        [
          makeReading('acme', { accountModel: 'SPAM' }),
          makeReading('other', { accountModel: 'SPAM' }),
          makeReading('empty'),
        ],
        { at: day(1), removalLimit: 0.2 },
      );
      const recordOf = (
        accountId: string,
        customerRef: string,
        rest: Partial<AccountRecord> = {},
      ) =>
        makeRecord(
          { accountId, name: `Name ${accountId}` },
          { mapping: { customerRef, held: [] }, ...rest },
        );
      const list = async (...records: AccountRecord[]) =>
        stores.rollups.refresh(
          await accounts.write({
            at: day(1),
            accountIds: records.map(({ facts }) => facts.accountId),
            decide: () => ({ records, changes: [] }),
          }),
        );
      await list(
        recordOf(ONE, ACME),
        recordOf(TWO, ACME),
        recordOf(THREE, OTHER),
        recordOf(NEW, OTHER),
      );
      const judge = async (at: Date, ...judged: JudgedPosture[]) => {
        await posture.makeDue(judged.map(({ accountId }) => accountId));
        const claim = await posture.claim(at, { limit: 9, until: day(30) });
        await posture.write(claim, judged, at);
        await posture.refreshCustomers([ACME, OTHER]);
        await posture.recordDay(at);
      };
      // NEW was taken to be judged and never is.
      await judge(
        day(10),
        judgedPosture(ONE, WELL),
        judgedPosture(TWO, WELL, { level: { reached: 3, total: 5 } }),
        judgedPosture(THREE),
      );
      await judge(
        day(20),
        judgedPosture(ONE, NO_MFA),
        judgedPosture(THREE, WELL),
      );
      return { ...stores, recordOf, list, judge };
    }

    const options = { scope: 'ALL', staleBefore: day(1) } as const;

    it('counts the portfolio within the scope, and what opened and closed', async () => {
      const { queries, judge, list, recordOf } = await setUp();
      const { posture } = queries;
      const exposedOf = async (
        ...scope: Parameters<typeof posture.portfolio>
      ) => {
        const { groups, opened, closed } = await posture.portfolio(...scope);
        const exposed = groups
          .filter(it => it.checkId === 'exposure' && it.state === 'EXPOSED')
          .reduce((sum, { count }) => sum + count, 0);
        return { exposed, opened, closed };
      };
      expect(await exposedOf('ALL', day(15))).toEqual({
        exposed: 1,
        opened: 1,
        closed: 0,
      });
      expect(await exposedOf('ALL', day(21))).toMatchObject({ opened: 0 });
      expect(await exposedOf(OF_OTHER, day(15))).toEqual({
        exposed: 0,
        opened: 0,
        closed: 0,
      });
      await judge(
        day(22),
        judgedPosture(ONE, WELL),
        judgedPosture(TWO, NO_MFA),
      );
      expect(await exposedOf('ALL', day(15))).toEqual({
        exposed: 1,
        opened: 2,
        closed: 1,
      });
      await list(
        recordOf(TWO, ACME, { gone: { since: day(23).toISOString() } }),
      );
      expect(await exposedOf('ALL', day(15))).toEqual({
        exposed: 0,
        opened: 1,
        closed: 1,
      });
    });

    it('knows the newest reading of root security', async () => {
      const { organizations, postureFacts, postureSchedule, queries } =
        await setUp();
      const payer = makeRecord().facts.payerAccountId;
      const { asOf } = await queries.posture.portfolio('ALL', day(1));
      expect(asOf).toBeUndefined();
      await organizations.syncPayers(
        [
          {
            payerAccountId: payer,
            partition: 'aws',
            source: 'CONFIG',
            trusted: true,
          },
        ],
        day(1),
      );
      await postureSchedule.sync(
        () => ['linked-role', 'organization-trail'],
        day(1),
      );
      const reading = (reader: 'linked-role' | 'security-contacts', at: Date) =>
        postureFacts.write(
          reader,
          [
            {
              accountId: ONE,
              facts: { hasSecurityContact: true },
              missed: [],
              observedAt: at.toISOString(),
            },
          ],
          at,
          day(1),
        );
      await reading('linked-role', day(11));
      await reading('security-contacts', day(12));
      expect((await queries.posture.customer(ACME, 'ALL'))?.asOf).toBe(
        day(11).toISOString(),
      );
      expect(
        (await queries.posture.customer(OTHER, 'ALL'))?.asOf,
      ).toBeUndefined();
    });

    it('shows a customer within the scope', async () => {
      const { queries } = await setUp();
      const { posture } = queries;
      expect(await posture.customer(ACME, 'ALL')).toMatchObject({
        accounts: 2,
        exposure: { exposed: 1, protected: 1, causes: { NO_MFA: 1 } },
        level: { text: expect.stringContaining('towards fully protected') },
      });
      expect(
        await posture.customer('group:default/empty', 'ALL'),
      ).toMatchObject({ accounts: 0, exposure: { applicable: 0 }, checks: [] });
      expect(await posture.customer(ACME, OF_OTHER)).toBeUndefined();
      expect(await posture.customer('group:default/x', 'ALL')).toBeUndefined();
    });

    it('counts accounts of a customer that were seen too long ago', async () => {
      const { queries, judge } = await setUp();
      const { posture } = queries;
      expect((await posture.customer(ACME, 'ALL'))?.stale).toBeUndefined();
      await judge(
        day(21),
        judgedPosture(ONE, {
          'root-mfa': { reason: 'stale' },
          exposure: { reason: 'stale' },
        }),
        judgedPosture(TWO, {
          ...WELL,
          'security-contact': { reason: 'stale' },
        }),
        judgedPosture(THREE, { exposure: { reason: 'stale' } }),
      );
      expect((await posture.customer(ACME, 'ALL'))?.stale).toBe(1);
    });

    it('keeps since when each check is in its state', async () => {
      const { queries } = await setUp();
      const results = await queries.posture.resultsOf(ONE);
      expect(results.get('exposure')).toEqual({
        state: 'EXPOSED',
        since: day(20).toISOString(),
      });
      expect(results.get('root-custody')?.since).toBe(day(10).toISOString());
    });

    it('adds days up over models, and tells movements between them', async () => {
      const { queries } = await setUp();
      const { trend } = queries;
      const days = await trend.days('2026-11-10');
      expect(
        days
          .filter(({ check_id }) => check_id === 'root-mfa')
          .map(row => [row.day, row.exposed, row.protected, row.not_observed]),
      ).toEqual([
        ['2026-11-10', 0, 2, 1],
        ['2026-11-20', 1, 2, 0],
      ]);
      expect(await trend.days('2026-11-21')).toEqual([]);
      const movements = await trend.movements('root-mfa', {
        after: '2026-11-10',
        until: '2026-11-20',
      });
      expect(movements).toHaveLength(2);
      expect(movements).toEqual(
        expect.arrayContaining([
          { customer: 'acme', from: 'PROTECTED', to: 'EXPOSED', accounts: 1 },
          {
            customer: 'other',
            from: 'NOT_OBSERVED',
            to: 'PROTECTED',
            accounts: 1,
          },
        ]),
      );
      expect(
        await trend.movements('root-mfa', {
          after: '2026-11-20',
          until: '2026-11-30',
        }),
      ).toEqual([]);
    });

    it('lists accounts with their posture, worst first', async () => {
      const { queries } = await setUp();
      const ids = async (query: Parameters<typeof queries.accounts.list>[0]) =>
        (await queries.accounts.list(query, options)).items.map(
          ({ accountId }) => accountId,
        );
      const { items } = await queries.accounts.list(
        { sort: 'posture' },
        options,
      );
      expect(items.map(({ accountId }) => accountId)).toEqual([
        ONE,
        TWO,
        THREE,
        NEW,
      ]);
      expect(items.map(({ posture }) => posture)).toEqual([
        {
          state: 'EXPOSED',
          cause: 'NO_MFA',
          since: day(20).toISOString(),
          isAccepted: false,
          exposedChecks: 1,
        },
        {
          state: 'PROTECTED',
          since: day(10).toISOString(),
          isAccepted: false,
          exposedChecks: 0,
          level: { reached: 3, total: 5 },
        },
        expect.objectContaining({ state: 'PROTECTED' }),
        undefined,
      ]);
      expect(await ids({ sort: '-posture' })).toEqual([NEW, TWO, THREE, ONE]);
      expect(await ids({ posture: ['PROTECTED'] })).toEqual([TWO, THREE]);
      expect(await ids({ posture: ['NOT_OBSERVED'] })).toEqual([]);
      expect(await ids({ check: 'root-mfa' })).toEqual([ONE]);
      expect(
        await ids({
          check: 'root-four-eyes',
          checkState: ['NOT_OBSERVED', 'REMOVED'],
        }),
      ).toEqual([ONE]);
      await expect(
        queries.accounts.list({ checkState: ['EXPOSED'] }, options),
      ).rejects.toThrow('add check');
    });

    it('lists customers by exposure, those never judged last', async () => {
      const { queries } = await setUp();
      const titles = async (
        query: Parameters<typeof queries.customers.list>[0],
      ) =>
        (
          await queries.customers.list(query, { ...options, claims: [] })
        ).items.map(({ title }) => title);
      expect(await titles({ sort: 'exposure' })).toEqual([
        'acme',
        'other',
        'empty',
      ]);
      expect(await titles({ sort: '-exposure' })).toEqual([
        'empty',
        'other',
        'acme',
      ]);
      expect(await titles({ exposure: ['EXPOSED'] })).toEqual(['acme']);
      expect(await titles({ exposure: ['PROTECTED'] })).toEqual(['other']);
      expect(await titles({ exposure: ['NOT_OBSERVED'] })).toEqual(['empty']);
      expect(
        await titles({ exposure: ['EXPOSED', 'NOT_OBSERVED'], sort: 'title' }),
      ).toEqual(['acme', 'empty']);
    });

    it('tells all changes of an account, and of exposure alone elsewhere', async () => {
      const { queries } = await setUp();
      const scope = {
        accounts: 'ALL',
        customers: 'ALL',
        organizations: true,
      } as const;
      const checks = async (
        filter: Parameters<typeof queries.changes.list>[0],
      ) =>
        (await queries.changes.list(filter, scope)).items
          .filter(({ kind }) => kind === 'POSTURE')
          .map(({ accountId, checkId }) => [accountId, checkId]);
      expect(await checks({})).toEqual([[ONE, 'exposure']]);
      expect(await checks({ customerRef: OTHER })).toEqual([]);
      expect((await checks({ accountId: THREE })).map(([, id]) => id)).toEqual(
        expect.arrayContaining(['exposure', 'root-mfa', 'root-four-eyes']),
      );
      expect(await checks({ accountId: ONE, check: 'root-mfa' })).toEqual([
        [ONE, 'root-mfa'],
      ]);
    });
  },
);
