// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('aws_resale_catalog_state', table => {
    table.comment('How far the feed of AWS resale is applied; a single row');
    table.string('id').primary().comment('Always "feed"');
    table
      .integer('version')
      .notNullable()
      .comment('Counts writes, so that a process that lost its turn cannot');
    table.string('epoch').nullable().comment('Which store the feed comes from');
    table
      .dateTime('epoch_since')
      .nullable()
      .comment('When that store was first read');
    table
      .bigInteger('revision')
      .notNullable()
      .comment('The last revision that is applied');
    table
      .text('settings')
      .nullable()
      .comment('What the entities were made with; a change needs a replay');
    table
      .dateTime('replay_started_at')
      .nullable()
      .comment('Set while a replay from zero is under way');
    table
      .dateTime('replay_completed_at')
      .nullable()
      .comment('When the last replay was through');
  });

  await knex.schema.createTable('aws_resale_catalog_replayed', table => {
    table.comment('What the replay under way has emitted; empty otherwise');
    table
      .string('entity_name')
      .primary()
      .comment('metadata.name of an account or organization');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('aws_resale_catalog_replayed');
  await knex.schema.dropTable('aws_resale_catalog_state');
};
