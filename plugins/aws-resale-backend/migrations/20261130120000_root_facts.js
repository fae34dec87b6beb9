// @ts-check

/**
 * What answers about changes ask of root users, in the row that they read of an
 * account anyway: beside a thousand accounts, looking up single checks costs as
 * much as everything else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('account_posture', table => {
    table
      .boolean('are_credentials_removed')
      .notNullable()
      .defaultTo(false)
      .comment('Whether root-credentials is REMOVED');
    table
      .boolean('is_root_denied')
      .notNullable()
      .defaultTo(false)
      .comment('Whether root-denied-by-scp is PROTECTED');
  });
  for (const [column, check_id, state] of [
    ['are_credentials_removed', 'root-credentials', 'REMOVED'],
    ['is_root_denied', 'root-denied-by-scp', 'PROTECTED'],
  ]) {
    await knex('account_posture')
      .whereIn(
        'account_id',
        knex('posture_results').where({ check_id, state }).select('account_id'),
      )
      .update({ [column]: true });
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('account_posture', table => {
    table.dropColumn('is_root_denied');
    table.dropColumn('are_credentials_removed');
  });
};
