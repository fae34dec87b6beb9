import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

const MIGRATIONS_DIRECTORY = resolvePackagePath(
  'backstage-plugin-aws-resale-backend',
  'migrations',
);

/** Brings the plugin's database up to date and returns its client. */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  // Messages of failed statements go to logs and runs, and would hold the values.
  knex.client.config.compileSqlOnError = false;
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  }
  return knex;
}
