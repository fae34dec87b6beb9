import { mockServices } from '@backstage/backend-test-utils';
import {
  POSTURE_READERS,
  type AccountModel,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { makeRecord } from '../../__testUtils__/builders';
import { makeConfig } from '../../__testUtils__/setUpPolling';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AwsResaleConfig } from '../../config/types';
import type { AccountFacts } from '../../judge/accountRecord';
import { AccessDeniedError, ThrottledError } from '../../observe/errors';
import type {
  AccountReading,
  PostureSession,
  ReadAccount,
} from '../../observe/posture/types';
import {
  POSTURE_FACTS_TABLE,
  POSTURE_LEASES_TABLE,
  POSTURE_READINGS_TABLE,
} from '../../store/posture/tables';
import { ORGANIZATIONS_TABLE } from '../../store/tables';
import { PostureReadings } from './PostureReadings';

jest.setTimeout(60_000);

const START = new Date('2026-11-20T10:00:00.000Z');
const PAYER = '100000000000';
const LINKED = ['000000000001', '000000000002', '000000000003'];
const HOUR_MS = 3_600_000;
/** All but the intervals, by which leases are kept. */
const REAL_TIMERS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

/** What a session answers for one account; everything else is as it should be. */
type Answer = (
  reader: PostureReaderId,
  account: ReadAccount,
) => Promise<Partial<AccountReading>> | Partial<AccountReading>;

const FACTS: Record<PostureReaderId, AccountReading['facts']> = {
  'payer-root': { rootCredentials: { isMfaOn: true }, virtualRootMfa: false },
  'credential-report': { rootLastUse: { password: 'NEVER' } },
  'organization-features': {
    features: { isRootCredentialsManagementOn: true, isRootSessionsOn: true },
  },
  'security-contacts': { hasSecurityContact: true },
  'service-control-policies': { serviceControlPolicies: [] },
  'organization-trail': { trails: [] },
  'spend-anomalies': { anomalyMonitors: [] },
  'security-hub': { securityHub: { isEnabled: true }, findings: [] },
  'linked-role': { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
  'root-audit': { rootCredentials: { isMfaOn: true }, rootMfaDevices: [] },
};

function denied(
  facts: Array<AccountReading['missed'][number]['fact']>,
  detail: string,
): Partial<AccountReading> {
  return {
    facts: {},
    missed: facts.map(fact => ({ fact, reason: 'access-denied', detail })),
  };
}

/** Config in which only some readers are on. */
function configOf(
  readers: readonly PostureReaderId[],
  posture: Partial<AwsResaleConfig['posture']> = {},
): AwsResaleConfig {
  const config = makeConfig();
  return {
    ...config,
    posture: {
      ...config.posture,
      ...posture,
      readers: Object.fromEntries(
        POSTURE_READERS.map(reader => [
          reader,
          {
            enabled: readers.includes(reader),
            intervalMs: HOUR_MS,
            payers: 'ALL',
          },
        ]),
      ) as unknown as AwsResaleConfig['posture']['readers'],
    },
  };
}

describe.each(testDatabases.eachSupportedId())(
  'PostureReadings on %s',
  databaseId => {
    async function setUp(
      options: {
        config?: AwsResaleConfig;
        answer?: Answer;
        open?: () => Promise<void>;
        linked?: Array<Partial<AccountFacts>>;
      } = {},
    ) {
      const stores = await createTestStores(databaseId);
      const time = { now: START };
      const clock = () => time.now;
      await stores.organizations.syncPayers(
        [
          {
            payerAccountId: PAYER,
            source: 'CONFIG',
            partition: 'aws',
            trusted: true,
          },
        ],
        START,
      );
      await stores
        .knex(ORGANIZATIONS_TABLE)
        .update({ last_complete_at: START.toISOString(), access: 'GRANTED' });
      const accounts: Array<Partial<AccountFacts>> = [
        { accountId: PAYER, isPayer: true },
        ...(options.linked ?? LINKED.map(accountId => ({ accountId }))),
      ];
      await stores.accounts.write({
        accountIds: accounts.map(({ accountId = '' }) => accountId),
        decide: () => ({
          records: accounts.map(facts => makeRecord(facts)),
          changes: [],
        }),
        at: START,
      });

      const asked: Array<[PostureReaderId, string]> = [];
      const state: {
        answer: Answer;
        open: () => Promise<void>;
        /** Of the session that was opened last. */
        signal?: AbortSignal;
      } = {
        answer: options.answer ?? (() => ({})),
        open: options.open ?? (async () => {}),
      };
      const sessions = {
        async open(_: unknown, signal: AbortSignal): Promise<PostureSession> {
          await state.open();
          state.signal = signal;
          const calls = new Map<PostureReaderId, number>();
          return {
            async *read(reader, subjects) {
              for (const account of subjects) {
                signal.throwIfAborted();
                asked.push([reader, account.accountId]);
                calls.set(reader, (calls.get(reader) ?? 0) + 1);
                const answer = await state.answer(reader, account);
                signal.throwIfAborted();
                yield {
                  accountId: account.accountId,
                  facts: FACTS[reader],
                  missed: [],
                  observedAt: time.now.toISOString(),
                  ...answer,
                };
              }
            },
            callsOf: reader => ({
              calls: calls.get(reader) ?? 0,
              chargedCalls: reader === 'spend-anomalies' ? 1 : 0,
            }),
          };
        },
      };
      const config =
        options.config ??
        configOf(['payer-root', 'organization-features', 'security-contacts']);
      const logger = mockServices.logger.mock();
      const worker = (changed = config) =>
        new PostureReadings({
          config: changed,
          sessions,
          facts: stores.postureFacts,
          schedule: stores.postureSchedule,
          subjects: stores.postureSubjects,
          logger,
          random: () => 0.5,
        });
      const readings = worker();
      await readings.sync(START);
      const { signal } = new AbortController();
      return {
        ...stores,
        state,
        asked,
        time,
        clock,
        logger,
        readings,
        worker,
        readDue: () => readings.readDue(clock, signal),
        wait: (milliseconds: number) => {
          time.now = new Date(time.now.getTime() + milliseconds);
        },
        statuses: async () =>
          Object.fromEntries(
            (await stores.knex(POSTURE_READINGS_TABLE)).map(row => [
              row.reader,
              row.status,
            ]),
          ),
        row: (reader: PostureReaderId) =>
          stores.knex(POSTURE_READINGS_TABLE).where({ reader }).first(),
        factsIn: async (reader: PostureReaderId) =>
          (
            await stores
              .knex(POSTURE_FACTS_TABLE)
              .where({ reader })
              .whereNotNull('facts')
              .orderBy('account_id')
          ).map(row => row.account_id),
      };
    }

    it('asks each reader about the accounts that are its own, and keeps what it says', async () => {
      const p = await setUp({
        config: configOf([
          'payer-root',
          'security-contacts',
          'linked-role',
          'root-audit',
        ]),
        linked: [
          { accountId: LINKED[0] },
          { accountId: LINKED[1], state: 'SUSPENDED' },
          { accountId: LINKED[2], payerAccountId: '200000000000' },
        ],
      });
      expect(await p.readDue()).toBe(true);
      expect(p.asked).toEqual([
        ['payer-root', PAYER],
        ['security-contacts', LINKED[0]],
        ['security-contacts', PAYER],
        ['linked-role', LINKED[0]],
        ['root-audit', LINKED[0]],
      ]);
      expect((await p.postureFacts.factsOf([PAYER])).get(PAYER)).toEqual([
        expect.objectContaining({
          reader: 'payer-root',
          facts: FACTS['payer-root'],
          observedAt: START.toISOString(),
        }),
        expect.objectContaining({ reader: 'security-contacts' }),
      ]);
      expect(await p.row('security-contacts')).toMatchObject({
        status: 'OK',
        accounts: 2,
        accounts_missed: 0,
        calls: 2,
        next_due_at: new Date(START.getTime() + HOUR_MS).toISOString(),
      });
      expect(await p.readDue()).toBe(false);
      p.wait(HOUR_MS);
      expect(await p.readDue()).toBe(true);
    });

    it('audits root users only under the models that agreed to it', async () => {
      const p = await setUp({
        config: configOf(['root-audit'], { rootAudit: { models: ['ECAM'] } }),
      });
      await p.readDue();
      expect(p.asked).toEqual([]);
      expect(await p.row('root-audit')).toMatchObject({
        status: 'OK',
        accounts: 0,
      });
    });

    it('leaves the results of the others in place when one reader is refused, and says what to do', async () => {
      const p = await setUp();
      await p.readDue();
      p.wait(HOUR_MS);
      p.state.answer = reader =>
        reader === 'organization-features'
          ? denied(['features'], 'iam:ListOrganizationsFeatures')
          : {};
      await p.readDue();

      expect(await p.statuses()).toEqual({
        'payer-root': 'OK',
        'organization-features': 'DENIED',
        'security-contacts': 'OK',
      });
      expect(await p.row('organization-features')).toMatchObject({
        message:
          'AWS refused iam:ListOrganizationsFeatures; give the role in the payer the policy that Sources shows, or switch the reader off with awsResale.posture.readers.organizationFeatures.enabled',
        last_success_at: START.toISOString(),
        last_attempt_at: p.time.now.toISOString(),
        next_due_at: new Date(p.time.now.getTime() + HOUR_MS).toISOString(),
        accounts_missed: 1,
      });
      const [features] = (await p.postureFacts.factsOf([PAYER]))
        .get(PAYER)!
        .filter(({ reader }) => reader === 'organization-features');
      expect(features).toMatchObject({
        facts: FACTS['organization-features'],
        observedAt: START.toISOString(),
        failingSince: p.time.now.toISOString(),
      });
      expect(await p.factsIn('security-contacts')).toHaveLength(4);
    });

    it('says how many accounts a reader missed, and why', async () => {
      const p = await setUp({
        answer: (reader, { accountId }) =>
          reader === 'security-contacts' && accountId !== PAYER
            ? denied(['hasSecurityContact'], 'account:GetAlternateContact')
            : {},
      });
      await p.readDue();
      expect(await p.row('security-contacts')).toMatchObject({
        status: 'PARTLY',
        accounts: 4,
        accounts_missed: 3,
        message: expect.stringMatching(
          /^AWS refused account:GetAlternateContact, for 3 of 4 accounts; .*trusted access/,
        ),
      });
    });

    it('goes on with the other readers when one fails, and tries it again sooner', async () => {
      const p = await setUp({
        answer: reader => {
          if (reader === 'payer-root') {
            throw new Error('the answer could not be read');
          }
          return {};
        },
      });
      await p.readDue();
      expect(await p.statuses()).toEqual({
        'payer-root': 'FAILED',
        'organization-features': 'OK',
        'security-contacts': 'OK',
      });
      expect(await p.row('payer-root')).toMatchObject({
        message: 'the answer could not be read; the next reading tries again',
        next_due_at: new Date(START.getTime() + HOUR_MS / 3).toISOString(),
      });
    });

    it('notes for every reader that a payer could not be entered, and keeps what was known', async () => {
      const p = await setUp();
      await p.readDue();
      p.wait(HOUR_MS);
      p.state.open = async () => {
        throw new AccessDeniedError('Payer 100000000000 refused AssumeRole');
      };
      await p.readDue();
      expect(await p.statuses()).toEqual({
        'payer-root': 'DENIED',
        'organization-features': 'DENIED',
        'security-contacts': 'DENIED',
      });
      expect(await p.row('security-contacts')).toMatchObject({
        message: 'Payer 100000000000 refused AssumeRole',
        accounts: 4,
        accounts_missed: 4,
        calls: 0,
      });
      const facts = await p.postureFacts.factsOf([PAYER, ...LINKED]);
      expect(facts.get(LINKED[0])).toEqual([
        {
          accountId: LINKED[0],
          reader: 'security-contacts',
          facts: { hasSecurityContact: true },
          observedAt: START.toISOString(),
          missed: [
            {
              fact: 'hasSecurityContact',
              reason: 'access-denied',
              detail: 'sts:AssumeRole',
            },
          ],
          triedAt: p.time.now.toISOString(),
          failingSince: p.time.now.toISOString(),
        },
      ]);

      p.wait(HOUR_MS);
      p.state.open = async () => {
        throw new ThrottledError('Payer 100000000000 kept refusing AssumeRole');
      };
      await p.readDue();
      expect(await p.row('payer-root')).toMatchObject({
        status: 'FAILED',
        next_due_at: new Date(p.time.now.getTime() + HOUR_MS / 3).toISOString(),
      });
    });

    it('stops with the process, leaves the rest due, and goes on where it was', async () => {
      const p = await setUp({
        linked: Array.from({ length: 60 }, (_, index) => ({
          accountId: String(index).padStart(12, '0'),
        })),
      });
      const stopping = new AbortController();
      p.state.answer = (reader, { accountId }) => {
        if (reader === 'security-contacts' && accountId === '000000000030') {
          stopping.abort();
        }
        return {};
      };
      await p.readings.readDue(p.clock, stopping.signal);
      expect(await p.statuses()).toEqual({
        'payer-root': 'OK',
        'organization-features': 'OK',
        'security-contacts': 'NEVER',
      });
      expect(await p.knex(POSTURE_LEASES_TABLE)).toEqual([]);
      expect(await p.factsIn('security-contacts')).toHaveLength(25);

      p.asked.length = 0;
      p.wait(1000);
      await p.readDue();
      expect(p.asked).toHaveLength(36);
      expect(p.asked[0]).toEqual(['security-contacts', '000000000025']);
      // What the run before came to counts too.
      expect(await p.row('security-contacts')).toMatchObject({
        status: 'OK',
        accounts: 61,
      });
    });

    it('writes nothing more once another worker has taken over', async () => {
      const p = await setUp();
      const taken: boolean[] = [];
      p.state.answer = async reader => {
        if (reader === 'organization-features' && taken.length === 0) {
          taken.push(false);
          p.wait(61_000);
          taken[0] = await p
            .worker()
            .readDue(p.clock, new AbortController().signal);
          p.wait(1000);
        }
        return {};
      };
      await p.readDue();
      expect(taken).toEqual([true]);
      expect(p.logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/Another worker took over/),
        expect.anything(),
      );
      const at = new Date(START.getTime() + 61_000).toISOString();
      expect(await p.row('organization-features')).toMatchObject({
        last_attempt_at: at,
      });
      expect(await p.row('security-contacts')).toMatchObject({
        last_attempt_at: at,
      });
      // What the first worker had at hand as it was overtaken is older.
      expect(
        await p
          .knex(POSTURE_FACTS_TABLE)
          .where({ reader: 'organization-features' })
          .pluck('tried_at'),
      ).toEqual([at]);
      expect(await p.knex(POSTURE_LEASES_TABLE)).toEqual([]);
    });

    it('ends a reading as soon as its lease is found lost', async () => {
      const p = await setUp();
      jest.useFakeTimers({ doNotFake: [...REAL_TIMERS] });
      try {
        p.state.answer = async reader => {
          if (reader === 'organization-features') {
            await p.knex(POSTURE_LEASES_TABLE).update({ run_id: 'another' });
            const ended = new Promise(resolve =>
              p.state.signal?.addEventListener('abort', resolve),
            );
            jest.advanceTimersByTime(15_000);
            await ended;
          }
          return {};
        };
        await p.readDue();
      } finally {
        jest.useRealTimers();
      }
      expect(p.logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/Another worker took over/),
        expect.anything(),
      );
      expect(await p.factsIn('organization-features')).toEqual([]);
      expect(await p.statuses()).toEqual({
        'payer-root': 'OK',
        'organization-features': 'NEVER',
        'security-contacts': 'NEVER',
      });
      expect(await p.knex(POSTURE_LEASES_TABLE)).toHaveLength(1);
    });

    it('lets two workers share payers, each read once', async () => {
      const p = await setUp();
      const { signal } = new AbortController();
      const results = await Promise.all(
        [p.worker(), p.worker(), p.worker()].map(worker =>
          worker.readDue(p.clock, signal),
        ),
      );
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(p.asked).toHaveLength(6);
    });

    describe('accounts that join between two readings', () => {
      const NEW = '000000000004';
      const RETRY_MS = 5 * 60_000;

      async function setUpJoined(
        options: Parameters<typeof setUp>[0] = {},
        facts: Partial<AccountFacts> = {},
      ) {
        const p = await setUp({
          config: configOf([
            'payer-root',
            'security-contacts',
            'linked-role',
            'root-audit',
          ]),
          ...options,
        });
        const write = (
          changes: Partial<AccountFacts>,
          model: AccountModel = 'SPAM',
        ) =>
          p.accounts.write({
            accountIds: [changes.accountId ?? ''],
            decide: () => ({
              records: [
                makeRecord(changes, {
                  judgement: { ...makeRecord().judgement, model },
                }),
              ],
              changes: [],
            }),
            at: p.time.now,
          });
        await p.readDue();
        expect(await p.readDue()).toBe(false);
        p.asked.length = 0;
        p.wait(RETRY_MS);
        await write({ accountId: NEW, ...facts });
        return { ...p, write };
      }

      it('are read soon, by those readers that ask about linked accounts, and no others are', async () => {
        const p = await setUpJoined();
        const before = await p.row('security-contacts');
        expect(await p.readDue()).toBe(true);
        expect(p.asked).toEqual([
          ['security-contacts', NEW],
          ['linked-role', NEW],
          ['root-audit', NEW],
        ]);
        expect(await p.row('security-contacts')).toEqual({
          ...before,
          accounts: 5,
          last_attempt_at: p.time.now.toISOString(),
          last_success_at: p.time.now.toISOString(),
        });
        expect(await p.readDue()).toBe(false);

        p.wait(HOUR_MS - RETRY_MS);
        p.asked.length = 0;
        await p.readDue();
        expect(p.asked).toHaveLength(1 + 5 + 4 + 4);
      });

      it('are read together, not one by one', async () => {
        const p = await setUpJoined();
        await p.readDue();
        p.asked.length = 0;
        p.wait(1000);
        await p.write({ accountId: '000000000005' });
        expect(await p.readDue()).toBe(false);
        p.wait(1000);
        await p.write({ accountId: '000000000006' });
        expect(await p.readDue()).toBe(false);
        p.wait(RETRY_MS);
        expect(await p.readDue()).toBe(true);
        expect(
          p.asked
            .filter(([reader]) => reader === 'linked-role')
            .map(([, accountId]) => accountId),
        ).toEqual(['000000000005', '000000000006']);
      });

      it('are read once they are active, and under a model that is audited', async () => {
        const p = await setUpJoined(
          {
            config: configOf(['root-audit'], {
              rootAudit: { models: ['ECAM'] },
            }),
          },
          { state: 'PENDING_ACTIVATION' },
        );
        expect(await p.readDue()).toBe(false);
        await p.write({ accountId: NEW });
        expect(await p.readDue()).toBe(false);
        await p.write({ accountId: NEW }, 'ECAM');
        expect(await p.readDue()).toBe(true);
        expect(p.asked).toEqual([['root-audit', NEW]]);
      });

      it('wait for the turn of a reader of which all is refused', async () => {
        const p = await setUpJoined({
          config: configOf(['security-contacts']),
          answer: () =>
            denied(['hasSecurityContact'], 'account:GetAlternateContact'),
        });
        expect(await p.readDue()).toBe(false);
        p.wait(HOUR_MS);
        await p.readDue();
        expect(p.asked).toHaveLength(5);
      });

      it('are asked about once when they are refused, and it shows', async () => {
        const p = await setUpJoined({
          config: configOf(['security-contacts']),
        });
        p.state.answer = () =>
          denied(['hasSecurityContact'], 'account:GetAlternateContact');
        await p.readDue();
        expect(p.asked).toHaveLength(1);
        expect(await p.row('security-contacts')).toMatchObject({
          status: 'PARTLY',
          accounts: 5,
          accounts_missed: 1,
          message: expect.stringMatching(/for 1 of 5 accounts/),
        });
        p.wait(RETRY_MS);
        await p.write({ accountId: NEW, name: 'Renamed' });
        expect(await p.readDue()).toBe(false);
      });

      it('are asked about once when the payer refuses, and later when it does not answer', async () => {
        const p = await setUpJoined({
          config: configOf(['security-contacts']),
        });
        p.state.open = async () => {
          throw new ThrottledError('Payer 100000000000 kept refusing');
        };
        await p.readDue();
        expect(await p.row('security-contacts')).toMatchObject({
          status: 'OK',
          newcomers_due_at: new Date(
            p.time.now.getTime() + HOUR_MS / 3,
          ).toISOString(),
        });
        p.state.open = async () => {
          throw new AccessDeniedError('Payer 100000000000 refused AssumeRole');
        };
        expect(await p.readDue()).toBe(false);
        p.wait(HOUR_MS / 3);
        expect(await p.readDue()).toBe(true);
        expect(await p.row('security-contacts')).toMatchObject({
          status: 'PARTLY',
          accounts_missed: 1,
          newcomers_due_at: null,
        });
        expect(await p.readDue()).toBe(false);
        expect(p.asked).toEqual([]);
      });

      it('are not lost when they join while others are read', async () => {
        const p = await setUpJoined({
          config: configOf(['security-contacts']),
        });
        const other = p.worker();
        p.state.answer = async (_, { accountId }) => {
          if (accountId === NEW) {
            p.wait(1000);
            await p.write({ accountId: '000000000000' });
            await other.readDue(p.clock, new AbortController().signal);
          }
          return {};
        };
        await p.readDue();
        expect(await p.readDue()).toBe(true);
        expect(p.asked.map(([, accountId]) => accountId)).toEqual([
          NEW,
          '000000000000',
        ]);
        expect(await p.readDue()).toBe(false);
      });

      it('are read when config lets a reader ask about more', async () => {
        const p = await setUp({
          config: configOf(['root-audit'], { rootAudit: { models: ['ECAM'] } }),
        });
        await p.readDue();
        expect(await p.readDue()).toBe(false);
        const restarted = p.worker(configOf(['root-audit']));
        await restarted.sync(p.time.now);
        p.wait(RETRY_MS);
        const { signal } = new AbortController();
        expect(await restarted.readDue(p.clock, signal)).toBe(true);
        expect(p.asked).toHaveLength(3);
      });
    });

    it('reads one payer with the readers that are asked for, due or not', async () => {
      const p = await setUp();
      await p.readDue();
      p.asked.length = 0;
      p.wait(1000);
      const { signal } = new AbortController();
      await p.readings.readOne(PAYER, ['payer-root'], p.clock, signal);
      expect(p.asked).toEqual([['payer-root', PAYER]]);
      p.wait(1000);
      await p.readings.readOne(PAYER, 'all', p.clock, signal);
      expect(p.asked).toHaveLength(7);
      await p.readings.readOne('999999999999', 'all', p.clock, signal);
      expect(p.asked).toHaveLength(7);
    });
  },
);
