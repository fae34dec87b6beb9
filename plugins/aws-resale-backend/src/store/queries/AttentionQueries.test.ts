import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import { judgedPosture, NO_MFA } from '../posture/__testUtils__/judgedPosture';
import type { NewCustodyRecord } from '../posture/CustodyStore';
import type { JudgedPosture } from '../posture/PostureStore';

jest.setTimeout(60_000);

const AT = new Date('2026-11-24T10:00:00.000Z');
const minutes = (n: number) => new Date(AT.getTime() + n * 60_000);
const ACME = 'group:default/acme';
const OTHER = 'group:default/other';
const PAYER = '100000000000';
const ONE = '000000000001';
const TWO = '000000000002';
const THREE = '000000000003';
const LOOSE = '000000000004';
const IDS = [PAYER, ONE, TWO, THREE, LOOSE];

const record = (rest: Partial<NewCustodyRecord> = {}): NewCustodyRecord => ({
  facet: 'PASSWORD',
  custodian: { type: 'EXTERNAL', name: 'Vault & Co' },
  party: 'PROVIDER',
  since: '2026-01-01',
  nextReview: '2026-12-01',
  ...rest,
});

describe.each(testDatabases.eachSupportedId())(
  'AttentionQueries on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const { accounts, customers, custody, organizations, posture, queries } =
        stores;
      await customers.reconcile(
        [
          makeReading('acme', { accountManagerRefs: ['user:default/jane'] }),
          makeReading('other'),
        ],
        { at: AT, removalLimit: 0.2 },
      );
      await organizations.syncPayers(
        [
          {
            payerAccountId: PAYER,
            partition: 'aws',
            source: 'CONFIG',
            trusted: true,
            name: 'Shared Org',
          },
        ],
        AT,
      );
      const list = (records: AccountRecord[]) =>
        accounts.write({
          at: AT,
          accountIds: records.map(({ facts }) => facts.accountId),
          decide: () => ({ records, changes: [] }),
        });
      const recordOf = (
        accountId: string,
        customerRef?: string,
        rest: Partial<AccountRecord> = {},
      ) =>
        makeRecord(
          {
            accountId,
            payerAccountId: PAYER,
            isPayer: accountId === PAYER,
          },
          { mapping: { customerRef, held: [] }, ...rest },
        );
      await list([
        recordOf(PAYER, ACME),
        recordOf(ONE, ACME),
        recordOf(TWO, ACME),
        recordOf(THREE, OTHER),
        recordOf(LOOSE),
      ]);
      return {
        ...stores,
        attention: queries.attention,
        list,
        recordOf,
        async judge(at: Date, ...judged: JudgedPosture[]) {
          await posture.makeDue(judged.map(({ accountId }) => accountId));
          const claim = await posture.claim(at, {
            limit: 100,
            until: minutes(999),
          });
          await posture.write(claim, judged, at);
        },
        async attest(
          attestationId: string,
          at: Date,
          accountIds: string[],
          records: NewCustodyRecord[],
        ) {
          await custody.attest({
            attestationId,
            accountIds,
            records,
            attestedBy: 'user:default/iva',
            at,
          });
        },
        confirm: (attestationId: string) =>
          custody.decide(attestationId, {
            decision: 'CONFIRMED',
            by: 'user:default/petr',
            at: minutes(30),
          }),
      };
    }

    it('groups what is exposed alike, by customer or else by organization', async () => {
      const { attention, judge, list, recordOf } = await setUp();
      const accepted = { ...NO_MFA.exposure, isAccepted: true };
      await judge(minutes(1), judgedPosture(TWO, NO_MFA));
      await judge(
        minutes(2),
        judgedPosture(PAYER, NO_MFA),
        judgedPosture(ONE, NO_MFA),
        judgedPosture(THREE, { exposure: accepted }),
        judgedPosture(LOOSE, {
          exposure: { ...NO_MFA.exposure, cause: 'ONE_PERSON' },
        }),
      );
      const groups = await attention.exposed('ALL');
      const common = {
        model: 'SPAM',
        responsible: 'PROVIDER',
        isPayer: false,
        cause: 'NO_MFA',
      };
      const linked = {
        ...common,
        customerRef: ACME,
        accounts: 2,
        accountId: ONE,
        since: minutes(1).toISOString(),
      };
      expect(groups).toHaveLength(3);
      expect(groups).toEqual(
        expect.arrayContaining([
          linked,
          {
            ...common,
            customerRef: ACME,
            isPayer: true,
            accounts: 1,
            accountId: PAYER,
            since: minutes(2).toISOString(),
          },
          {
            ...common,
            payerAccountId: PAYER,
            cause: 'ONE_PERSON',
            accounts: 1,
            accountId: LOOSE,
            since: minutes(2).toISOString(),
          },
        ]),
      );
      for (const [group, ids] of groups.map(
        it => [it, it.accounts === 2 ? [ONE, TWO] : [it.accountId]] as const,
      )) {
        expect(await attention.accountsOf(group, 'ALL', 9)).toEqual(ids);
      }
      expect(
        await attention.exposed({ key: 'customerRef', values: [OTHER] }),
      ).toEqual([]);
      expect(await attention.exposed('NONE')).toEqual([]);

      await list([
        recordOf(TWO, ACME, { gone: { since: minutes(3).toISOString() } }),
      ]);
      expect(await attention.exposed('ALL')).toContainEqual({
        ...linked,
        accounts: 1,
        since: minutes(2).toISOString(),
      });
    });

    it('finds custody to review: confirmed, in force, and still needed', async () => {
      const { attention, attest, confirm, judge } = await setUp();
      const due = () => attention.custodyDue('ALL', '2026-12-08');
      await attest('first', minutes(1), IDS, [
        record(),
        record({ facet: 'PHONE', nextReview: '2026-12-05' }),
        record({ facet: 'MFA', nextReview: '2027-03-01', party: 'CUSTOMER' }),
      ]);
      expect(await due()).toEqual([]);
      await confirm('first');
      const item = { dueOn: '2026-12-01', party: 'PROVIDER', isOfHalves: true };
      const inOrder = async () =>
        [...(await due())].sort((one, other) =>
          one.accountId < other.accountId ? -1 : 1,
        );
      expect(await inOrder()).toEqual([
        { ...item, customerRef: ACME, accounts: 3, accountId: ONE },
        { ...item, customerRef: OTHER, accounts: 1, accountId: THREE },
        { ...item, payerAccountId: PAYER, accounts: 1, accountId: LOOSE },
      ]);
      expect(await attention.custodyDue('ALL', '2026-11-30')).toEqual([]);
      expect(await attention.custodyDue('NONE', '2026-12-08')).toEqual([]);

      // Attested anew; what is only said takes nothing from what was confirmed.
      await attest(
        'second',
        minutes(2),
        [THREE],
        [
          record({ nextReview: '2027-06-01' }),
          record({ facet: 'PHONE', nextReview: '2027-06-01' }),
        ],
      );
      expect(await due()).toHaveLength(3);
      await confirm('second');
      // Without credentials only the ways of recovery are left to keep.
      await judge(
        minutes(3),
        judgedPosture(LOOSE, { 'root-credentials': 'REMOVED' }),
      );
      expect(await inOrder()).toEqual([
        { ...item, customerRef: ACME, accounts: 3, accountId: ONE },
        {
          payerAccountId: PAYER,
          dueOn: '2026-12-05',
          party: 'PROVIDER',
          isOfHalves: false,
          accounts: 1,
          accountId: LOOSE,
        },
      ]);
    });

    it('says whose review it is only where it is one party', async () => {
      const { attention, attest, confirm } = await setUp();
      await attest(
        'first',
        minutes(1),
        [ONE],
        [record(), record({ facet: 'PHONE', party: 'CUSTOMER' })],
      );
      await confirm('first');
      const [due] = await attention.custodyDue('ALL', '2026-12-08');
      expect(due.party).toBeUndefined();
    });

    it('finds attestations that wait, within the scope', async () => {
      const { attention, attest, confirm } = await setUp();
      await attest(
        'of-acme',
        minutes(1),
        [ONE, TWO],
        [record(), record({ facet: 'MFA' })],
      );
      await attest('of-both', minutes(2), [TWO, THREE, LOOSE], [record()]);
      const acme = {
        attestationId: 'of-acme',
        attestedAt: minutes(1).toISOString(),
        customerRef: ACME,
        accounts: 2,
        accountId: ONE,
        isOfSeveral: false,
      };
      const found = await attention.waiting('ALL');
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([
          acme,
          expect.objectContaining({
            attestationId: 'of-both',
            customerRef: ACME,
            accounts: 3,
            isOfSeveral: true,
          }),
        ]),
      );
      expect(
        await attention.waiting({ key: 'customerRef', values: [OTHER] }),
      ).toEqual([
        {
          attestationId: 'of-both',
          attestedAt: minutes(2).toISOString(),
          customerRef: OTHER,
          accounts: 1,
          accountId: THREE,
          isOfSeveral: false,
        },
      ]);
      await confirm('of-both');
      expect(await attention.waiting('ALL')).toEqual([acme]);
    });

    it('names customers, and organizations of accounts without one', async () => {
      const { queries } = await setUp();
      const named = await queries.subjects.of([
        { customerRef: ACME },
        { customerRef: 'group:default/gone' },
        { payerAccountId: PAYER },
        { payerAccountId: '999999999999' },
      ]);
      expect(named.nameOf({ customerRef: ACME })).toBe('acme');
      expect(named.managersOf({ customerRef: ACME })).toEqual([
        'user:default/jane',
      ]);
      expect(named.nameOf({ customerRef: 'group:default/gone' })).toBe(
        'group:default/gone',
      );
      expect(named.nameOf({ payerAccountId: PAYER })).toBe('Shared Org');
      expect(named.nameOf({ payerAccountId: '999999999999' })).toBe(
        '999999999999',
      );
      expect(named.managersOf({ payerAccountId: PAYER })).toEqual([]);
    });
  },
);
