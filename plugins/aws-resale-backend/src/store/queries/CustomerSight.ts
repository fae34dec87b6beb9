import type { Knex } from 'knex';
import { CUSTOMERS_TABLE } from '../tables';
import { whereCustomerInScope, type CustomerScope } from './Scope';

const REFS_PER_STATEMENT = 500;

/** Tells which customers a caller may see. */
export class CustomerSight {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those of some refs that are within the scope; with `ALL` also unknown ones. */
  async visible(
    customerRefs: readonly string[],
    scope: CustomerScope,
  ): Promise<Set<string>> {
    if (scope === 'ALL') {
      return new Set(customerRefs);
    }
    const visible = new Set<string>();
    for (
      let start = 0;
      start < customerRefs.length;
      start += REFS_PER_STATEMENT
    ) {
      const query = this.#knex(CUSTOMERS_TABLE).whereIn(
        'customer_ref',
        customerRefs.slice(start, start + REFS_PER_STATEMENT),
      );
      whereCustomerInScope(this.#knex, query, scope);
      for (const ref of await query.pluck('customer_ref')) {
        visible.add(ref);
      }
    }
    return visible;
  }
}
