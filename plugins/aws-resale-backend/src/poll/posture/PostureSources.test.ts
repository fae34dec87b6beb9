import { mockServices } from '@backstage/backend-test-utils';
import type {
  PostureSource,
  PostureSourceFinding,
} from 'backstage-plugin-aws-resale-node';
import { defaultConfig } from '../../config/defaultConfig';
import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { DatabasePostureSourceStore } from '../../store/posture/DatabasePostureSourceStore';
import { PostureSourceRegistry } from './PostureSourceRegistry';
import { PostureSources } from './PostureSources';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const ONE = '000000000001';
const OTHER = '000000000002';
const LATER = '000000000003';

function finding(
  changes: Partial<PostureSourceFinding> = {},
): PostureSourceFinding {
  return {
    accountId: ONE,
    checkId: 'root-mfa',
    outcome: 'PASSED',
    isSetAside: false,
    control: 'iam_root_mfa_enabled',
    observedAt: '2026-11-20T08:00:00Z',
    ...changes,
  };
}

describe.each(testDatabases.eachSupportedId())(
  'PostureSources on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const store = new DatabasePostureSourceStore(stores.knex);
      const list = (accountIds: string[]) =>
        stores.accounts.write({
          accountIds,
          decide: () => ({
            records: accountIds.map(accountId => makeRecord({ accountId })),
            changes: [],
          }),
          at: AT,
        });
      await list([ONE, OTHER]);
      const logger = mockServices.logger.mock();
      logger.child.mockReturnValue(logger);
      const said: { batches: Array<PostureSourceFinding[] | Error> } = {
        batches: [],
      };
      const stopping = new AbortController();
      let readings = 0;
      const source: PostureSource = {
        id: 'prowler',
        title: 'Prowler, nightly',
        interval: { hours: 1 },
        async *read() {
          readings += 1;
          for (const batch of said.batches) {
            if (batch instanceof Error) {
              throw batch;
            }
            yield batch;
          }
        },
      };
      await store.sync([source], AT);
      const reader = new PostureSources({
        facts: stores.postureFacts,
        store,
        freshForMs: defaultConfig().posture.freshFor.IMPORTED_FINDING,
        logger,
      });
      return {
        ...stores,
        list,
        logger,
        stopping,
        readings: () => readings,
        read: async (
          batches: Array<PostureSourceFinding[] | Error>,
          minutes = 0,
        ) => {
          said.batches = batches;
          await reader.read(source, after(minutes), stopping.signal);
        },
        readDue: (minutes: number, by = reader) =>
          by.readDue(source, after(minutes), stopping.signal),
        anotherProcess: () =>
          new PostureSources({
            facts: stores.postureFacts,
            store,
            freshForMs: 1,
            logger,
          }),
        status: () => store.find('prowler'),
        known: async (accountId = ONE) =>
          (await stores.postureFacts.factsOf([accountId])).get(accountId),
      };
    }

    it('keeps what a source says of accounts that are known, under its title', async () => {
      const { read, known, status } = await setUp();
      await read([
        [finding(), finding({ accountId: LATER })],
        [finding({ checkId: 'root-access-keys', outcome: 'FAILED' })],
      ]);
      expect(await known()).toEqual([
        {
          accountId: ONE,
          reader: 'source:prowler',
          facts: {
            findings: [
              {
                checkId: 'root-mfa',
                outcome: 'PASSED',
                isSetAside: false,
                control: 'iam_root_mfa_enabled',
                observedAt: '2026-11-20T08:00:00.000Z',
                source: { kind: 'IMPORTED_FINDING', name: 'Prowler, nightly' },
              },
              expect.objectContaining({
                checkId: 'root-access-keys',
                outcome: 'FAILED',
              }),
            ],
          },
          observedAt: '2026-11-20T08:00:00.000Z',
          missed: [],
          triedAt: AT.toISOString(),
        },
      ]);
      expect(await known(LATER)).toEqual([]);
      expect(await status()).toMatchObject({
        status: 'OK',
        findings: 2,
        accounts: 1,
        unknownAccounts: 1,
      });
      expect(await status()).not.toHaveProperty('message');
    });

    it('replaces what was said of the accounts that are named, and leaves the others', async () => {
      const { read, known } = await setUp();
      await read([[finding(), finding({ accountId: OTHER })]]);
      await read(
        [
          [
            finding({
              checkId: 'root-access-keys',
              observedAt: '2026-11-20T10:30:00Z',
            }),
          ],
        ],
        60,
      );
      expect((await known())![0].facts.findings!.map(it => it.checkId)).toEqual(
        ['root-access-keys'],
      );
      expect((await known(OTHER))![0]).toMatchObject({
        triedAt: AT.toISOString(),
        facts: { findings: [{ checkId: 'root-mfa' }] },
      });
    });

    it('lets the newest finding on a control count, and both where nothing tells them apart', async () => {
      const { read, known } = await setUp();
      const at = (hour: number) => `2026-11-20T0${hour}:00:00+00:00`;
      await read([
        [
          finding({ observedAt: at(7), outcome: 'WARNING' }),
          finding({ observedAt: at(8), outcome: 'FAILED' }),
        ],
        [
          finding({ observedAt: at(8), outcome: 'PASSED' }),
          finding({ observedAt: at(8), outcome: 'PASSED' }),
          finding({ observedAt: at(6), outcome: 'NOT_AVAILABLE' }),
        ],
      ]);
      expect(
        (await known())![0].facts.findings!.map(it => it.outcome).sort(),
      ).toEqual(['FAILED', 'PASSED']);
    });

    it('loses nothing when a source fails, in the middle or before', async () => {
      const { read, known, status, logger } = await setUp();
      await read([[finding()]]);
      await read(
        [[finding({ outcome: 'FAILED' })], new Error('The file is cut short')],
        30,
      );
      expect((await known())![0].facts.findings![0].outcome).toBe('PASSED');
      expect(await status()).toMatchObject({
        status: 'FAILED',
        message: 'The file is cut short',
        since: after(30).toISOString(),
        lastSuccessAt: AT.toISOString(),
        findings: 1,
      });
      expect(logger.warn).toHaveBeenCalledWith(
        'Posture source "Prowler, nightly": The file is cut short',
      );
    });

    it('leaves bad findings out, counts them, and names the first of each kind', async () => {
      const { read, known, status } = await setUp();
      const bad = (changes: object) => finding(changes);
      await read([
        [
          finding(),
          bad({ checkId: 'root-mfaa' }),
          bad({ checkId: 'toString' }),
          bad({ accountId: '12345' }),
          bad({ accountId: 'someone@customer.example' }),
          bad({ outcome: 'GREEN' }),
          bad({ observedAt: 'yesterday' }),
          bad({ observedAt: '2026-11-20T10:06:00Z' }),
          bad({ observedAt: undefined }),
          undefined as unknown as PostureSourceFinding,
        ],
      ]);
      expect((await known())![0].facts.findings).toHaveLength(1);
      expect(await status()).toMatchObject({
        status: 'PARTLY',
        findings: 1,
        message:
          '9 findings were left out: 2 with an unknown check, the first "root-mfaa"; ' +
          '3 with no account id of 12 digits, the first "12345"; ' +
          '1 with an unknown outcome, the first "GREEN"; ' +
          '2 with no time of observation, the first "yesterday"; ' +
          '1 with a time in the future, the first "2026-11-20T10:06:00Z"',
      });
      await read([[bad({ accountId: 'someone@customer.example' })]], 1);
      expect((await status())!.message).not.toContain('@');
    });

    it('reads at its own times, sooner after a failure', async () => {
      const { read, readDue, readings } = await setUp();
      await readDue(0);
      expect(readings()).toBe(1);
      await readDue(59);
      expect(readings()).toBe(1);
      await readDue(60);
      expect(readings()).toBe(2);
      await read([new Error('Away')], 120);
      await readDue(134);
      expect(readings()).toBe(3);
      await readDue(135);
      expect(readings()).toBe(4);
    });

    it('reads again as soon as an account is known that was not', async () => {
      const { read, readDue, readings, list, known, anotherProcess } =
        await setUp();
      await read([[finding({ accountId: LATER })]]);
      await readDue(1);
      expect(readings()).toBe(1);
      await list([LATER]);
      await readDue(2);
      expect(readings()).toBe(2);
      expect(await known(LATER)).toHaveLength(1);
      await readDue(3, anotherProcess());
      expect(readings()).toBe(2);
    });

    it('takes a stop for no failure', async () => {
      const { read, status, stopping } = await setUp();
      stopping.abort();
      await read([[finding()]]);
      expect(await status()).toMatchObject({ status: 'NEVER' });
    });
  },
);

describe('PostureSourceRegistry', () => {
  const source = (id: string): PostureSource => ({
    id,
    title: `Source ${id}`,
    interval: { hours: 1 },
    async *read() {
      yield [];
    },
  });

  it('takes every id once', () => {
    const registry = new PostureSourceRegistry();
    registry.addPostureSource(source('prowler-2'));
    registry.addPostureSource(source('a'));
    expect(registry.sources().map(({ id }) => id)).toEqual(['prowler-2', 'a']);
    expect(() => registry.addPostureSource(source('a'))).toThrow(
      'The posture sources "Source a" and "Source a" both have the id "a"; give one of them another',
    );
  });

  it.each(['', 'Prowler', 'a:b', '-a', 'a-', 'a'.repeat(65)])(
    'refuses the id %j',
    id => {
      expect(() =>
        new PostureSourceRegistry().addPostureSource(source(id)),
      ).toThrow(/cannot be the id of a posture source/);
    },
  );
});
