import { makeReading } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { NewCustodyRecord } from '../../judge/custody/types';
import { ACCOUNT_POSTURE_TABLE } from './tables';

jest.setTimeout(60_000);

const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 14, n));
const A = 'group:default/root-custody-a';
const B = 'group:default/root-custody-b';
const NESTED = 'group:default/sre';
const ANNA = 'user:default/anna';
const MARA = 'user:default/mara';
const OF_A = '000000000001';
const OF_B = '000000000002';

function readingAt(
  at: Date,
  groups: Record<string, string[]>,
  titles: Record<string, string> = {},
) {
  return {
    graph: {
      membersOf: new Map(Object.entries(groups)),
      people: new Set(
        Object.values(groups)
          .flat()
          .filter(ref => ref.startsWith('user:')),
      ),
      observedAt: at.toISOString(),
    },
    titles: new Map(Object.entries(titles)),
  };
}

const GROUPS = { [A]: [ANNA], [B]: [NESTED], [NESTED]: [MARA] };

describe.each(testDatabases.eachSupportedId())(
  'DatabaseMembershipStore on %s',
  databaseId => {
    async function setUp() {
      const { knex, approvals, custody, customers, exceptions, memberships } =
        await createTestStores(databaseId);
      const keptBy = (ref: string): NewCustodyRecord => ({
        facet: 'PASSWORD',
        custodian: { type: 'CATALOG', ref },
        party: 'PROVIDER',
        since: '2026-11-01',
        nextReview: '2027-02-01',
      });
      for (const [accountId, ref] of [
        [OF_A, A],
        [OF_B, B],
      ]) {
        await custody.attest({
          attestationId: accountId,
          accountIds: [accountId],
          records: [keptBy(ref)],
          attestedBy: 'user:default/iva',
          at: minute(0),
        });
      }
      await knex(ACCOUNT_POSTURE_TABLE).insert(
        [OF_A, OF_B, '000000000003'].map(account_id => ({
          account_id,
          exposure: 'NOT_OBSERVED',
          exposure_rank: 3,
          exposure_since: '2026',
          is_accepted: false,
          exposed_checks: 0,
          judged_at: '2026',
          due_at: '2027',
        })),
      );
      return {
        knex,
        approvals,
        customers,
        exceptions,
        memberships,
        /** What became due since it was asked last. */
        async due() {
          const due = await knex(ACCOUNT_POSTURE_TABLE)
            .where('due_at', '')
            .orderBy('account_id')
            .pluck('account_id');
          await knex(ACCOUNT_POSTURE_TABLE).update({ due_at: '2027' });
          return due;
        },
      };
    }

    it('knows nothing before the first reading, and then what it read', async () => {
      const { memberships, due } = await setUp();
      expect(await memberships.graph()).toBeUndefined();

      const reading = readingAt(minute(1), GROUPS, {
        [A]: 'Custody A',
        [ANNA]: 'Anna Ek',
      });
      await memberships.keep(reading, minute(0));
      expect(await memberships.graph()).toEqual(reading.graph);
      expect(
        await memberships.titles([A.toUpperCase(), ANNA, MARA, 'user:x/y']),
      ).toEqual(
        new Map([
          [A, 'Custody A'],
          [ANNA, 'Anna Ek'],
          [MARA, MARA],
        ]),
      );
      expect(await due()).toEqual([OF_A, OF_B]);
    });

    it('names each person once, wherever they stand', async () => {
      const { approvals, customers, exceptions, memberships } = await setUp();
      expect(await memberships.namedRefs()).toEqual(['user:default/iva']);

      await exceptions.record(
        {
          accountIds: [OF_A],
          checkId: 'root-mfa',
          reason: 'Until the move',
          owner: 'group:default/platform',
          expires: '2026-12-31',
        },
        'user:default/iva',
        minute(1),
      );
      await customers.reconcile(
        ['acme', 'brückner'].map(name =>
          makeReading(
            name,
            {},
            { managerRefs: [ANNA, `user:default/${name}`] },
          ),
        ),
        { at: minute(1), removalLimit: 0.2 },
      );
      const approval = {
        kind: 'APPROVAL',
        accountId: OF_A,
        operationId: 'account-close',
        approver: 'CUS',
        reason: 'As ordered',
        until: minute(59).toISOString(),
      } as const;
      const byTitle = await approvals.record(
        { ...approval, approvedBy: { title: 'Ada Mayer' } },
        'user:default/recorder',
        minute(2),
      );
      await approvals.record(
        { ...approval, approvedBy: { ref: ANNA } },
        'user:default/iva',
        minute(2),
      );
      await approvals.withdraw(
        byTitle.approval.approvalId,
        'user:default/withdrawer',
        minute(3),
      );
      // Owners of customers are not among them: pages take their names elsewhere.
      expect(await memberships.namedRefs()).toEqual([
        'group:default/platform',
        'user:default/acme',
        ANNA,
        'user:default/brückner',
        'user:default/iva',
        'user:default/recorder',
        'user:default/withdrawer',
      ]);
    });

    it('has those judged whose custodians reach other people, however deep', async () => {
      const { memberships, due } = await setUp();
      await memberships.keep(readingAt(minute(1), GROUPS), minute(0));
      await due();

      await memberships.keep(
        readingAt(minute(2), GROUPS, { [A]: 'Renamed' }),
        minute(0),
      );
      expect(await due()).toEqual([]);
      expect(await memberships.titles([A])).toEqual(new Map([[A, 'Renamed']]));
      expect((await memberships.graph())?.observedAt).toBe(
        minute(2).toISOString(),
      );

      await memberships.keep(
        readingAt(minute(3), { ...GROUPS, [NESTED]: [MARA, ANNA] }),
        minute(0),
      );
      expect(await due()).toEqual([OF_B]);
      expect((await memberships.graph())?.membersOf.get(NESTED)).toEqual([
        ANNA,
        MARA,
      ]);

      // Another way to the same people is no other people.
      await memberships.keep(
        readingAt(minute(4), { ...GROUPS, [B]: [ANNA, MARA] }),
        minute(0),
      );
      expect(await due()).toEqual([]);

      // Members that the catalog does not have keep four-eyes from being proven.
      await memberships.keep(
        readingAt(minute(5), { [A]: [ANNA, 'group:default/gone'] }),
        minute(0),
      );
      expect(await due()).toEqual([OF_A, OF_B]);
      expect((await memberships.graph())?.membersOf.size).toBe(1);
    });

    it('keeps a newer reading from an older one', async () => {
      const { memberships, due } = await setUp();
      await memberships.keep(readingAt(minute(2), GROUPS), minute(0));
      await due();

      await memberships.keep(readingAt(minute(1), {}), minute(0));
      expect((await memberships.graph())?.membersOf.size).toBe(3);
      expect(await due()).toEqual([]);
    });

    it('has all custody judged when memberships stop to count, and when they count again', async () => {
      const { memberships, due } = await setUp();
      await memberships.keep(readingAt(minute(1), GROUPS), minute(0));
      await due();

      await memberships.expire();
      expect(await due()).toEqual([OF_A, OF_B]);

      await memberships.keep(readingAt(minute(30), GROUPS), minute(15));
      expect(await due()).toEqual([OF_A, OF_B]);
    });

    it('writes no row that stayed as it was', async () => {
      const { knex, memberships } = await setUp();
      await memberships.keep(readingAt(minute(1), GROUPS), minute(0));
      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      await memberships.keep(readingAt(minute(2), GROUPS), minute(0));

      expect(
        statements.filter(sql => /^(insert|update|delete)/i.test(sql)),
      ).toEqual([expect.stringMatching(/^update .posture_state/)]);
    });
  },
);
