// @ts-check

/**
 * What connects accounts to customers besides annotations and tags: rules,
 * decisions of people, and the annotated entities with what is wrong with them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('accounts', table => {
    table.string('mapping_rule', 64).comment('Id of the rule that decided');
  });

  await knex.schema.alterTable('feed_state', table => {
    table
      .string('mapping_rules_digest', 64)
      .comment('Rules by which all accounts were last mapped');
  });

  await knex.schema.createTable('mapping_assignments', table => {
    table.comment('Customers that a person gave to accounts');
    table.string('account_id', 12).primary();
    table.string('customer_ref', 255).notNullable();
    table.string('assigned_by', 255).notNullable();
    table.string('assigned_at', 32).notNullable();
    table.index(['customer_ref'], 'mapping_assignments_customer_idx');
  });

  await knex.schema.createTable('mapping_dismissals', table => {
    table.comment('Accounts that a person took out of the queue');
    table.string('account_id', 12).primary();
    table.text('reason').notNullable();
    table.string('dismissed_by', 255).notNullable();
    table.string('dismissed_at', 32).notNullable();
  });

  await knex.schema.createTable('mapping_days', table => {
    table.comment('How far the mapping was on each day, as last counted on it');
    table.string('day', 10).primary();
    table.integer('accounts').notNullable();
    table.integer('unmapped').notNullable();
  });

  await knex.schema.createTable('annotated_entities', table => {
    table.comment('Entities with an annotation of the contract, ours left out');
    table.string('entity_ref', 255).primary();
    table.text('title').notNullable();
    table.text('title_lower').notNullable();
    table
      .text('annotations')
      .notNullable()
      .comment('JSON, annotations of the contract as written');
    table.text('origin').comment('backstage.io/managed-by-location');
    table.text('source_url');
    table.text('edit_url');
    table
      .text('own_problems')
      .notNullable()
      .comment('JSON, AnnotationProblem[] that the entity shows by itself');
    table
      .text('cross_problems')
      .notNullable()
      .comment('JSON, AnnotationProblem[] that show beside others');
    table.integer('error_count').notNullable();
    table.integer('warning_count').notNullable();
    table.string('content_hash', 64).notNullable();
    table.string('read_at', 32).notNullable();
    table.index(
      ['error_count', 'warning_count', 'title_lower', 'entity_ref'],
      'annotated_entities_problems_idx',
    );
  });

  // Problems are kept with the entities, of which customers are some. In plain
  // SQL, since Knex makes the table anew on SQLite, which empties customer_refs.
  await knex.schema.raw('alter table customers drop column problems');

  await knex.schema.createTable('entity_accounts', table => {
    table.comment('Accounts that an entity names, in its order');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('annotated_entities')
      .onDelete('CASCADE');
    table.string('account_id', 12).notNullable();
    table.integer('position').notNullable();
    table.primary(['entity_ref', 'account_id']);
    table.index(['account_id'], 'entity_accounts_account_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('customers', table => {
    table
      .text('problems')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON, AnnotationProblem[]');
  });
  await knex.schema.dropTable('entity_accounts');
  await knex.schema.dropTable('annotated_entities');
  await knex.schema.dropTable('mapping_days');
  await knex.schema.dropTable('mapping_dismissals');
  await knex.schema.dropTable('mapping_assignments');
  await knex.schema.alterTable('feed_state', table => {
    table.dropColumn('mapping_rules_digest');
  });
  await knex.schema.alterTable('accounts', table => {
    table.dropColumn('mapping_rule');
  });
};
