import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import type { ReadFacts } from '../../observe/posture/types';
import { judgedPosture, NO_MFA } from '../posture/__testUtils__/judgedPosture';
import type { JudgedPosture } from '../posture/PostureStore';
import { HELD_REMOVALS_TABLE, ORGANIZATIONS_TABLE } from '../tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const minute = (n: number) => new Date(AT.getTime() + n * 60_000);
const PAYER = '100000000000';
const OTHER_PAYER = '200000000000';
const ONE = '000000000001';
const TWO = '000000000002';
const GONE = '000000000003';
const UNREAD = '200000000001';
const ACME = 'group:default/acme';
const GLOBEX = 'group:default/globex';

function recordOf(
  accountId: string,
  customer?: string,
  rest: Partial<AccountRecord> = {},
): AccountRecord {
  const payerAccountId = accountId.startsWith('2') ? OTHER_PAYER : PAYER;
  return makeRecord(
    {
      accountId,
      payerAccountId,
      isPayer: accountId === payerAccountId,
      name: `Account ${accountId}`,
    },
    {
      mapping: { customerRef: customer, source: 'ORGANIZATION', held: [] },
      ...rest,
    },
  );
}

describe.each(testDatabases.eachSupportedId())(
  'ChangeFactQueries on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.customers.reconcile(
        [
          makeReading(
            'acme',
            {},
            {
              title: 'Acme',
              managerRefs: ['user:default/maya', 'group:default/sales'],
            },
          ),
          makeReading('globex', {}, { title: 'Globex' }),
        ],
        { at: AT, removalLimit: 0.2 },
      );
      await stores.organizations.syncPayers(
        [PAYER, OTHER_PAYER].map(payerAccountId => ({
          payerAccountId,
          partition: 'aws',
          source: 'CONFIG',
          trusted: true,
        })),
        AT,
      );
      const records = [
        recordOf(PAYER, ACME),
        recordOf(ONE, ACME),
        recordOf(TWO, GLOBEX),
        recordOf(GONE, 'group:default/left', {
          gone: {
            since: minute(2).toISOString(),
            lastListedAt: minute(1).toISOString(),
          },
        }),
        recordOf(OTHER_PAYER),
        recordOf(UNREAD),
      ];
      await stores.accounts.write({
        at: AT,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      const queries = stores.queries.changeFacts;
      return {
        ...stores,
        queries,
        organization: (payerAccountId: string) =>
          stores
            .knex(ORGANIZATIONS_TABLE)
            .where({ payer_account_id: payerAccountId }),
        listings: async (...ids: string[]) =>
          Object.fromEntries(
            await queries.listingsOf([
              ...(await queries.accounts(ids, 'ALL')).values(),
            ]),
          ),
        read: (
          reader: Parameters<typeof stores.postureFacts.write>[0],
          accountId: string,
          facts: ReadFacts,
          n: number,
          missed: Array<keyof ReadFacts> = [],
        ) =>
          stores.postureFacts.write(
            reader,
            [
              {
                accountId,
                facts,
                missed: missed.map(fact => ({ fact, reason: 'throttled' })),
                observedAt: minute(n).toISOString(),
              },
            ],
            minute(n),
            AT,
          ),
      };
    }

    it('finds accounts within the scope, gone ones included', async () => {
      const { queries } = await setUp();
      const asked = [ONE, TWO, GONE, '999999999999'];
      const all = await queries.accounts(asked, 'ALL');
      expect([...all.keys()].sort()).toEqual([ONE, TWO, GONE]);
      expect(all.get(ONE)).toEqual({
        accountId: ONE,
        name: `Account ${ONE}`,
        isPayer: false,
        payerAccountId: PAYER,
        partition: 'aws',
        state: 'ACTIVE',
        isGone: false,
        customerRef: ACME,
        model: 'SPAM',
        arrangement: 'PROVIDER_PAYER',
        verdict: 'CONSISTENT',
        emailHolder: 'PROVIDER',
        firstSeenAt: '2026-11-01T00:00:00.000Z',
      });
      expect(all.get(GONE)?.isGone).toBe(true);
      const scope = { key: 'customerRef' as const, values: [ACME] };
      expect([...(await queries.accounts(asked, scope)).keys()]).toEqual([ONE]);
      expect((await queries.accounts(asked, 'NONE')).size).toBe(0);
      expect([...(await queries.within(asked, scope))]).toEqual([ONE]);
      expect((await queries.within(asked, 'ALL')).size).toBe(4);
      expect((await queries.within(asked, 'NONE')).size).toBe(0);
    });

    it('knows when a listing last told where an account is', async () => {
      const { organization, listings, knex } = await setUp();
      expect(await listings(ONE, GONE)).toEqual({});

      await organization(PAYER).update({
        last_complete_at: minute(5).toISOString(),
      });
      // That one is gone is told by a listing that lacks it.
      expect(await listings(ONE, GONE, UNREAD)).toEqual({
        [ONE]: minute(5).toISOString(),
        [GONE]: minute(5).toISOString(),
      });

      await organization(PAYER).update({
        held_run_id: 'run-1',
        held: JSON.stringify({ lastListedAt: minute(1).toISOString() }),
      });
      await knex(HELD_REMOVALS_TABLE).insert({
        payer_account_id: PAYER,
        account_id: ONE,
      });
      expect(await listings(ONE, TWO, GONE)).toEqual({
        [ONE]: minute(1).toISOString(),
        [TWO]: minute(5).toISOString(),
        [GONE]: minute(5).toISOString(),
      });
      // Held in another organization, which it left since.
      await knex(HELD_REMOVALS_TABLE).update({ payer_account_id: OTHER_PAYER });
      expect(await listings(ONE)).toEqual({ [ONE]: minute(5).toISOString() });
    });

    it('names customers, their managers, and who shares a payer', async () => {
      const { queries } = await setUp();
      expect(
        Object.fromEntries(
          await queries.customersOf([ACME, ACME, GLOBEX, 'group:default/left']),
        ),
      ).toEqual({
        [ACME]: {
          title: 'Acme',
          managerRefs: expect.arrayContaining([
            'group:default/sales',
            'user:default/maya',
          ]),
        },
        [GLOBEX]: { title: 'Globex', managerRefs: [] },
      });
      // Gone accounts and unmapped ones make nobody a customer of the payer.
      expect(
        Object.fromEntries(await queries.customersIn([PAYER, OTHER_PAYER])),
      ).toEqual({
        [PAYER]: [
          { ref: ACME, title: 'Acme' },
          { ref: GLOBEX, title: 'Globex' },
        ],
      });
      expect((await queries.customersIn([])).size).toBe(0);
    });

    it('reads what was judged of a root user, if anything was', async () => {
      const { queries, posture } = await setUp();
      const judge = async (accountId: string, ...judged: JudgedPosture[]) => {
        await posture.makeDue([ONE, TWO]);
        const claim = await posture.claim(AT, { limit: 100, until: minute(1) });
        await posture.write(claim, judged, AT);
        return (await queries.accounts([accountId], 'ALL')).get(accountId)
          ?.posture;
      };
      const dueAt = minute(3);
      expect(await judge(ONE, judgedPosture(ONE, NO_MFA, { dueAt }))).toEqual({
        exposure: {
          state: 'EXPOSED',
          cause: 'NO_MFA',
          judgedAt: AT.toISOString(),
          dueAt: dueAt.toISOString(),
        },
        areCredentialsRemoved: false,
        isRootDenied: false,
      });
      // Taken to be judged, and not judged yet.
      expect(await judge(TWO)).toBeUndefined();
      expect(
        await judge(
          TWO,
          judgedPosture(TWO, {
            'root-credentials': 'REMOVED',
            'root-denied-by-scp': 'PROTECTED',
          }),
        ),
      ).toMatchObject({
        exposure: { state: 'NOT_OBSERVED' },
        areCredentialsRemoved: true,
        isRootDenied: true,
      });
      expect(
        await judge(
          TWO,
          judgedPosture(TWO, {
            'root-credentials': 'PROTECTED',
            'root-denied-by-scp': 'EXPOSED',
          }),
        ),
      ).toMatchObject({ areCredentialsRemoved: false, isRootDenied: false });
      await posture.makeDue([TWO]);
      const [marked] = (await queries.accounts([TWO], 'ALL')).values();
      expect(marked.posture?.exposure.dueAt).toBeUndefined();
    });

    it('knows since when a fact is so, of readers that ever saw it', async () => {
      const { queries, read } = await setUp();
      const seen = async () =>
        Object.fromEntries(
          await queries.seen([ONE, TWO], {
            fact: 'rootCredentials',
            readers: ['linked-role', 'root-audit'],
          }),
        );
      const rootCredentials = { hasPassword: true };
      await read('linked-role', ONE, { virtualRootMfa: true }, 1, [
        'rootCredentials',
      ]);
      await read('root-audit', TWO, {}, 1, ['rootCredentials']);
      await read('credential-report', TWO, { rootCredentials }, 1);
      expect(await seen()).toEqual({});

      await read('linked-role', ONE, { rootCredentials }, 2);
      await read('root-audit', ONE, { rootCredentials }, 3);
      // A later attempt saw the rest alone.
      await read('linked-role', ONE, { virtualRootMfa: false }, 4, [
        'rootCredentials',
      ]);
      const { [ONE]: ofOne, ...ofOthers } = await seen();
      expect(ofOthers).toEqual({});
      expect(ofOne).toHaveLength(2);
      expect(ofOne).toEqual(
        expect.arrayContaining([
          { reader: 'linked-role', seenAt: minute(2).toISOString() },
          { reader: 'root-audit', seenAt: minute(3).toISOString() },
        ]),
      );

      const policies = {
        fact: 'serviceControlPolicies' as const,
        readers: ['service-control-policies' as const],
      };
      await read(
        'service-control-policies',
        PAYER,
        { serviceControlPolicies: [] },
        5,
      );
      await read('service-control-policies', PAYER, {}, 6, [
        'serviceControlPolicies',
      ]);
      expect(Object.fromEntries(await queries.seen([PAYER], policies))).toEqual(
        {
          [PAYER]: [
            {
              reader: 'service-control-policies',
              seenAt: minute(5).toISOString(),
            },
          ],
        },
      );
    });
  },
);
