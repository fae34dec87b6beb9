import type {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type {
  AccountFilter,
  CustomerFilter,
} from 'backstage-plugin-aws-resale-node';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  type CustomerRefRow,
} from '../tables';

/** What a caller may see: everything, nothing, or what criteria say. */
export type Scope<Filter> = 'ALL' | 'NONE' | PermissionCriteria<Filter>;

/** Accounts that a caller may see. */
export type AccountScope = Scope<AccountFilter>;

/** Customers that a caller may see. */
export type CustomerScope = Scope<CustomerFilter>;

/** What is in one scope or the other. */
export function eitherScope<Filter>(
  one: Scope<Filter>,
  other: Scope<Filter>,
): Scope<Filter> {
  if (one === 'NONE' || other === 'ALL') {
    return other;
  }
  if (other === 'NONE' || one === 'ALL') {
    return one;
  }
  return { anyOf: [one, other] };
}

/** What is in one scope and in the other. */
export function bothScopes<Filter>(
  one: Scope<Filter>,
  other: Scope<Filter>,
): Scope<Filter> {
  if (one === 'NONE' || other === 'ALL') {
    return one;
  }
  if (other === 'NONE' || one === 'ALL') {
    return other;
  }
  return { allOf: [one, other] };
}

/** Narrows a query over the accounts table to a scope. */
export function whereAccountInScope(
  knex: Knex,
  query: Knex.QueryBuilder,
  scope: AccountScope,
): void {
  whereInScope(query, scope, (where, filter) => {
    switch (filter.key) {
      case 'customerRef':
        where.whereIn(`${ACCOUNTS_TABLE}.customer_ref`, filter.values);
        break;
      case 'payerAccountId':
        where.whereIn(`${ACCOUNTS_TABLE}.payer_account_id`, filter.values);
        break;
      case 'customerOwner':
      case 'customerManager':
        where.whereExists(
          refsOf(
            knex,
            `${ACCOUNTS_TABLE}.customer_ref`,
            filter.key === 'customerOwner' ? 'owner' : 'manager',
            filter.values,
          ),
        );
        break;
      default:
        throw new Error(
          `Unknown filter on accounts: ${filter satisfies never}`,
        );
    }
  });
}

/** Narrows a query over the customers table to a scope. */
export function whereCustomerInScope(
  knex: Knex,
  query: Knex.QueryBuilder,
  scope: CustomerScope,
): void {
  whereInScope(query, scope, (where, filter) => {
    if (filter.key === 'customerRef') {
      where.whereIn(`${CUSTOMERS_TABLE}.customer_ref`, filter.values);
    } else {
      where.whereExists(
        refsOf(
          knex,
          `${CUSTOMERS_TABLE}.customer_ref`,
          filter.key,
          filter.values,
        ),
      );
    }
  });
}

/** Owners or managers of the customer that a column names. */
export function refsOf(
  knex: Knex,
  column: string,
  relation: CustomerRefRow['relation'],
  targets: readonly string[],
): Knex.QueryBuilder {
  return knex(CUSTOMER_REFS_TABLE)
    .select(knex.raw('1'))
    .whereRaw('?? = ??', [`${CUSTOMER_REFS_TABLE}.customer_ref`, column])
    .where(`${CUSTOMER_REFS_TABLE}.relation`, relation)
    .whereIn(`${CUSTOMER_REFS_TABLE}.target_ref`, targets);
}

function whereInScope<Filter>(
  query: Knex.QueryBuilder,
  scope: Scope<Filter>,
  apply: (where: Knex.QueryBuilder, filter: Filter) => void,
): void {
  if (scope === 'ALL') {
    return;
  }
  if (scope === 'NONE') {
    query.whereRaw('1 = 0');
    return;
  }
  query.andWhere(where => applyCriteria(where, scope, apply));
}

function applyCriteria<Filter>(
  where: Knex.QueryBuilder,
  criteria: PermissionCriteria<Filter>,
  apply: (where: Knex.QueryBuilder, filter: Filter) => void,
): void {
  if (isAllOf(criteria)) {
    for (const item of criteria.allOf) {
      where.andWhere(inner => applyCriteria(inner, item, apply));
    }
  } else if (isAnyOf(criteria)) {
    for (const item of criteria.anyOf) {
      where.orWhere(inner => applyCriteria(inner, item, apply));
    }
  } else if (isNot(criteria)) {
    where.whereNot(inner => applyCriteria(inner, criteria.not, apply));
  } else {
    apply(where, criteria);
  }
}

function isAllOf<Filter>(
  criteria: PermissionCriteria<Filter>,
): criteria is AllOfCriteria<Filter> {
  return Object.hasOwn(Object(criteria), 'allOf');
}

function isAnyOf<Filter>(
  criteria: PermissionCriteria<Filter>,
): criteria is AnyOfCriteria<Filter> {
  return Object.hasOwn(Object(criteria), 'anyOf');
}

function isNot<Filter>(
  criteria: PermissionCriteria<Filter>,
): criteria is NotCriteria<Filter> {
  return Object.hasOwn(Object(criteria), 'not');
}
