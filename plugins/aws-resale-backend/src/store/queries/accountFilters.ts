import type { AccountQuery } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ACCOUNTS_TABLE } from '../tables';
import { wherePosture } from './accountPosture';
import { whereMatches } from './search';

const A = ACCOUNTS_TABLE;

/**
 * Narrows accounts with joined posture to what a caller asks for.
 *
 * @throws InputError for filters that contradict each other.
 */
export function whereAccountMatches(
  knex: Knex,
  rows: Knex.QueryBuilder,
  query: AccountQuery,
): void {
  whereMatches(rows, query.q, {
    contains: [`${A}.name_lower`],
    startsWith: [`${A}.account_id`],
  });
  whereState(rows, query.state);
  whereOneOf(rows, `${A}.model`, query.model);
  whereOneOf(rows, `${A}.verdict`, query.verdict);
  whereOneOf(rows, `${A}.holder`, query.holder);
  if (query.customer === 'none') {
    rows.whereNull(`${A}.customer_ref`);
  } else if (query.customer) {
    rows.where(`${A}.customer_ref`, query.customer.toLowerCase());
  }
  if (query.payerAccountId) {
    rows.where(`${A}.payer_account_id`, query.payerAccountId);
  }
  if (query.role) {
    rows.where(`${A}.is_payer`, query.role === 'payer');
  }
  wherePosture(knex, rows, query);
}

function whereOneOf(
  query: Knex.QueryBuilder,
  column: string,
  values: readonly string[] | undefined,
): void {
  if (values && values.length > 0) {
    query.whereIn(column, values);
  }
}

/** Tombstones are listed only when they are asked for. */
function whereState(
  query: Knex.QueryBuilder,
  states: AccountQuery['state'],
): void {
  if (!states || states.length === 0) {
    query.whereNull(`${A}.gone_at`);
    return;
  }
  const present = states.filter(state => state !== 'GONE');
  query.andWhere(where => {
    if (present.length > 0) {
      where.orWhere(inner =>
        inner.whereNull(`${A}.gone_at`).whereIn(`${A}.state`, present),
      );
    }
    if (states.includes('GONE')) {
      where.orWhereNotNull(`${A}.gone_at`);
    }
  });
}
