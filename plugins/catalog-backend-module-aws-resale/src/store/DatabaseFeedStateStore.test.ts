import {
  mockServices,
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import {
  DatabaseFeedStateStore,
  MIGRATIONS_TABLE,
} from './DatabaseFeedStateStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const REPLAY = {
  epoch: 'epoch-1',
  epochSince: new Date('2026-11-20T12:00:00.000Z'),
  settings: '{"accounts":"all"}',
  startedAt: new Date('2026-11-20T12:00:01.500Z'),
};

describe.each(databases.eachSupportedId())(
  'DatabaseFeedStateStore on %s',
  databaseId => {
    let knex: Knex;
    let store: DatabaseFeedStateStore;

    beforeEach(async () => {
      knex = await databases.init(databaseId as TestDatabaseId);
      store = await DatabaseFeedStateStore.create(
        mockServices.database({ knex }),
      );
    });

    it('begins with nothing', async () => {
      await expect(store.load()).resolves.toEqual({ version: 0, revision: 0 });
    });

    it('gives back what it was told', async () => {
      let state = await store.beginReplay(await store.load(), REPLAY);
      expect(state).toEqual({
        version: 1,
        revision: 0,
        epoch: REPLAY.epoch,
        epochSince: REPLAY.epochSince,
        settings: REPLAY.settings,
        replayStartedAt: REPLAY.startedAt,
      });
      await expect(store.load()).resolves.toEqual(state);

      state = await store.savePage(state, {
        revision: 2 ** 40,
        present: ['aws-000000000001'],
        absent: [],
      });
      expect(state).toMatchObject({ version: 2, revision: 2 ** 40 });
      await expect(store.load()).resolves.toEqual(state);

      const completedAt = new Date('2026-11-20T12:05:00.250Z');
      state = await store.completeReplay(state, completedAt);
      expect(state).toMatchObject({ replayCompletedAt: completedAt });
      expect(state.replayStartedAt).toBeUndefined();
      await expect(store.load()).resolves.toEqual(state);
    });

    it('knows what the replay has emitted', async () => {
      const names = Array.from({ length: 600 }, (_, n) => `aws-${n}`);
      let state = await store.beginReplay(await store.load(), REPLAY);
      state = await store.savePage(state, {
        revision: 1,
        present: names,
        absent: ['never-there'],
      });
      // The same page again, as after a crash, and then a tombstone.
      state = await store.savePage(state, {
        revision: 2,
        present: names.slice(0, 10),
        absent: ['aws-599'],
      });
      await expect(
        store.notReplayed([...names, 'stray', 'never-there']),
      ).resolves.toEqual(new Set(['aws-599', 'stray', 'never-there']));
      await expect(store.notReplayed([])).resolves.toEqual(new Set());

      state = await store.completeReplay(state, new Date());
      await expect(store.notReplayed(['aws-1'])).resolves.toEqual(
        new Set(['aws-1']),
      );
    });

    it('forgets an unfinished replay when another one begins', async () => {
      let state = await store.beginReplay(await store.load(), REPLAY);
      state = await store.savePage(state, {
        revision: 5,
        present: ['aws-1'],
        absent: [],
      });
      state = await store.beginReplay(state, REPLAY);
      expect(state.revision).toBe(0);
      await expect(store.notReplayed(['aws-1'])).resolves.toEqual(
        new Set(['aws-1']),
      );
    });

    it('notes nothing outside a replay', async () => {
      let state = await store.beginReplay(await store.load(), REPLAY);
      state = await store.completeReplay(state, new Date());
      await store.savePage(state, {
        revision: 1,
        present: ['aws-1'],
        absent: [],
      });
      await expect(store.notReplayed(['aws-1'])).resolves.toEqual(
        new Set(['aws-1']),
      );
    });

    it('refuses a process that was overtaken', async () => {
      const fresh = await store.load();
      const mine = await store.beginReplay(fresh, REPLAY);
      await expect(store.beginReplay(fresh, REPLAY)).rejects.toMatchObject({
        name: 'ConflictError',
      });
      const page = { revision: 9, present: ['aws-1'], absent: [] };
      const theirs = await store.savePage(mine, { ...page, revision: 10 });

      await expect(
        store.savePage(mine, { ...page, present: ['aws-2'] }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await expect(
        store.completeReplay(mine, new Date()),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await expect(store.load()).resolves.toEqual(theirs);
      await expect(store.notReplayed(['aws-1', 'aws-2'])).resolves.toEqual(
        new Set(['aws-2']),
      );
    });

    it('leaves the migrations of the catalog alone and can be undone', async () => {
      await expect(knex.schema.hasTable('knex_migrations')).resolves.toBe(
        false,
      );
      const directory = resolvePackagePath(
        'backstage-plugin-catalog-backend-module-aws-resale',
        'migrations',
      );
      await knex.migrate.rollback(
        { directory, tableName: MIGRATIONS_TABLE },
        true,
      );
      for (const table of [
        'aws_resale_catalog_state',
        'aws_resale_catalog_replayed',
      ]) {
        await expect(knex.schema.hasTable(table)).resolves.toBe(false);
      }
      await knex.migrate.latest({ directory, tableName: MIGRATIONS_TABLE });
      await expect(store.load()).resolves.toEqual({ version: 0, revision: 0 });
    });

    it('leaves migrations to others where they are switched off', async () => {
      const empty = await databases.init(databaseId as TestDatabaseId);
      await DatabaseFeedStateStore.create(
        mockServices.database({ knex: empty, migrations: { skip: true } }),
      );
      await expect(
        empty.schema.hasTable('aws_resale_catalog_state'),
      ).resolves.toBe(false);
    });
  },
);
