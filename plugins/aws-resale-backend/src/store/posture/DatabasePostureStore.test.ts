import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import { CHANGES_TABLE } from '../tables';
import { judgedPosture, NO_MFA, WELL } from './__testUtils__/judgedPosture';
import { NEVER_DUE } from './postureRows';
import type { JudgedPosture } from './PostureStore';
import {
  ACCOUNT_POSTURE_TABLE,
  CUSTOMER_POSTURE_TABLE,
  POSTURE_DAYS_TABLE,
  POSTURE_RESULTS_TABLE,
  POSTURE_STATE_TABLE,
} from './tables';

jest.setTimeout(60_000);

const hour = (n: number) => new Date(Date.UTC(2026, 10, 24, n));
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 10));
const ACME = 'group:default/acme';
const OTHER = 'group:default/other';
const PAYER = '100000000000';
const ONE = '000000000001';
const TWO = '000000000002';
const THREE = '000000000003';

const recordOf = (
  accountId: string,
  rest: Partial<AccountRecord> = {},
): AccountRecord =>
  makeRecord(
    { accountId, name: `Name of ${accountId}`, isPayer: accountId === PAYER },
    { mapping: { customerRef: ACME, held: [] }, ...rest },
  );

describe.each(testDatabases.eachSupportedId())(
  'DatabasePostureStore on %s',
  databaseId => {
    async function setUp(accountIds: string[] = [ONE, TWO]) {
      const stores = await createTestStores(databaseId);
      const { accounts, posture, rollups } = stores;
      const list = async (records: AccountRecord[]) => {
        const result = await accounts.write({
          at: hour(0),
          accountIds: records.map(({ facts }) => facts.accountId),
          decide: () => ({ records, changes: [] }),
        });
        await rollups.refresh(result);
      };
      await list(accountIds.map(id => recordOf(id)));
      const claimAt = (at: Date, limit = 100) =>
        posture.claim(at, {
          limit,
          until: new Date(at.getTime() + 120_000),
        });
      return {
        ...stores,
        list,
        claimAt,
        /** Takes everything that is due, and judges some of it so. */
        async judge(at: Date, ...judged: JudgedPosture[]) {
          await posture.makeDue(judged.map(({ accountId }) => accountId));
          return posture.write(await claimAt(at), judged, at);
        },
      };
    }

    it('takes each account once, until it is due, changes or is marked', async () => {
      const { claimAt, posture, list } = await setUp();
      const first = await claimAt(hour(1));
      expect(first).toMatchObject({ accountIds: [ONE, TWO], isMore: false });
      expect((await claimAt(hour(1))).accountIds).toEqual([]);
      await posture.write(
        first,
        [
          judgedPosture(ONE, WELL, { dueAt: hour(5) }),
          judgedPosture(TWO, WELL, { dueAt: hour(9) }),
        ],
        hour(1),
      );
      expect((await claimAt(hour(4))).accountIds).toEqual([]);
      expect((await claimAt(hour(5))).accountIds).toEqual([ONE]);

      await list([
        recordOf(TWO, { mapping: { customerRef: OTHER, held: [] } }),
      ]);
      expect((await claimAt(hour(4))).accountIds).toEqual([TWO]);

      await posture.makeDue('all');
      expect((await claimAt(hour(4))).accountIds).toEqual([ONE, TWO]);
    });

    it('takes all of them again once they are judged in another way', async () => {
      const { claimAt, judge, posture } = await setUp();
      expect(await posture.judgeBy('one way')).toBe(true);
      const dueAt = hour(9);
      await judge(
        hour(1),
        judgedPosture(ONE, WELL, { dueAt }),
        judgedPosture(TWO, WELL, { dueAt }),
      );
      expect(await posture.judgeBy('one way')).toBe(false);
      expect((await claimAt(hour(2))).accountIds).toEqual([]);

      const overtaken = await claimAt(hour(2));
      expect(await posture.judgeBy('another way')).toBe(true);
      expect(await claimAt(hour(2))).toMatchObject({
        accountIds: [ONE, TWO],
        isMore: false,
      });
      await expect(
        posture.write(overtaken, [judgedPosture(ONE, NO_MFA)], hour(2)),
      ).resolves.toMatchObject({ written: 0 });
      expect((await claimAt(hour(2))).accountIds).toEqual([]);
    });

    it('takes marked accounts first, and as many as asked for', async () => {
      const { claimAt, judge, list, posture } = await setUp([ONE]);
      await judge(hour(1), judgedPosture(ONE));
      await list([recordOf(TWO), recordOf(THREE)]);
      await posture.makeDue([ONE]);
      expect(await claimAt(hour(2), 2)).toMatchObject({
        accountIds: [ONE, TWO],
        isMore: true,
      });
      expect(await claimAt(hour(2), 2)).toMatchObject({
        accountIds: [THREE],
        isMore: false,
      });
    });

    it('gives accounts to another judge when the first one fails', async () => {
      const { claimAt, posture } = await setUp([ONE]);
      const lost = await claimAt(hour(1));
      const next = await claimAt(hour(2));
      expect(next.accountIds).toEqual([ONE]);
      expect(
        await posture.write(lost, [judgedPosture(ONE, NO_MFA)], hour(2)),
      ).toEqual({ written: 0, changes: [], customerRefs: [] });
      expect(
        await posture.write(next, [judgedPosture(ONE, WELL)], hour(2)),
      ).toMatchObject({ written: 1 });
    });

    it('leaves an account out that was marked while it was judged', async () => {
      const { knex, claimAt, posture } = await setUp();
      const claim = await claimAt(hour(1));
      await posture.makeDue([TWO]);
      await posture.write(
        claim,
        [judgedPosture(ONE, WELL), judgedPosture(TWO, NO_MFA)],
        hour(1),
      );
      expect(await knex(POSTURE_RESULTS_TABLE).distinct('account_id')).toEqual([
        { account_id: ONE },
      ]);
      expect((await claimAt(hour(1))).accountIds).toEqual([TWO]);
    });

    it('keeps first results without calling them a change', async () => {
      const { knex, judge } = await setUp([ONE]);
      const result = await judge(
        hour(1),
        judgedPosture(
          ONE,
          { ...NO_MFA, 'root-mfa-hardware': 'EXPOSED' },
          { level: { reached: 1, total: 5 } },
        ),
      );
      expect(result).toEqual({
        written: 1,
        changes: [],
        customerRefs: [ACME],
      });
      expect(await knex(CHANGES_TABLE)).toEqual([]);
      expect(await knex(ACCOUNT_POSTURE_TABLE).first()).toMatchObject({
        exposure: 'EXPOSED',
        exposure_cause: 'NO_MFA',
        exposure_rank: 0,
        exposure_since: hour(1).toISOString(),
        exposed_checks: 2,
        level_reached: 1,
        level_total: 5,
        judged_at: hour(1).toISOString(),
        claim_id: null,
      });
    });

    it('tells what changed, and since when a state holds', async () => {
      const { knex, judge } = await setUp();
      await judge(hour(1), judgedPosture(ONE, NO_MFA), judgedPosture(TWO));
      const { changes } = await judge(
        hour(2),
        judgedPosture(ONE, { ...NO_MFA, 'root-mfa': 'PROTECTED' }),
        judgedPosture(TWO),
      );
      const change = {
        at: hour(2).toISOString(),
        kind: 'POSTURE',
        accountId: ONE,
        accountName: `Name of ${ONE}`,
        payerAccountId: PAYER,
        customerRef: ACME,
        checkId: 'root-mfa',
        from: 'EXPOSED',
        to: 'PROTECTED',
      };
      expect(changes).toEqual([change]);
      expect(
        await knex(CHANGES_TABLE).select(
          'kind',
          'account_id',
          'check_id',
          'from_value',
          'to_value',
        ),
      ).toEqual([
        {
          kind: 'POSTURE',
          account_id: ONE,
          check_id: 'root-mfa',
          from_value: 'EXPOSED',
          to_value: 'PROTECTED',
        },
      ]);
      const sinceOf = async (check_id: string) =>
        (
          await knex(POSTURE_RESULTS_TABLE)
            .where({ account_id: ONE, check_id })
            .first()
        ).since;
      expect(await sinceOf('root-mfa')).toBe(hour(2).toISOString());
      expect(await sinceOf('exposure')).toBe(hour(1).toISOString());
    });

    it('writes an accepted risk, which is no change of state', async () => {
      const { knex, judge } = await setUp([ONE]);
      await judge(hour(1), judgedPosture(ONE, NO_MFA));
      const accepted = {
        exposure: { ...NO_MFA.exposure, isAccepted: true },
        'root-mfa': { state: 'EXPOSED', isAccepted: true },
      } as const;
      expect(await judge(hour(2), judgedPosture(ONE, accepted))).toEqual({
        written: 1,
        changes: [],
        customerRefs: [ACME],
      });
      const row = await knex(ACCOUNT_POSTURE_TABLE).first();
      expect(row).toMatchObject({
        exposure_since: hour(1).toISOString(),
        exposure_rank: 3,
        exposed_checks: 0,
      });
      expect(Boolean(row.is_accepted)).toBe(true);
      expect(await judge(hour(3), judgedPosture(ONE, accepted))).toMatchObject({
        written: 0,
        customerRefs: [],
      });
    });

    it('records that exposure is open again once nobody accepts it any more', async () => {
      const { judge } = await setUp([ONE]);
      const accepted = { ...NO_MFA.exposure, isAccepted: true };
      await judge(hour(1), judgedPosture(ONE, NO_MFA));
      await judge(hour(2), judgedPosture(ONE, { exposure: accepted }));
      const again = await judge(
        hour(3),
        judgedPosture(ONE, { exposure: NO_MFA.exposure }),
      );
      expect(again.changes).toEqual([
        expect.objectContaining({
          checkId: 'exposure',
          from: 'ACCEPTED',
          to: 'EXPOSED',
        }),
      ]);
      await judge(hour(4), judgedPosture(ONE, { exposure: accepted }));
      const mended = await judge(hour(5), judgedPosture(ONE, WELL));
      expect(mended.changes).toContainEqual(
        expect.objectContaining({ from: 'EXPOSED', to: 'PROTECTED' }),
      );
    });

    it('records at its first judgement that an account is exposed which joined a known organization', async () => {
      const { judge, accounts } = await setUp([ONE]);
      const { changes } = await judge(hour(1), judgedPosture(ONE, NO_MFA));
      expect(changes).toEqual([]);
      await accounts.write({
        at: hour(2),
        accountIds: [TWO, THREE],
        decide: () => ({
          records: [recordOf(TWO), recordOf(THREE)],
          changes: [TWO, THREE].map(accountId => ({
            at: hour(2).toISOString(),
            kind: 'ACCOUNT_JOINED' as const,
            accountId,
          })),
        }),
      });
      const joined = await judge(
        hour(3),
        judgedPosture(TWO, NO_MFA),
        judgedPosture(THREE, WELL),
      );
      expect(joined.changes).toEqual([
        expect.objectContaining({
          accountId: TWO,
          checkId: 'exposure',
          from: 'NOT_OBSERVED',
          to: 'EXPOSED',
        }),
      ]);
    });

    it.each([
      ['NOT_OBSERVED', 'NOT_APPLICABLE', 0],
      ['NOT_APPLICABLE', 'PROTECTED', 0],
      ['EXPOSED', 'NOT_APPLICABLE', 1],
      ['NOT_APPLICABLE', 'EXPOSED', 1],
      ['PROTECTED', 'NOT_OBSERVED', 1],
    ] as const)(
      'between %s and %s records %i changes',
      async (from, to, changes) => {
        const { judge } = await setUp([ONE]);
        await judge(hour(1), judgedPosture(ONE, { 'root-custody': from }));
        const result = await judge(
          hour(2),
          judgedPosture(ONE, { 'root-custody': to }),
        );
        expect(result.changes).toHaveLength(changes);
      },
    );

    it('rolls up customers, payers apart, gone accounts left out', async () => {
      const { knex, judge, posture, list } = await setUp([
        PAYER,
        ONE,
        TWO,
        THREE,
      ]);
      await list([
        recordOf(THREE, { mapping: { customerRef: OTHER, held: [] } }),
      ]);
      await judge(
        hour(1),
        judgedPosture(PAYER, WELL),
        judgedPosture(ONE, NO_MFA),
        judgedPosture(TWO, WELL),
        judgedPosture(THREE, WELL),
      );
      await posture.refreshCustomers([ACME, OTHER, 'group:default/none']);
      const rollupOf = async (customer_ref: string) => {
        const row = await knex(CUSTOMER_POSTURE_TABLE)
          .where({ customer_ref })
          .first();
        return (
          row && {
            ...row,
            rollup: JSON.parse(row.rollup),
            level: JSON.parse(row.level),
          }
        );
      };
      const acme = await rollupOf(ACME);
      expect(acme).toMatchObject({
        exposed: 1,
        protected: 2,
        not_observed: 0,
        level: { text: expect.stringContaining('1 linked account') },
      });
      expect(
        acme.rollup.checks.find(
          ({ checkId }: { checkId: string }) => checkId === 'root-mfa',
        ),
      ).toMatchObject({
        payer: { protected: 1, exposed: 0 },
        linked: { protected: 1, exposed: 1 },
      });
      expect(acme.rollup.exposure.causes).toMatchObject({ NO_MFA: 1 });
      expect(await rollupOf(OTHER)).toMatchObject({ protected: 1 });
      expect(await rollupOf('group:default/none')).toBeUndefined();

      await list([
        recordOf(ONE, { gone: { since: hour(2).toISOString() } }),
        recordOf(THREE),
      ]);
      expect(await rollupOf(ACME)).toMatchObject({ exposed: 0, protected: 3 });
      expect(await rollupOf(OTHER)).toBeUndefined();
    });

    it('judges gone accounts no more and leaves their results', async () => {
      const { knex, judge, list, claimAt, posture } = await setUp([ONE]);
      await judge(hour(1), judgedPosture(ONE, NO_MFA));
      await list([recordOf(ONE, { gone: { since: hour(2).toISOString() } })]);
      expect((await claimAt(hour(3))).accountIds).toEqual([]);
      await posture.makeDue([ONE]);
      expect((await claimAt(hour(3))).accountIds).toEqual([]);
      expect(await knex(ACCOUNT_POSTURE_TABLE).first()).toMatchObject({
        exposure: 'EXPOSED',
        due_at: NEVER_DUE,
      });

      await list([recordOf(ONE)]);
      expect((await claimAt(hour(3))).accountIds).toEqual([ONE]);
    });

    it('counts each day as it was last', async () => {
      const { knex, judge, posture, list } = await setUp([PAYER, ONE, TWO]);
      const days = () =>
        knex(POSTURE_DAYS_TABLE)
          .where({ check_id: 'exposure' })
          .orderBy(['day', 'subject'])
          .select('day', 'subject', 'exposed', 'accepted', 'protected');
      await posture.recordDay(day(19));
      expect(await days()).toEqual([]);

      await judge(
        day(20),
        judgedPosture(PAYER, WELL),
        judgedPosture(ONE, NO_MFA),
        judgedPosture(TWO, NO_MFA),
      );
      await posture.recordDay(day(20));
      await judge(day(20), judgedPosture(TWO, WELL));
      await posture.recordDay(day(20));
      await list([recordOf(ONE, { gone: { since: day(21).toISOString() } })]);
      await posture.recordDay(day(21));
      const row = { exposed: 0, accepted: 0, protected: 1 };
      expect(await days()).toEqual([
        { ...row, day: '2026-11-20', subject: 'PAYER' },
        { ...row, day: '2026-11-20', subject: 'SPAM', exposed: 1 },
        { ...row, day: '2026-11-21', subject: 'PAYER' },
        { ...row, day: '2026-11-21', subject: 'SPAM' },
      ]);
    });

    it('drops old changes of checks and nothing else', async () => {
      const { knex, judge, posture } = await setUp([ONE]);
      await judge(day(1), judgedPosture(ONE));
      await judge(day(2), judgedPosture(ONE, { 'root-mfa': 'EXPOSED' }));
      await judge(day(9), judgedPosture(ONE, { 'root-mfa': 'PROTECTED' }));
      await knex(CHANGES_TABLE).insert({
        at: day(1).toISOString(),
        kind: 'ACCOUNT_RENAMED',
      });
      await posture.thin(day(5));
      expect(
        await knex(CHANGES_TABLE).orderBy('at').select('kind', 'at'),
      ).toEqual([
        { kind: 'ACCOUNT_RENAMED', at: day(1).toISOString() },
        { kind: 'POSTURE', at: day(9).toISOString() },
      ]);
    });

    it('never passes over a revision, whatever the page', async () => {
      const ids = Array.from({ length: 7 }, (_, n) => `00000000001${n}`);
      const { claimAt, knex } = await setUp(ids);
      const seen: string[] = [];
      for (let more = true; more; ) {
        const claim = await claimAt(hour(1), 3);
        seen.push(...claim.accountIds);
        more = claim.isMore;
      }
      expect(seen.sort()).toEqual(ids);
      expect(
        Number((await knex(POSTURE_STATE_TABLE).first()).judged_revision),
      ).toBe(7);
    });
  },
);
