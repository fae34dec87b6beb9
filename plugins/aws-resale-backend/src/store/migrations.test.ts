import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testStores';
import { migrateDatabase } from './migrateDatabase';

jest.setTimeout(60_000);

const DIRECTORY = resolvePackagePath(
  'backstage-plugin-aws-resale-backend',
  'migrations',
);

/** Takes a migration back, and everything after it. */
async function downTo(knex: Knex, version: string): Promise<void> {
  while ((await knex.migrate.currentVersion()) >= version) {
    await knex.migrate.down({ directory: DIRECTORY });
  }
}

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
      'change_approvals',
    ]) {
      expect([table, await knex.schema.hasTable(table)]).toEqual([
        table,
        false,
      ]);
    }

    await knex.migrate.latest({ directory: DIRECTORY });
    expect(await knex('accounts').select()).toEqual([]);
  });

  it('keeps customers and their refs when their problems move', async () => {
    const knex = await testDatabases.init(id);
    await knex.migrate.up({ directory: DIRECTORY });
    const customer_ref = 'group:default/acme';
    await knex('customers').insert({
      customer_ref,
      title: 'Acme',
      title_lower: 'acme',
      facts: '{}',
      problems: '[]',
      model: 'ECAM',
      billing_arrangement: 'DIRECT',
      content_hash: 'x',
      verdict: 'CONSISTENT',
      verdict_rank: 1,
      rollup: '{}',
      summary: '',
      account_count: 0,
      organization_count: 0,
      shared_payer: false,
      first_seen_at: '2026-11-20T10:00:00.000Z',
      changed_at: '2026-11-20T10:00:00.000Z',
    });
    await knex('customer_refs').insert({
      customer_ref,
      relation: 'owner',
      target_ref: customer_ref,
    });
    for (const hasProblems of [false, true]) {
      await (hasProblems
        ? knex.migrate.down({ directory: DIRECTORY })
        : knex.migrate.up({ directory: DIRECTORY }));
      expect(await knex.schema.hasColumn('customers', 'problems')).toBe(
        hasProblems,
      );
      expect(await knex('customers').pluck('title')).toEqual(['Acme']);
      expect(await knex('customer_refs').pluck('target_ref')).toEqual([
        customer_ref,
      ]);
    }
    expect(await knex('customers').pluck('problems')).toEqual(['[]']);
  });

  it('finds accounts by their root e-mail address through an index', async () => {
    const knex = await testDatabases.init(id);
    await knex.migrate.latest({ directory: DIRECTORY });
    const indexes = async (): Promise<unknown> =>
      id === 'SQLITE_3'
        ? knex('sqlite_master').where({ type: 'index' }).pluck('name')
        : knex('pg_indexes').pluck('indexname');
    expect(await indexes()).toContain('accounts_email_idx');
    await downTo(knex, '20261130000000');
    expect(await indexes()).not.toContain('accounts_email_idx');
    expect(await knex.schema.hasColumn('changes', 'operation_id')).toBe(false);
  });

  it('takes over what was judged of root users before', async () => {
    const knex = await testDatabases.init(id);
    await knex.migrate.latest({ directory: DIRECTORY });
    await downTo(knex, '20261130120000');
    const at = '2026-11-20T10:00:00.000Z';
    const [removed, denied, neither] = ['1', '2', '3'];
    await knex('account_posture').insert(
      [removed, denied, neither].map(account_id => ({
        account_id,
        exposure: 'NOT_OBSERVED',
        exposure_rank: 4,
        exposure_since: at,
        is_accepted: false,
        exposed_checks: 0,
        judged_at: at,
        due_at: at,
      })),
    );
    await knex('posture_results').insert(
      [
        [removed, 'root-credentials', 'REMOVED'],
        [denied, 'root-credentials', 'EXPOSED'],
        [denied, 'root-denied-by-scp', 'PROTECTED'],
        [neither, 'root-mfa', 'REMOVED'],
        [neither, 'root-denied-by-scp', 'EXPOSED'],
      ].map(([account_id, check_id, state]) => ({
        account_id,
        check_id,
        state,
        responsible: 'PROVIDER',
        is_accepted: false,
        since: at,
      })),
    );
    await knex.migrate.latest({ directory: DIRECTORY });
    const rows = await knex('account_posture').orderBy('account_id');
    expect(
      rows.map(row => [
        Boolean(row.are_credentials_removed),
        Boolean(row.is_root_denied),
      ]),
    ).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('lets no value of a failed statement into its message', async () => {
    const knex = await migrateDatabase({
      getClient: () => testDatabases.init(id),
    });
    await expect(
      knex('feed_state').insert({ id: 1, epoch: 'jane@acme.example' }),
    ).rejects.toMatchObject({
      message: expect.not.stringContaining('jane@acme.example'),
    });
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
