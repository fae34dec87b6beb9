// @ts-check

/**
 * Times are ISO 8601 texts in UTC of one width, so that they sort and compare
 * alike in every database. JSON is kept as text for the same reason.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('feed_state', table => {
    table.comment(
      'One row: the counters that everybody who writes takes first',
    );
    table.integer('id').primary().comment('Always 1');
    table.string('epoch', 36).notNullable().comment('Made with the store');
    table.bigInteger('revision').notNullable().comment('Last one given out');
    table
      .bigInteger('customers_version')
      .notNullable()
      .comment('Counts changes of the customers table');
    table
      .string('customers_read_at', 32)
      .comment(
        'Last complete reading of the catalog; nothing is judged before',
      );
    table
      .text('customers_held')
      .comment('JSON of a disappearance of customers that is not believed');
  });
  await knex('feed_state').insert({
    id: 1,
    epoch: require('node:crypto').randomUUID(),
    revision: 0,
    customers_version: 0,
  });

  await knex.schema.createTable('customers', table => {
    table.comment(
      'Customers as the catalog declares them, tombstones included',
    );
    table.string('customer_ref', 255).primary();
    table.text('title').notNullable();
    table.text('title_lower').notNullable();
    table.text('facts').notNullable().comment('JSON, DeclaredFacts');
    table.text('problems').notNullable().comment('JSON, AnnotationProblem[]');
    table.string('model', 16).notNullable();
    table.string('billing_arrangement', 24).notNullable();
    table.string('transfer_ends_on', 10);
    table.string('content_hash', 64).notNullable();
    table.string('verdict', 16).notNullable();
    table.integer('verdict_rank').notNullable().comment('Worst first');
    table.text('rollup').notNullable().comment('JSON, Rollup');
    table.text('summary').notNullable();
    table.integer('account_count').notNullable();
    table.integer('organization_count').notNullable();
    table.boolean('shared_payer').notNullable();
    table.string('first_seen_at', 32).notNullable();
    table.string('changed_at', 32).notNullable();
    table.string('gone_at', 32);
    table.index(['verdict_rank', 'title_lower'], 'customers_verdict_idx');
    table.index(['title_lower'], 'customers_title_idx');
  });

  await knex.schema.createTable('customer_refs', table => {
    table.comment('Who owns or manages a customer, for authorization in SQL');
    table
      .string('customer_ref', 255)
      .notNullable()
      .references('customer_ref')
      .inTable('customers')
      .onDelete('CASCADE');
    table.string('relation', 8).notNullable().comment('owner or manager');
    table.string('target_ref', 255).notNullable();
    table.primary(['customer_ref', 'relation', 'target_ref']);
    table.index(['target_ref', 'customer_ref'], 'customer_refs_target_idx');
  });

  await knex.schema.createTable('organizations', table => {
    table.comment('One row per payer that is polled or waits to be');
    table.string('payer_account_id', 12).primary();
    table.string('organization_id', 40);
    table.string('partition', 16).notNullable();
    table.text('name').notNullable();
    table.text('name_lower').notNullable();
    table.boolean('name_is_configured').notNullable();
    table.string('source', 16).notNullable().comment('CONFIG or ANNOTATION');
    table.boolean('approved').notNullable();
    table.string('approved_by', 255);
    table.string('config_model', 16);
    table.string('config_arrangement', 24);
    table.string('config_transfer_started', 10);
    table.string('retired_at', 32).comment('Set while nobody names the payer');
    table.string('feature_set', 24);
    table.string('root_id', 40);
    table.text('capabilities').comment('JSON, ReadCapabilities');
    table.text('not_read').notNullable().comment('JSON, sentences');
    table.string('external_id_key_id', 64);
    table
      .string('access', 16)
      .notNullable()
      .comment('UNKNOWN, GRANTED, WITHDRAWN, DENIED or NO_ORGANIZATION');
    table.string('access_since', 32);
    table.text('access_reason');
    table.string('last_attempt_at', 32);
    table.string('last_complete_at', 32);
    table.string('last_run_id', 36);
    table.string('next_due_at', 32).notNullable();
    table.string('lease_run_id', 36).comment('Fences the writes of a run');
    table.string('lease_expires_at', 32);
    table.string('held_run_id', 36);
    table.text('held').comment('JSON, HeldRemovalRecord');
    table.string('verdict', 16);
    table.text('rollup').comment('JSON, Rollup');
    table.integer('account_count').notNullable();
    table.bigInteger('revision').notNullable().defaultTo(0);
    table.string('first_seen_at', 32).notNullable();
    table.index(['next_due_at'], 'organizations_due_idx');
    table.index(['revision'], 'organizations_revision_idx');
  });

  await knex.schema.createTable('organizational_units', table => {
    table.comment('Names of organizational units; the root is one of them');
    table.string('payer_account_id', 12).notNullable();
    table.string('ou_id', 80).notNullable();
    table.string('parent_id', 80);
    table.text('name').notNullable();
    table.text('tags').notNullable().comment('JSON, configured keys only');
    table
      .string('children_read_at', 32)
      .comment('When its children were listed');
    table.primary(['payer_account_id', 'ou_id']);
  });

  await knex.schema.createTable('accounts', table => {
    table.comment(
      'One row per account across all organizations, tombstones too',
    );
    table.string('account_id', 12).primary();
    table.string('payer_account_id', 12).notNullable();
    table.boolean('is_payer').notNullable();
    table.string('partition', 16).notNullable();
    table.text('name').notNullable();
    table.text('name_lower').notNullable();
    table.text('arn');
    table.text('email').comment('Personal data');
    table.text('email_domain');
    table.string('state', 24).notNullable();
    table.string('closed_seen_at', 32);
    table.string('joined_method', 16);
    table.string('joined_at', 32);
    table.text('ou_ids').notNullable().comment('Joined by /');
    table.text('ou_path').notNullable();
    table.text('tags').notNullable().comment('JSON, configured keys only');
    table.string('account_tag_customer', 255);
    table.string('ou_tag_customer', 255);
    table.text('account_tag_model');
    table.text('ou_tag_model');
    table.string('customer_ref', 255);
    table.string('mapping_source', 32);
    table.text('held_claims').notNullable().comment('JSON, HeldClaim[]');
    table.string('model', 16).notNullable();
    table.string('declared_model', 16);
    table.string('declared_source', 24);
    table.string('reported_model', 16);
    table.string('billing_arrangement', 24).notNullable();
    table.string('holder', 16).notNullable();
    table.string('expected_holder', 16);
    table.string('verdict', 16).notNullable();
    table.integer('verdict_rank').notNullable().comment('Worst first');
    table.text('summary').notNullable();
    table.text('evidence').notNullable().comment('JSON, Evidence[]');
    table.string('transfer_ends_on', 10);
    table.string('content_hash', 64).notNullable();
    table.bigInteger('revision').notNullable();
    table.string('first_seen_at', 32).notNullable();
    table.string('changed_at', 32).notNullable();
    table.string('last_listed_at', 32).comment('Set on tombstones');
    table.string('gone_at', 32);
    table.index(['payer_account_id', 'gone_at'], 'accounts_payer_idx');
    table.index(['customer_ref', 'gone_at'], 'accounts_customer_idx');
    table.index(['account_tag_customer'], 'accounts_account_tag_idx');
    table.index(['ou_tag_customer'], 'accounts_ou_tag_idx');
    table.index(['revision'], 'accounts_revision_idx');
    table.index(
      ['verdict_rank', 'name_lower', 'account_id'],
      'accounts_verdict_idx',
    );
    table.index(['name_lower', 'account_id'], 'accounts_name_idx');
  });

  await knex.schema.createTable('changes', table => {
    table.comment('What changed, when, and in which run');
    table.bigIncrements('id');
    table.string('at', 32).notNullable();
    table.string('kind', 32).notNullable();
    table.string('run_id', 36);
    table.string('account_id', 12);
    table.text('account_name');
    table.string('payer_account_id', 12);
    table.string('customer_ref', 255);
    table.text('from_value');
    table.text('to_value');
    table.string('actor', 255);
    table.index(['account_id', 'id'], 'changes_account_idx');
    table.index(['customer_ref', 'id'], 'changes_customer_idx');
    table.index(['at', 'id'], 'changes_at_idx');
  });

  await knex.schema.createTable('runs', table => {
    table.comment('Polls of organizations, the newest of each');
    table.string('run_id', 36).primary();
    table.string('payer_account_id', 12).notNullable();
    table.string('started_at', 32).notNullable();
    table.string('ended_at', 32);
    table.string('outcome', 24).notNullable();
    table.integer('calls').notNullable();
    table.integer('pages').notNullable();
    table.integer('listed').notNullable();
    table.integer('changed').notNullable();
    table.text('message');
    table.index(['payer_account_id', 'started_at'], 'runs_payer_idx');
  });

  await knex.schema.createTable('held_removals', table => {
    table.comment('Accounts that a complete listing lacked, above the limit');
    table.string('payer_account_id', 12).notNullable();
    table.string('account_id', 12).notNullable();
    table.primary(['payer_account_id', 'account_id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('held_removals');
  await knex.schema.dropTable('runs');
  await knex.schema.dropTable('changes');
  await knex.schema.dropTable('accounts');
  await knex.schema.dropTable('organizational_units');
  await knex.schema.dropTable('organizations');
  await knex.schema.dropTable('customer_refs');
  await knex.schema.dropTable('customers');
  await knex.schema.dropTable('feed_state');
};
