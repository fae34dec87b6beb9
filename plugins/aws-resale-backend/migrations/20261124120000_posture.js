// @ts-check

/**
 * What is known of root users: facts as read, results as judged, custody as
 * attested, and how all of that changed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('changes', table => {
    table.string('check_id', 40).comment('Set with kind POSTURE');
    table.index(['kind', 'check_id', 'at'], 'changes_check_idx');
  });

  await knex.schema.createTable('posture_state', table => {
    table.comment('One row: how far judging and telling have come');
    table.integer('id').primary().comment('Always 1');
    table
      .bigInteger('judged_revision')
      .notNullable()
      .comment('Accounts up to this revision were judged');
    table
      .string('judged_by', 64)
      .comment('Digest of how accounts were judged; empty before the first');
    table
      .bigInteger('looked_revision')
      .notNullable()
      .comment('Accounts up to this revision were looked at for readers');
    table
      .string('memberships_read_at', 32)
      .comment('When the people behind custodians were last read completely');
    table
      .bigInteger('notified_change_id')
      .comment('Changes up to this one were told; empty before the first');
  });
  await knex('posture_state').insert({
    id: 1,
    judged_revision: 0,
    looked_revision: 0,
  });

  await knex.schema.createTable('posture_facts', table => {
    table.comment(
      'What each reader last saw of an account; facts of an organization stand with its payer',
    );
    table.string('account_id', 12).notNullable();
    table
      .string('reader', 80)
      .notNullable()
      .comment('Id of a reader, or source:<id> of a source from outside');
    table.text('facts').comment('JSON, ReadFacts; empty until it succeeds');
    table.string('observed_at', 32).comment('Of the facts');
    table
      .text('seen_before')
      .comment('JSON, time by fact: of those that later attempts missed');
    table
      .text('missed')
      .notNullable()
      .comment('JSON, MissedFact[] of the last attempt');
    table.string('tried_at', 32).notNullable();
    table.string('failing_since', 32);
    table.primary(['account_id', 'reader']);
    table.index(['reader'], 'posture_facts_reader_idx');
  });

  await knex.schema.createTable('posture_readings', table => {
    table.comment('When each reader is due for a payer, and how it went');
    table.string('payer_account_id', 12).notNullable();
    table.string('reader', 80).notNullable();
    table.string('next_due_at', 32).notNullable();
    table
      .string('status', 16)
      .notNullable()
      .comment('NEVER, OK, PARTLY, DENIED or FAILED');
    table.string('status_since', 32).notNullable();
    table.text('message');
    table.string('last_attempt_at', 32);
    table.string('last_success_at', 32);
    table.integer('calls').notNullable().comment('Of its last turn');
    table.integer('charged_calls').notNullable().comment('Of its last turn');
    table.integer('accounts').notNullable().comment('Asked about');
    table.integer('accounts_missed').notNullable();
    table
      .string('newcomers_due_at', 32)
      .comment('When accounts that it was never asked about are read');
    table.primary(['payer_account_id', 'reader']);
    table.index(['next_due_at'], 'posture_readings_due_idx');
    table.index(['newcomers_due_at'], 'posture_readings_newcomers_idx');
  });

  await knex.schema.createTable('posture_leases', table => {
    table.comment('Who reads the posture of a payer now');
    table.string('payer_account_id', 12).primary();
    table.string('run_id', 36).notNullable();
    table.string('expires_at', 32).notNullable();
  });

  await knex.schema.createTable('posture_sources', table => {
    table.comment('Sources from outside, as they last read');
    table.string('source_id', 64).primary();
    table.text('title').notNullable();
    table.string('status', 16).notNullable();
    table.string('status_since', 32).notNullable();
    table.text('message');
    table.string('last_attempt_at', 32);
    table.string('last_success_at', 32);
    table.integer('findings').notNullable();
    table.integer('accounts').notNullable();
    table
      .integer('unknown_accounts')
      .notNullable()
      .comment('Accounts of findings that no organization holds');
  });

  await knex.schema.createTable('account_posture', table => {
    table.comment('One row per account that was ever taken to be judged');
    table.string('account_id', 12).primary();
    table.string('exposure', 16).notNullable();
    table.integer('exposure_rank').notNullable().comment('Worst first');
    table.string('exposure_cause', 16);
    table.string('exposure_since', 32).notNullable();
    table.boolean('is_accepted').notNullable();
    table
      .integer('exposed_checks')
      .notNullable()
      .comment('Without exposure itself and those that somebody accepts');
    table.integer('level_reached');
    table.integer('level_total');
    table.string('judged_at', 32).comment('Empty until it was judged');
    table
      .string('due_at', 32)
      .notNullable()
      .comment(
        'When time alone may change a result; while somebody judges it, when that is taken to have failed',
      );
    table.string('claim_id', 36).comment('Of whoever judges it');
    table.index(['due_at'], 'account_posture_due_idx');
    table.index(['exposure', 'account_id'], 'account_posture_exposure_idx');
  });

  await knex.schema.createTable('posture_results', table => {
    table.comment('What each check says of an account');
    table.string('account_id', 12).notNullable();
    table.string('check_id', 40).notNullable();
    table.string('state', 16).notNullable();
    table.string('reason', 24);
    table.string('responsible', 16).notNullable();
    table.boolean('is_accepted').notNullable();
    table.string('cause', 16);
    table.string('since', 32).notNullable().comment('In this state');
    table.primary(['account_id', 'check_id']);
    table.index(['check_id', 'state'], 'posture_results_state_idx');
  });

  await knex.schema.createTable('customer_posture', table => {
    table.comment('Posture rolled up over the accounts of a customer');
    table.string('customer_ref', 255).primary();
    table.integer('exposed').notNullable();
    table.integer('accepted').notNullable();
    table.integer('protected').notNullable();
    table.integer('removed').notNullable();
    table.integer('not_observed').notNullable();
    table.integer('not_applicable').notNullable();
    table.text('rollup').notNullable().comment('JSON, CustomerRollup');
    table.text('level').comment('JSON, CustomerLevel');
  });

  await knex.schema.createTable('posture_days', table => {
    table.comment('Portfolio on each day, as last counted on it');
    table.string('day', 10).notNullable();
    table
      .string('subject', 16)
      .notNullable()
      .comment('Model of linked accounts, or PAYER');
    table.string('check_id', 40).notNullable();
    table.integer('exposed').notNullable();
    table.integer('accepted').notNullable();
    table.integer('protected').notNullable();
    table.integer('removed').notNullable();
    table.integer('not_observed').notNullable();
    table.integer('not_applicable').notNullable();
    table.primary(['day', 'subject', 'check_id']);
  });

  await knex.schema.createTable('custody_attestations', table => {
    table.comment('What one person said at one time; a second one decides');
    table.string('attestation_id', 36).primary();
    table.string('attested_by', 255).notNullable();
    table.string('attested_at', 32).notNullable();
    table.string('decision', 16).comment('CONFIRMED or REJECTED');
    table.string('decided_by', 255);
    table.string('decided_at', 32);
    table.text('decision_reason');
    table.integer('accounts').notNullable();
    table.index(['decision', 'attested_at'], 'custody_attestations_open_idx');
  });

  await knex.schema.createTable('custody_records', table => {
    table.comment('Who keeps a facet of a root user; older ones are history');
    table
      .string('attestation_id', 36)
      .notNullable()
      .references('attestation_id')
      .inTable('custody_attestations')
      .onDelete('CASCADE');
    table.string('account_id', 12).notNullable();
    table.string('facet', 16).notNullable();
    table
      .string('custodian_type', 16)
      .notNullable()
      .comment('CATALOG, EXTERNAL or NONE');
    table.string('custodian', 255).comment('Entity ref, or a name');
    table.string('party', 16).notNullable();
    table.text('place').comment('A reference, never a secret');
    table.text('entry');
    table.string('since', 10).notNullable();
    table.string('next_review', 10).notNullable();
    table.primary(['attestation_id', 'account_id', 'facet']);
    table.index(['account_id'], 'custody_records_account_idx');
    table.index(['custodian'], 'custody_records_custodian_idx');
    table.index(['next_review'], 'custody_records_review_idx');
  });

  await knex.schema.createTable('custody_groups', table => {
    table.comment('Groups behind custodians, as the catalog last had them');
    table.string('group_ref', 255).primary();
    table.text('title').notNullable();
    table.text('members').notNullable().comment('JSON, refs in lower case');
  });

  await knex.schema.createTable('custody_people', table => {
    table.comment('Users behind custodians that the catalog has');
    table.string('user_ref', 255).primary();
    table.text('title').notNullable();
  });

  await knex.schema.createTable('posture_exceptions', table => {
    table.comment('Risks that somebody accepts until a day');
    table.string('exception_id', 36).primary();
    table.string('account_id', 12).notNullable();
    table.string('check_id', 40).notNullable();
    table.text('reason').notNullable();
    table.string('owner', 255).notNullable();
    table.string('expires', 10).notNullable();
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 32).notNullable();
    table.string('withdrawn_by', 255);
    table.string('withdrawn_at', 32);
    table.index(['account_id'], 'posture_exceptions_account_idx');
    table.index(['expires'], 'posture_exceptions_expires_idx');
  });

  await knex.schema.createTable('notifications_sent', table => {
    table.comment('What was told last, by rule and subject');
    table.string('rule', 32).notNullable();
    table.string('scope', 255).notNullable();
    table.string('sent_at', 32).notNullable();
    table.primary(['rule', 'scope']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notifications_sent');
  await knex.schema.dropTable('posture_exceptions');
  await knex.schema.dropTable('custody_people');
  await knex.schema.dropTable('custody_groups');
  await knex.schema.dropTable('custody_records');
  await knex.schema.dropTable('custody_attestations');
  await knex.schema.dropTable('posture_days');
  await knex.schema.dropTable('customer_posture');
  await knex.schema.dropTable('posture_results');
  await knex.schema.dropTable('account_posture');
  await knex.schema.dropTable('posture_sources');
  await knex.schema.dropTable('posture_leases');
  await knex.schema.dropTable('posture_readings');
  await knex.schema.dropTable('posture_facts');
  await knex.schema.dropTable('posture_state');
  await knex.schema.alterTable('changes', table => {
    table.dropIndex(['kind', 'check_id', 'at'], 'changes_check_idx');
    table.dropColumn('check_id');
  });
};
