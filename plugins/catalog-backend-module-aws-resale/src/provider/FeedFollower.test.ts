import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { account } from '../__testUtils__/accounts';
import { setDate } from '../__testUtils__/fakeDate';
import { InMemoryFeed } from '../__testUtils__/InMemoryFeed';
import type { CatalogSettings } from '../config/types';
import { entitiesFromFeed } from '../feed/entitiesFromFeed';
import { DatabaseFeedStateStore } from '../store/DatabaseFeedStateStore';
import { FeedFollower } from './FeedFollower';
import { StraySweeper } from './StraySweeper';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const settings: CatalogSettings = {
  accounts: 'all',
  namespace: 'default',
  defaultOwner: 'group:default/aws-resale',
  intervalMs: 5_000,
  replayIntervalMs: 86_400_000,
  removalLimit: 0.2,
};

const PAGE_SIZE = 2;

const idOf = (number: number) => String(number).padStart(12, '0');

/** Keeps what is applied, and stands in for a catalog that refuses. */
class RecordingConnection implements EntityProviderConnection {
  readonly mutations: EntityProviderMutation[] = [];
  /** Called before a mutation is recorded; may throw. */
  before: (mutation: EntityProviderMutation) => void = () => {};

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    this.before(mutation);
    this.mutations.push(mutation);
  }

  async refresh(): Promise<void> {}
}

describe('FeedFollower', () => {
  const logger = mockServices.logger.mock();
  const { signal } = new AbortController();
  let feed: InMemoryFeed;
  let asked: number[];
  let store: DatabaseFeedStateStore;
  let connection: RecordingConnection;

  const follower = (
    catalogEntities: Entity[] = [],
    catalog: CatalogService = catalogServiceMock({ entities: catalogEntities }),
  ) =>
    new FeedFollower({
      feed: {
        read: async after => {
          asked.push(after);
          return feed.page(after, PAGE_SIZE);
        },
      },
      store,
      sweeper: new StraySweeper({
        auth: mockServices.auth(),
        catalog,
        store,
        settings,
        logger,
      }),
      settings,
      logger,
    });
  const removed = () =>
    connection.mutations.flatMap(mutation =>
      mutation.type === 'delta' ? mutation.removed : [],
    );
  const existing = (count: number) =>
    entitiesFromFeed(
      Array.from({ length: count }, (_, index) => ({
        ...account(idOf(index + 1)),
        present: true,
        revision: index + 1,
      })),
      settings,
    ).present;

  beforeEach(async () => {
    setDate('2026-11-20T12:00:00Z');
    jest.resetAllMocks();
    feed = new InMemoryFeed();
    feed.put(...[1, 2, 3, 4, 5].map(number => account(idOf(number))));
    asked = [];
    connection = new RecordingConnection();
    store = await DatabaseFeedStateStore.create(
      mockServices.database({ knex: await databases.init('SQLITE_3') }),
    );
  });

  afterEach(() => jest.useRealTimers());

  it('makes one delta of each page, under one location key', async () => {
    await follower().run(connection, signal);
    expect(connection.mutations).toHaveLength(3);
    for (const mutation of connection.mutations) {
      expect(mutation.type).toBe('delta');
    }
    const keys = connection.mutations.flatMap(mutation =>
      mutation.type === 'delta'
        ? mutation.added.map(deferred => deferred.locationKey)
        : [],
    );
    expect(keys).toEqual(Array(5).fill('aws-resale'));
    expect(logger.info).toHaveBeenCalledWith('Applied the feed of AWS resale', {
      pages: 3,
      present: 5,
      absent: 0,
      revision: 5,
    });
  });

  it('applies no mutation when nothing is newer', async () => {
    const subject = follower();
    await subject.run(connection, signal);
    connection.mutations.length = 0;
    asked.length = 0;
    await subject.run(connection, signal);
    await subject.run(connection, signal);

    expect(connection.mutations).toEqual([]);
    expect(asked).toEqual([5, 5]);
  });

  it('moves the cursor only behind what was applied', async () => {
    const subject = follower();
    connection.before = () => {
      if (connection.mutations.length === 1) {
        throw new Error('the catalog is busy');
      }
    };
    await expect(subject.run(connection, signal)).rejects.toThrow('busy');
    await expect(store.load()).resolves.toMatchObject({ revision: 2 });

    connection.before = () => {};
    asked.length = 0;
    await subject.run(connection, signal);
    expect(asked).toEqual([2, 4, 5]);
    expect(connection.mutations).toHaveLength(3);
  });

  it('stops between pages when aborted, and goes on with the same replay', async () => {
    const controller = new AbortController();
    connection.before = () => controller.abort();
    await follower().run(connection, controller.signal);
    expect(connection.mutations).toHaveLength(1);
    await expect(store.load()).resolves.toMatchObject({
      revision: 2,
      replayStartedAt: new Date('2026-11-20T12:00:00Z'),
    });

    setDate('2026-11-20T14:00:00Z');
    asked.length = 0;
    await follower(existing(5)).run(connection, signal);
    expect(asked).toEqual([2, 4, 5]);
    expect(removed()).toEqual([]);
    await expect(store.load()).resolves.toMatchObject({
      replayCompletedAt: new Date('2026-11-20T14:00:00Z'),
    });
  });

  it('hands over after its slice', async () => {
    connection.before = () => setDate('2026-11-20T12:01:00Z');
    await follower().run(connection, signal);
    expect(connection.mutations).toHaveLength(1);
  });

  it('leaves a store that changes under way to the next run', async () => {
    connection.before = () => {
      feed.reset('epoch-2');
      feed.put(account(idOf(9)));
    };
    await follower().run(connection, signal);
    expect(connection.mutations).toHaveLength(1);

    connection.before = () => {};
    await follower().run(connection, signal);
    expect(connection.mutations).toHaveLength(2);
    await expect(store.load()).resolves.toMatchObject({
      epoch: 'epoch-2',
      revision: 1,
    });
  });

  it('sweeps in pages what the feed lacks, up to the limit', async () => {
    feed.put(
      ...Array.from({ length: 4500 }, (_, index) => account(idOf(index + 6))),
    );
    await follower().run(connection, signal);
    connection.mutations.length = 0;
    for (let number = 1; number <= 900; number++) {
      feed.lose(idOf(number));
    }
    setDate('2026-11-21T12:00:00Z');
    await follower(existing(4505)).run(connection, signal);

    const sweeps = connection.mutations.filter(
      mutation => mutation.type === 'delta' && mutation.added.length === 0,
    );
    expect(sweeps).toHaveLength(2);
    expect(removed()).toHaveLength(900);
    expect(removed()[0]).toEqual({
      entityRef: `resource:default/aws-${idOf(1)}`,
    });
    expect(logger.info).toHaveBeenCalledWith(
      'Replayed the feed of AWS resale',
      {
        durationMs: 0,
        removed: 900,
        held: 0,
      },
    );
  });

  it('sweeps again when it was aborted between removals', async () => {
    feed.put(
      ...Array.from({ length: 4500 }, (_, index) => account(idOf(index + 6))),
    );
    await follower().run(connection, signal);
    for (let number = 1; number <= 900; number++) {
      feed.lose(idOf(number));
    }
    setDate('2026-11-21T12:00:00Z');
    const controller = new AbortController();
    connection.before = mutation => {
      if (mutation.type === 'delta' && mutation.removed.length > 0) {
        controller.abort();
      }
    };
    await follower(existing(4505)).run(connection, controller.signal);
    expect(removed()).toHaveLength(500);
    await expect(store.load()).resolves.toHaveProperty(
      'replayStartedAt',
      new Date('2026-11-21T12:00:00Z'),
    );

    connection.mutations.length = 0;
    connection.before = () => {};
    await follower(existing(4505)).run(connection, signal);
    expect(removed()).toHaveLength(900);
    expect((await store.load()).replayStartedAt).toBeUndefined();
  });

  it('stops listing entities when aborted, and believes nothing of it', async () => {
    await follower().run(connection, signal);
    feed.lose(idOf(1));
    setDate('2026-11-21T12:00:00Z');
    const controller = new AbortController();
    let readOn = false;
    const catalog = catalogServiceMock.mock({
      async *streamEntities() {
        yield existing(5);
        controller.abort();
        yield [];
        readOn = true;
      },
    });
    await follower([], catalog).run(connection, controller.signal);
    expect(readOn).toBe(false);
    expect(removed()).toEqual([]);
    await expect(store.load()).resolves.toHaveProperty(
      'replayStartedAt',
      new Date('2026-11-21T12:00:00Z'),
    );
  });

  it('names an item that can be no entity, and applies the rest', async () => {
    feed.put({ kind: 'ORGANIZATION', id: 'o/6' });
    await follower().run(connection, signal);
    expect(logger.warn).toHaveBeenCalledWith(
      'The feed of AWS resale names "o/6", which is not an organization id; it becomes no entity',
    );
    await expect(store.load()).resolves.toMatchObject({ revision: 6 });
  });
});
