// @ts-check

/**
 * What people approved or granted for operations on accounts, and a way to
 * accounts by their root e-mail address.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('changes', table => {
    table.string('operation_id', 80).comment('Set with approvals and grants');
  });

  await knex.schema.createTable('change_approvals', table => {
    table.comment('Approvals and grants; ended and withdrawn ones are history');
    table.string('approval_id', 36).primary();
    table.string('kind', 16).notNullable().comment('APPROVAL or GRANT');
    table.string('account_id', 12).notNullable();
    table.string('operation_id', 80).notNullable();
    table.string('approver', 16).notNullable();
    table
      .string('customer_ref', 255)
      .comment('With CUS: the customer that approved');
    table
      .string('of_customer', 255)
      .comment('Customer of the account when it was recorded');
    table.string('approved_by', 255).comment('Entity ref, where there is one');
    table.string('approved_by_name', 255).comment('Of somebody without one');
    table.text('reason').notNullable();
    table.text('reference').comment('Ticket or contract');
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 32).notNullable();
    table.string('until', 32).notNullable();
    table.string('withdrawn_by', 255);
    table.string('withdrawn_at', 32);
    table.index(['account_id'], 'change_approvals_account_idx');
  });

  await knex.schema.alterTable('customers', table => {
    table
      .string('last_read_at', 32)
      .comment(
        'Of one that readings lack and the brake keeps: the last with it',
      );
  });

  // Compared in lower case, which no index of the schema builder can say.
  await knex.raw('CREATE INDEX accounts_email_idx ON accounts (lower(email))');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX accounts_email_idx');
  await knex.schema.alterTable('customers', table => {
    table.dropColumn('last_read_at');
  });
  await knex.schema.dropTable('change_approvals');
  await knex.schema.alterTable('changes', table => {
    table.dropColumn('operation_id');
  });
};
