import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { LeaseLostError } from '../LeaseLostError';
import { ORGANIZATIONS_TABLE, type OrganizationRow } from '../tables';
import type { ReadingResult } from './PostureScheduleStore';
import { POSTURE_READINGS_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
const PAYER = '100000000000';
const OTHER = '200000000000';
const READERS: PostureReaderId[] = ['credential-report', 'payer-root'];

function result(rest: Partial<ReadingResult> = {}): ReadingResult {
  return {
    status: 'OK',
    calls: 2,
    chargedCalls: 0,
    accounts: 1,
    accountsMissed: 0,
    nextDueAt: after(3600),
    ...rest,
  };
}

describe.each(testDatabases.eachSupportedId())(
  'DatabasePostureScheduleStore on %s',
  databaseId => {
    async function setUp(
      readersOf: (payer: string) => PostureReaderId[] = () => READERS,
    ) {
      const { knex, organizations, postureSchedule } = await createTestStores(
        databaseId,
      );
      await organizations.syncPayers(
        [PAYER, OTHER].map(payerAccountId => ({
          payerAccountId,
          source: 'CONFIG' as const,
          partition: 'aws' as const,
          trusted: true,
        })),
        AT,
      );
      const change = (columns: Partial<OrganizationRow>, payer?: string) =>
        knex<OrganizationRow>(ORGANIZATIONS_TABLE)
          .where(payer ? { payer_account_id: payer } : {})
          .update(columns);
      await change({ last_complete_at: AT.toISOString(), access: 'GRANTED' });
      await postureSchedule.sync(readersOf, AT);
      const claim = (runId: string, now = AT) =>
        postureSchedule.claimDue({
          runId,
          now,
          leaseUntil: new Date(now.getTime() + 60_000),
        });
      const rows = () =>
        knex(POSTURE_READINGS_TABLE).orderBy(['payer_account_id', 'reader']);
      return { schedule: postureSchedule, organizations, change, claim, rows };
    }

    it('gives the payer that is due longest, with the readers that are due, in their order', async () => {
      const { schedule, claim } = await setUp();
      const first = await claim('run-1');
      expect(first).toEqual({
        payerAccountId: PAYER,
        runId: 'run-1',
        claimedAt: AT,
        partition: 'aws',
        externalIdKeyId: undefined,
        readers: [
          { reader: 'payer-root', dueSince: AT },
          { reader: 'credential-report', dueSince: AT },
        ],
      });
      await schedule.finishReading(first!, 'payer-root', result(), after(1));
      await schedule.release(first!);
      expect(await claim('run-2', after(2))).toMatchObject({
        payerAccountId: PAYER,
        readers: [{ reader: 'credential-report', dueSince: AT }],
      });
      expect(await claim('run-3', after(2))).toMatchObject({
        payerAccountId: OTHER,
      });
      expect(await claim('run-4', after(2))).toBeUndefined();
    });

    it('gives a payer to another worker once the lease ran out, and drops what the first still writes', async () => {
      const { schedule, claim, rows } = await setUp(payer =>
        payer === PAYER ? READERS : [],
      );
      const lost = (await claim('run-1'))!;
      expect(await claim('run-2', after(59))).toBeUndefined();
      await schedule.extendLease(lost, after(119));
      expect(await claim('run-3', after(61))).toBeUndefined();
      const second = (await claim('run-4', after(120)))!;
      expect(second.runId).toBe('run-4');

      await expect(schedule.extendLease(lost, after(300))).rejects.toThrow(
        LeaseLostError,
      );
      await expect(
        schedule.finishReading(lost, 'payer-root', result(), after(121)),
      ).rejects.toThrow(LeaseLostError);
      expect((await rows()).map(row => row.status)).toEqual(['NEVER', 'NEVER']);
      // Giving back what one has no more takes nothing from the other.
      await schedule.release(lost);
      await schedule.extendLease(second, after(300));
    });

    it('never gives one payer twice when many ask at once', async () => {
      const { claim } = await setUp();
      const leases = await Promise.all(
        Array.from({ length: 8 }, (_, index) => claim(`run-${index}`)),
      );
      expect(
        leases.flatMap(lease => lease?.payerAccountId ?? []).sort(),
      ).toEqual([PAYER, OTHER]);
    });

    it.each<[string, Partial<OrganizationRow>]>([
      ['waits for approval', { approved: false }],
      ['is retired', { retired_at: AT.toISOString() }],
      ['was withdrawn', { access: 'WITHDRAWN' }],
      ['was never listed completely', { last_complete_at: null }],
    ])('leaves a payer alone that %s', async (_, columns) => {
      const { schedule, change, claim } = await setUp();
      await change(columns, PAYER);
      expect(await claim('run-1')).toMatchObject({ payerAccountId: OTHER });
      expect(await claim('run-2')).toBeUndefined();
      expect(
        await schedule.claim(PAYER, {
          runId: 'run-3',
          now: AT,
          leaseUntil: after(60),
        }),
      ).toBeUndefined();
    });

    it('takes one payer with all its readers, due or not, unless somebody has it', async () => {
      const { schedule, claim } = await setUp();
      const first = (await claim('run-1'))!;
      await schedule.finishReading(first, 'payer-root', result(), after(1));
      const request = { runId: 'run-2', now: after(5), leaseUntil: after(65) };
      expect(await schedule.claim(PAYER, request)).toBeUndefined();
      await schedule.release(first);
      expect((await schedule.claim(PAYER, request))?.readers).toEqual([
        { reader: 'payer-root', dueSince: after(5) },
        { reader: 'credential-report', dueSince: after(5) },
      ]);
    });

    it('records how a reader fared, and since when it fares so', async () => {
      const { schedule, claim, rows } = await setUp(() => ['payer-root']);
      const lease = (await claim('run-1'))!;
      const denied = (seconds: number) =>
        schedule.finishReading(
          lease,
          'payer-root',
          result({
            status: 'DENIED',
            message: 'AWS refused it',
            accountsMissed: 1,
            calls: 3,
          }),
          after(seconds),
        );
      await schedule.finishReading(lease, 'payer-root', result(), after(1));
      await denied(2);
      await denied(3);
      expect((await rows())[0]).toMatchObject({
        status: 'DENIED',
        status_since: after(2).toISOString(),
        message: 'AWS refused it',
        last_attempt_at: after(3).toISOString(),
        last_success_at: after(1).toISOString(),
        next_due_at: after(3600).toISOString(),
        calls: 3,
        accounts_missed: 1,
      });
      await schedule.finishReading(
        lease,
        'payer-root',
        result({ status: 'PARTLY' }),
        after(4),
      );
      expect((await rows())[0]).toMatchObject({
        message: null,
        last_success_at: after(4).toISOString(),
      });
    });

    it('follows what is switched on, and keeps what is known of the others', async () => {
      const { schedule, claim, rows, organizations } = await setUp();
      const lease = (await claim('run-1'))!;
      await schedule.finishReading(lease, 'payer-root', result(), after(1));
      await schedule.release(lease);
      const readersOf = (payer: string): PostureReaderId[] =>
        payer === PAYER ? ['payer-root', 'security-hub'] : READERS;
      await Promise.all([
        schedule.sync(readersOf, after(10)),
        schedule.sync(readersOf, after(10)),
      ]);
      expect(
        (await rows()).map(row => [
          row.payer_account_id,
          row.reader,
          row.status,
          row.next_due_at,
        ]),
      ).toEqual([
        [PAYER, 'payer-root', 'OK', after(3600).toISOString()],
        [PAYER, 'security-hub', 'NEVER', after(10).toISOString()],
        [OTHER, 'credential-report', 'NEVER', AT.toISOString()],
        [OTHER, 'payer-root', 'NEVER', AT.toISOString()],
      ]);

      // A reader that is switched off while it reads is not switched on by its result.
      const busy = (await claim('run-2', after(20)))!;
      await schedule.sync(() => [], after(21));
      await schedule.finishReading(busy, 'payer-root', result(), after(22));
      expect(await rows()).toEqual([]);

      // A payer that nobody names any more keeps its readers until it is back.
      await schedule.sync(() => ['payer-root'], after(30));
      await organizations.syncPayers([], after(31));
      await schedule.sync(() => [], after(32));
      expect(await rows()).toHaveLength(2);
    });

    it('makes readers due at once, except those that AWS charges for', async () => {
      const { schedule, rows } = await setUp(() => [
        'payer-root',
        'spend-anomalies',
      ]);
      for (const runId of ['run-1', 'run-2']) {
        const lease = (await schedule.claimDue({
          runId,
          now: AT,
          leaseUntil: after(60),
        }))!;
        for (const { reader } of lease.readers) {
          await schedule.finishReading(lease, reader, result(), after(1));
        }
      }
      const due = async () =>
        (await rows())
          .filter(row => row.next_due_at < after(3600).toISOString())
          .map(row => [row.payer_account_id, row.reader, row.next_due_at]);
      await schedule.makeDue([PAYER], after(5));
      expect(await due()).toEqual([
        [PAYER, 'payer-root', after(5).toISOString()],
      ]);
      // What is due already stays due as long as it has been.
      await schedule.makeDue('all', after(6));
      expect(await due()).toEqual([
        [PAYER, 'payer-root', after(5).toISOString()],
        [OTHER, 'payer-root', after(6).toISOString()],
      ]);
    });
  },
);
