import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createStores } from '../store/createStores';
import { migrateDatabase } from '../store/migrateDatabase';

/** Every database that the product runs on. */
export const testDatabases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

/** All stores on one fresh database. */
export async function createTestStores(
  databaseId: Parameters<typeof testDatabases.init>[0],
) {
  return storesOn(await testDatabases.init(databaseId));
}

/** All stores on a database that is there already. */
export async function storesOn(client: Knex) {
  const knex = await migrateDatabase(mockServices.database({ knex: client }));
  return { knex, ...createStores(knex) };
}
