import {
  mockServices,
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { account, organization } from './__testUtils__/accounts';
import { setDate } from './__testUtils__/fakeDate';
import { InMemoryFeed } from './__testUtils__/InMemoryFeed';
import {
  type FeedServer,
  type RunningCatalog,
  startCatalog,
} from './__testUtils__/startCatalog';

jest.setTimeout(120_000);

const ONE = '000000000001';
const TWO = '000000000002';
const THREE = '000000000003';
const ORGANIZATION = 'o-aaaaaaaaaa';

const refOf = (name: string, namespace = 'default') =>
  `resource:${namespace}/${name}`;
const accountRef = (id: string) => refOf(`aws-${id}`);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'catalogModuleAwsResale on %s',
  databaseId => {
    let knex: Knex;
    let server: FeedServer;
    let catalog: RunningCatalog;

    const start = async (
      config?: JsonObject,
      logger?: ReturnType<typeof mockServices.rootLogger.mock>,
    ) => {
      catalog = await startCatalog({ knex, server, config, logger });
    };
    const restart = async (
      config?: JsonObject,
      logger?: ReturnType<typeof mockServices.rootLogger.mock>,
    ) => {
      await catalog.stop();
      await start(config, logger);
    };
    const refs = async () => [...(await catalog.handedOver()).keys()];

    beforeEach(async () => {
      setDate('2026-11-20T12:00:00Z');
      knex = await databases.init(databaseId as TestDatabaseId);
      const feed = new InMemoryFeed();
      feed.put(
        organization(ORGANIZATION),
        account(ONE, { customerRef: 'group:default/acme' }),
        account(TWO),
        account(THREE),
      );
      server = { feed, requests: [] };
    });

    afterEach(async () => {
      await catalog.stop();
      jest.useRealTimers();
    });

    it('brings everything in the feed into the catalog', async () => {
      await start();
      await catalog.run();

      expect(await refs()).toEqual([
        accountRef(ONE),
        accountRef(TWO),
        accountRef(THREE),
        refOf(ORGANIZATION),
      ]);
      const served = await catalog.served(entities => entities.length === 4);
      const one = served.find(entity => entity.metadata.name === `aws-${ONE}`);
      expect(one).toMatchObject({
        kind: 'Resource',
        metadata: {
          title: `Account ${ONE}`,
          annotations: {
            'backstage.io/managed-by-location': 'aws-resale:accounts',
            'backstage.io/managed-by-origin-location': 'aws-resale:accounts',
            'amazonaws.com/account-id': ONE,
            'amazonaws.com/organization-id': ORGANIZATION,
          },
        },
        spec: { type: 'cloud-account', owner: 'group:default/acme' },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/acme' }],
      });
      expect(new Set(server.requests.map(request => request.subject))).toEqual(
        new Set(['plugin:catalog']),
      );
    });

    it('takes names as they are', async () => {
      const names = [
        'Acme "EU"',
        '株式会社',
        '-',
        'x'.repeat(50),
        "'; --",
        '\u0000',
      ];
      names.forEach((title, index) =>
        server.feed.put(account(`00000000010${index}`, { title })),
      );
      await start();
      await catalog.run();

      const served = await catalog.served(entities => entities.length === 10);
      expect(served.map(entity => entity.metadata.title)).toEqual(
        expect.arrayContaining([...names.slice(0, -1), '000000000105']),
      );
    });

    it('follows changes, and reads only what is new', async () => {
      await start();
      await catalog.run();
      server.requests.length = 0;
      server.feed.put(account(TWO, { title: 'Renamed' }));
      await catalog.run();

      expect(
        (await catalog.handedOver()).get(accountRef(TWO))?.metadata.title,
      ).toBe('Renamed');
      expect(server.requests.map(request => request.after)).toEqual([4, 5]);
    });

    it('moves an account between organizations without a removal', async () => {
      await start();
      await catalog.run();
      const [before] = (
        await catalog.served(entities => entities.length === 4)
      ).filter(entity => entity.metadata.name === `aws-${TWO}`);
      server.feed.put(
        organization('o-bbbbbbbbbb'),
        account(TWO, { organizationId: 'o-bbbbbbbbbb' }),
      );
      await catalog.run();

      const after = await catalog.served(
        entities =>
          entities.length === 5 &&
          entities.some(
            entity =>
              entity.metadata.name === `aws-${TWO}` &&
              entity.metadata.annotations?.['amazonaws.com/organization-id'] ===
                'o-bbbbbbbbbb',
          ),
      );
      expect(
        after.find(entity => entity.metadata.name === `aws-${TWO}`)?.metadata
          .uid,
      ).toBe(before.metadata.uid);
    });

    it('removes what has a tombstone', async () => {
      await start();
      await catalog.run();
      await catalog.served(entities => entities.length === 4);
      server.feed.bury(TWO);
      await catalog.run();

      expect(await refs()).not.toContain(accountRef(TWO));
      await catalog.served(entities => entities.length === 3);
    });

    it('writes nothing when nothing changed, nor in a replay', async () => {
      await start();
      await catalog.run();
      const rows = () =>
        knex('refresh_state')
          .select('entity_ref', 'entity_id', 'unprocessed_hash')
          .select('last_discovery_at')
          .orderBy('entity_ref');
      const before = await rows();
      await catalog.run();
      setDate('2026-11-22T12:00:00Z');
      await catalog.run();

      expect(await rows()).toEqual(before);
      expect(server.requests.slice(-4).map(({ after }) => after)).toEqual([
        4, 0, 3, 4,
      ]);
    });

    it('heals an entity that was deleted in the catalog', async () => {
      await start();
      await catalog.run();
      await catalog.served(entities => entities.length === 4);
      await catalog.remove(accountRef(TWO));
      await catalog.run();
      expect(await refs()).not.toContain(accountRef(TWO));

      setDate('2026-11-21T12:00:00Z');
      await catalog.run();
      expect(await refs()).toContain(accountRef(TWO));
      await catalog.served(entities => entities.length === 4);
    });

    it('keeps every entity while a new store fills', async () => {
      const fourth = account('000000000004');
      const fifth = account('000000000005');
      server.feed.put(fourth, fifth);
      await start();
      await catalog.run();
      await catalog.served(entities => entities.length === 6);
      server.feed.reset('epoch-2');
      await catalog.run();
      expect(await refs()).toHaveLength(6);

      // One of six is missing, which the brake would let pass.
      server.feed.reset('epoch-3');
      server.feed.put(
        organization(ORGANIZATION),
        account(ONE, { customerRef: 'group:default/acme' }),
        account(TWO, { title: 'Known again' }),
        fourth,
        fifth,
      );
      await catalog.run();
      const entities = await catalog.handedOver();
      expect(entities.size).toBe(6);
      expect([...entities.keys()]).toContain(accountRef(THREE));
      expect(entities.get(accountRef(TWO))?.metadata.title).toBe('Known again');
    });

    it('removes what a filled new store lacks', async () => {
      await start();
      await catalog.run();
      server.feed.reset('epoch-2');
      server.feed.put(
        organization(ORGANIZATION),
        account(ONE),
        account(TWO),
        account('000000000004'),
      );
      await catalog.run();
      await catalog.served(entities => entities.length === 5);

      setDate('2026-11-20T13:00:00Z');
      await catalog.run();
      expect(await refs()).toEqual([
        accountRef(ONE),
        accountRef(TWO),
        accountRef('000000000004'),
        refOf(ORGANIZATION),
      ]);
    });

    it('notices a store that was restored from a backup', async () => {
      await start();
      await catalog.run();
      server.feed.reset('epoch-1');
      server.feed.put(account(ONE, { title: 'As it was' }));
      await catalog.run();

      const entities = await catalog.handedOver();
      expect(entities.size).toBe(4);
      expect(entities.get(accountRef(ONE))?.metadata.title).toBe('As it was');
    });

    it('heals when its own tables are lost', async () => {
      await start();
      await catalog.run();
      await catalog.served(entities => entities.length === 4);
      await knex('aws_resale_catalog_state').delete();
      server.feed.lose(TWO);
      server.feed.put(account('000000000004'), account('000000000005'));
      await catalog.run();
      expect(await refs()).toHaveLength(6);
      await catalog.served(entities => entities.length === 6);

      setDate('2026-11-20T13:00:00Z');
      await catalog.run();
      expect(await refs()).toHaveLength(5);
      expect(await refs()).not.toContain(accountRef(TWO));
    });

    it('holds a mass removal and names the remedy', async () => {
      const logger = mockServices.rootLogger.mock();
      logger.child.mockReturnValue(logger);
      await start(undefined, logger);
      await catalog.run();
      await catalog.served(entities => entities.length === 4);
      server.feed.lose(TWO);
      setDate('2026-11-21T12:00:00Z');
      await catalog.run();

      expect(await refs()).toContain(accountRef(TWO));
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(
          /^1 of 4 entities .*aws-000000000002.* set awsResale.catalog.removalLimit to 1 and restart/,
        ),
      );

      await restart({ removalLimit: 1 });
      await catalog.run();
      expect(await refs()).toEqual([
        accountRef(ONE),
        accountRef(THREE),
        refOf(ORGANIZATION),
      ]);
    });

    it('follows a change of the emission mode at once', async () => {
      await start();
      await catalog.run();
      await restart({ accounts: 'mapped' });
      await catalog.run();
      expect(await refs()).toEqual([accountRef(ONE), refOf(ORGANIZATION)]);

      server.feed.put(account(ONE));
      await catalog.run();
      expect(await refs()).toEqual([refOf(ORGANIZATION)]);

      await restart({ accounts: 'none' });
      await catalog.run();
      expect(await refs()).toEqual([refOf(ORGANIZATION)]);

      await restart({ accounts: 'all' });
      await catalog.run();
      expect(await refs()).toHaveLength(4);
    });

    it('moves to another namespace', async () => {
      await start();
      await catalog.run();
      await catalog.served(entities => entities.length === 4);
      setDate('2026-11-20T13:00:00Z');
      await restart({ namespace: 'aws' });
      await catalog.run();

      expect(await refs()).toEqual([
        refOf(`aws-${ONE}`, 'aws'),
        refOf(`aws-${TWO}`, 'aws'),
        refOf(`aws-${THREE}`, 'aws'),
        refOf(ORGANIZATION, 'aws'),
      ]);
    });

    it('keeps everything while the feed fails, and says so once', async () => {
      const logger = mockServices.rootLogger.mock();
      logger.child.mockReturnValue(logger);
      await start(undefined, logger);
      await catalog.run();
      const warnings = () =>
        logger.warn.mock.calls.filter(([message]) =>
          /feed of AWS resale cannot be read/.test(message),
        );
      setDate('2026-11-22T12:00:00Z');
      for (const [status, said] of [
        [503, 1],
        [503, 1],
        [404, 2],
        [404, 2],
      ]) {
        server.failWith = status;
        await catalog.run();
        expect(warnings()).toHaveLength(said);
      }
      expect(await refs()).toHaveLength(4);

      server.failWith = undefined;
      server.feed.bury(TWO);
      await catalog.run();
      expect(await refs()).toHaveLength(3);
      expect(logger.info).toHaveBeenCalledWith(
        'The feed of AWS resale can be read again',
      );
    });
  },
);
