import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountReading } from '../../observe/posture/types';
import { LeaseLostError } from '../LeaseLostError';
import {
  ACCOUNT_POSTURE_TABLE,
  POSTURE_LEASES_TABLE,
  type AccountPostureRow,
} from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const after = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const text = (hours: number) => after(hours).toISOString();
const PAYER = '100000000000';
const LINKED = '000000000001';
const OTHER = '000000000002';
const FOREIGN = '000000000003';
const LATER = '2027-01-01T00:00:00.000Z';

const DENIED = {
  fact: 'virtualRootMfa' as const,
  reason: 'access-denied' as const,
  detail: 'iam:ListVirtualMFADevices',
};

function reading(
  facts: AccountReading['facts'],
  hours: number,
  rest: Partial<AccountReading> = {},
): AccountReading {
  return {
    accountId: PAYER,
    facts,
    missed: [],
    observedAt: text(hours),
    ...rest,
  };
}

describe.each(testDatabases.eachSupportedId())(
  'DatabasePostureFactStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const accounts = [
        { accountId: PAYER, isPayer: true },
        { accountId: LINKED },
        { accountId: OTHER },
        { accountId: FOREIGN, payerAccountId: '200000000000' },
      ];
      await stores.accounts.write({
        accountIds: accounts.map(({ accountId }) => accountId),
        decide: () => ({
          records: accounts.map(facts => makeRecord(facts)),
          changes: [],
        }),
        at: AT,
      });
      /** As if all accounts had been judged, and time could change nothing soon. */
      const judgeAll = async () => {
        await stores.knex(ACCOUNT_POSTURE_TABLE).delete();
        await stores.knex<AccountPostureRow>(ACCOUNT_POSTURE_TABLE).insert(
          accounts.map(({ accountId }) => ({
            account_id: accountId,
            exposure: 'NOT_OBSERVED' as const,
            exposure_rank: 3,
            exposure_cause: null,
            exposure_since: text(0),
            is_accepted: false,
            exposed_checks: 0,
            level_reached: null,
            level_total: null,
            judged_at: text(0),
            due_at: LATER,
          })),
        );
      };
      const due = (): Promise<string[]> =>
        stores
          .knex(ACCOUNT_POSTURE_TABLE)
          .where({ due_at: '' })
          .orderBy('account_id')
          .pluck('account_id');
      const known = async (accountId = PAYER) =>
        (await stores.postureFacts.factsOf([accountId])).get(accountId);
      const write = (
        one: AccountReading,
        hours: number,
        reader: Parameters<typeof stores.postureFacts.write>[0] = 'payer-root',
        staleBefore = after(-48),
      ) => stores.postureFacts.write(reader, [one], after(hours), staleBefore);
      await judgeAll();
      return { ...stores, judgeAll, due, known, write };
    }

    it('lets no run that was overtaken replace what is newer', async () => {
      const { knex, postureFacts, known, due } = await setUp();
      await knex(POSTURE_LEASES_TABLE).insert({
        payer_account_id: PAYER,
        run_id: 'run-2',
        expires_at: text(1),
      });
      const fenceOf = (runId: string) => ({ payerAccountId: PAYER, runId });
      const write = (isMfaOn: boolean, hours: number, runId: string) =>
        postureFacts.write(
          'payer-root',
          [reading({ rootCredentials: { isMfaOn } }, hours)],
          after(hours),
          after(-48),
          fenceOf(runId),
        );
      expect(await write(true, 1, 'run-2')).toBe(1);
      const before = await known();
      await knex(ACCOUNT_POSTURE_TABLE).update({ due_at: LATER });

      await expect(write(false, 2, 'run-1')).rejects.toThrow(LeaseLostError);
      await expect(
        postureFacts.writeFailure(
          'payer-root',
          [PAYER, LINKED],
          { reason: 'access-denied' },
          after(2),
          fenceOf('run-1'),
        ),
      ).rejects.toThrow(LeaseLostError);
      expect(await known()).toEqual(before);
      expect(await known(LINKED)).toEqual([]);
      expect(await due()).toEqual([]);
    });

    it('keeps what each reader saw, and answers for accounts that nobody read', async () => {
      const { postureFacts, write } = await setUp();
      await write(
        reading(
          { rootCredentials: { isMfaOn: true }, virtualRootMfa: false },
          0,
        ),
        0,
      );
      await write(
        reading({ rootLastUse: { password: 'NEVER' } }, -3),
        0,
        'credential-report',
      );
      expect(await postureFacts.factsOf([PAYER, LINKED])).toEqual(
        new Map([
          [
            PAYER,
            [
              {
                accountId: PAYER,
                reader: 'credential-report',
                facts: { rootLastUse: { password: 'NEVER' } },
                observedAt: text(-3),
                missed: [],
                triedAt: text(0),
              },
              {
                accountId: PAYER,
                reader: 'payer-root',
                facts: {
                  rootCredentials: { isMfaOn: true },
                  virtualRootMfa: false,
                },
                observedAt: text(0),
                missed: [],
                triedAt: text(0),
              },
            ],
          ],
          [LINKED, []],
        ]),
      );
    });

    it('keeps a fact that was missed with its own age, until it is read again', async () => {
      const { write, known } = await setUp();
      await write(
        reading(
          { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
          0,
        ),
        0,
      );
      const partly = (hours: number) =>
        write(
          reading({ rootCredentials: { isMfaOn: false } }, hours, {
            missed: [DENIED],
          }),
          hours,
        );
      await partly(1);
      await partly(2);
      expect(await known()).toEqual([
        {
          accountId: PAYER,
          reader: 'payer-root',
          facts: { rootCredentials: { isMfaOn: false }, virtualRootMfa: true },
          observedAt: text(2),
          seenBefore: { virtualRootMfa: text(0) },
          missed: [DENIED],
          triedAt: text(2),
          failingSince: text(1),
        },
      ]);

      await write(
        reading(
          { rootCredentials: { isMfaOn: false }, virtualRootMfa: true },
          3,
        ),
        3,
      );
      expect(await known()).toEqual([
        expect.objectContaining({ observedAt: text(3), missed: [] }),
      ]);
      expect((await known())![0]).not.toHaveProperty('seenBefore');
      expect((await known())![0]).not.toHaveProperty('failingSince');
    });

    it('says of a fact that was read in part that it was missed in part', async () => {
      const { write, known } = await setUp();
      await write(
        reading({ trails: [] }, 0, {
          missed: [{ fact: 'trails', reason: 'access-denied' }],
        }),
        0,
        'organization-trail',
      );
      expect(await known()).toMatchObject([
        {
          facts: { trails: [] },
          observedAt: text(0),
          missed: [{ fact: 'trails', reason: 'access-denied', isPart: true }],
        },
      ]);
    });

    it('drops a fact that no longer applies', async () => {
      const { write, known } = await setUp();
      await write(
        reading({ rootCredentials: {}, rootLastUse: { password: 'NEVER' } }, 0),
        0,
      );
      await write(reading({ rootCredentials: {} }, 1), 1);
      expect((await known())![0].facts).toEqual({ rootCredentials: {} });
    });

    it('keeps everything when a reader could not begin, and says since when', async () => {
      const { postureFacts, write, known, due, judgeAll } = await setUp();
      await write(
        reading(
          { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
          0,
        ),
        0,
      );
      await judgeAll();
      const fail = (hours: number) =>
        postureFacts.writeFailure(
          'payer-root',
          [PAYER, LINKED],
          { reason: 'access-denied', detail: 'sts:AssumeRole' },
          after(hours),
        );
      await fail(1);
      expect(await due()).toEqual([LINKED, PAYER]);
      await judgeAll();
      await fail(2);
      expect(await due()).toEqual([]);
      expect(await known()).toEqual([
        {
          accountId: PAYER,
          reader: 'payer-root',
          facts: { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
          observedAt: text(0),
          missed: ['rootCredentials', 'virtualRootMfa'].map(fact => ({
            fact,
            reason: 'access-denied',
            detail: 'sts:AssumeRole',
          })),
          triedAt: text(2),
          failingSince: text(1),
        },
      ]);
      expect(await known(LINKED)).toEqual([
        expect.objectContaining({ facts: {}, failingSince: text(1) }),
      ]);
      expect((await known(LINKED))![0]).not.toHaveProperty('observedAt');
    });

    it('makes an account due when anything but the age changed', async () => {
      const { write, due, judgeAll } = await setUp();
      const facts = { rootCredentials: { isMfaOn: true, hasPassword: true } };
      expect(await write(reading(facts, 0), 0)).toBe(1);
      expect(await due()).toEqual([PAYER]);

      await judgeAll();
      const reordered = {
        rootCredentials: { hasPassword: true, isMfaOn: true },
      };
      expect(await write(reading(reordered, 1), 1)).toBe(0);
      expect(await due()).toEqual([]);

      expect(
        await write(reading({ rootCredentials: { isMfaOn: false } }, 2), 2),
      ).toBe(1);
      expect(await due()).toEqual([PAYER]);

      await judgeAll();
      await write(
        reading({ rootCredentials: { isMfaOn: false } }, 3, {
          missed: [DENIED],
        }),
        3,
      );
      expect(await due()).toEqual([PAYER]);
    });

    it('makes an account due when something that had gone stale is seen again', async () => {
      const { write, known, due, judgeAll } = await setUp();
      const facts = { rootCredentials: { isMfaOn: true } };
      await write(reading(facts, 0), 0);
      await judgeAll();
      await write(reading(facts, 1), 1, 'payer-root', after(0));
      expect(await due()).toEqual([]);
      await write(reading(facts, 90), 90, 'payer-root', after(42));
      expect(await due()).toEqual([PAYER]);
      expect((await known())![0].observedAt).toBe(text(90));

      // Something old that is still old is no news.
      await judgeAll();
      await write(reading(facts, 90), 200, 'payer-root', after(152));
      expect(await due()).toEqual([]);
    });

    it('makes an account due when findings change or come back, not when they only get newer', async () => {
      const { write, known, due, judgeAll } = await setUp();
      const findings = (hours: number, outcome: 'PASSED' | 'FAILED') =>
        reading(
          {
            securityHub: { isEnabled: true, newestFindingAt: text(hours) },
            findings: [
              {
                checkId: 'root-mfa',
                outcome,
                isSetAside: false,
                observedAt: text(hours),
                source: { kind: 'SECURITY_HUB' },
              },
            ],
          },
          hours,
        );
      await write(findings(0, 'PASSED'), 0, 'security-hub');
      await judgeAll();
      await write(findings(1, 'PASSED'), 1, 'security-hub', after(-20));
      expect(await due()).toEqual([]);
      expect((await known())![0].facts.findings![0].observedAt).toBe(text(1));
      await write(findings(2, 'FAILED'), 2, 'security-hub', after(-20));
      expect(await due()).toEqual([PAYER]);
      await judgeAll();
      await write(findings(40, 'FAILED'), 40, 'security-hub', after(16));
      expect(await due()).toEqual([PAYER]);
    });

    it('makes all accounts of an organization due with its own facts', async () => {
      const { write, due, judgeAll } = await setUp();
      const features = (isOn: boolean) => ({
        features: {
          isRootCredentialsManagementOn: isOn,
          isRootSessionsOn: false,
        },
      });
      await write(reading(features(false), 0), 0, 'organization-features');
      await judgeAll();
      await write(reading(features(true), 1), 1, 'organization-features');
      expect(await due()).toEqual([LINKED, OTHER, PAYER]);

      await judgeAll();
      await write(
        reading({}, 2, {
          missed: [{ fact: 'features', reason: 'throttled' }],
        }),
        2,
        'organization-features',
      );
      expect(await due()).toEqual([LINKED, OTHER, PAYER]);

      await judgeAll();
      await write(reading({ virtualRootMfa: true }, 3), 3);
      expect(await due()).toEqual([PAYER]);
    });

    it('writes more accounts than one statement holds, the last word on each', async () => {
      const { postureFacts } = await setUp();
      const ids = Array.from({ length: 250 }, (_, index) =>
        String(index).padStart(12, '0'),
      );
      const readings = [false, true].flatMap(hasSecurityContact =>
        ids.map(accountId => reading({ hasSecurityContact }, 0, { accountId })),
      );
      await postureFacts.write('security-contacts', readings, AT, after(-72));
      const facts = await postureFacts.factsOf(ids);
      expect(
        ids.filter(id => facts.get(id)![0].facts.hasSecurityContact),
      ).toHaveLength(250);
    });

    it('lets two workers write at once and loses nothing', async () => {
      const { postureFacts, known, due } = await setUp();
      const write = (index: number) =>
        postureFacts.write(
          index % 2 ? 'payer-root' : 'security-contacts',
          [LINKED, PAYER, OTHER].map(accountId =>
            reading(
              index % 2
                ? { virtualRootMfa: true }
                : { hasSecurityContact: true },
              0,
              { accountId },
            ),
          ),
          AT,
          after(-48),
        );
      await Promise.all([0, 1, 2, 3, 4, 5].map(write));
      expect(await known()).toMatchObject([
        { reader: 'payer-root', facts: { virtualRootMfa: true } },
        { reader: 'security-contacts', facts: { hasSecurityContact: true } },
      ]);
      expect(await due()).toEqual([LINKED, OTHER, PAYER]);
    });

    it('takes everything as seen again, findings included, but nothing that was missed or never seen', async () => {
      const { postureFacts, write, known } = await setUp();
      const finding = {
        checkId: 'root-mfa' as const,
        outcome: 'PASSED' as const,
        isSetAside: false,
        observedAt: text(0),
        source: { kind: 'IMPORTED_FINDING' as const, name: 'prowler' },
      };
      await write(
        reading(
          { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
          0,
        ),
        0,
      );
      await write(
        reading({ rootCredentials: { isMfaOn: true } }, 1, {
          missed: [DENIED],
        }),
        1,
      );
      await write(reading({ findings: [finding] }, 0), 0, 'source:prowler');
      await postureFacts.writeFailure(
        'credential-report',
        [PAYER],
        { reason: 'throttled' },
        after(1),
      );
      await postureFacts.refreshAll(after(100));
      expect(await known()).toEqual([
        expect.objectContaining({
          reader: 'credential-report',
          triedAt: text(1),
        }),
        {
          accountId: PAYER,
          reader: 'payer-root',
          facts: { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
          observedAt: text(100),
          seenBefore: { virtualRootMfa: text(0) },
          missed: [DENIED],
          triedAt: text(1),
          failingSince: text(1),
        },
        expect.objectContaining({
          reader: 'source:prowler',
          facts: { findings: [{ ...finding, observedAt: text(100) }] },
          observedAt: text(100),
        }),
      ]);
    });
  },
);
