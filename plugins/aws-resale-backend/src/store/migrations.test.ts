import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testDatabases } from '../__testUtils__/testStores';

jest.setTimeout(60_000);

const DIRECTORY = resolvePackagePath(
  'backstage-plugin-aws-resale-backend',
  'migrations',
);

describe.each(testDatabases.eachSupportedId())('migrations on %s', id => {
  it('go up, and down to nothing, and up again', async () => {
    const knex = await testDatabases.init(id);
    await knex.migrate.latest({ directory: DIRECTORY });
    expect(await knex('feed_state').first()).toMatchObject({ id: 1 });

    await knex.migrate.rollback({ directory: DIRECTORY }, true);
    for (const table of [
      'feed_state',
      'customers',
      'customer_refs',
      'organizations',
      'organizational_units',
      'accounts',
      'changes',
      'runs',
      'held_removals',
      'mapping_assignments',
      'mapping_dismissals',
      'mapping_days',
      'annotated_entities',
      'entity_accounts',
    ]) {
      expect([table, await knex.schema.hasTable(table)]).toEqual([
        table,
        false,
      ]);
    }

    await knex.migrate.latest({ directory: DIRECTORY });
    expect(await knex('accounts').select()).toEqual([]);
  });

  it('makes another epoch for every store', async () => {
    const epochs = new Set<string>();
    for (const _ of [1, 2]) {
      const knex = await testDatabases.init(id);
      await knex.migrate.latest({ directory: DIRECTORY });
      epochs.add((await knex('feed_state').first()).epoch);
    }
    expect(epochs.size).toBe(2);
  });
});
