import type { Knex } from 'knex';
import type { ToldCustomer } from '../../publish/notifications/types';
import {
  ACCOUNTS_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  type CustomerRefRow,
  type CustomerRow,
} from '../tables';
import { chunksOf } from './chunksOf';
import { ACCOUNT_POSTURE_TABLE } from './tables';

const A = ACCOUNTS_TABLE;
const P = ACCOUNT_POSTURE_TABLE;

/**
 * Reads customers that are not gone, with whom to tell and how exposed they are.
 * A group that is its own owner names nobody at the provider: its members are the
 * customer's own people.
 */
export async function readToldCustomers(
  knex: Knex,
  refs: Iterable<string>,
): Promise<Map<string, ToldCustomer>> {
  const customers = new Map<string, ToldCustomer>();
  for (const chunk of chunksOf(refs)) {
    const rows = await knex<CustomerRow>(CUSTOMERS_TABLE)
      .whereIn('customer_ref', chunk)
      .whereNull('gone_at')
      .select('customer_ref', 'title');
    const targets = await knex<CustomerRefRow>(CUSTOMER_REFS_TABLE)
      .whereIn('customer_ref', chunk)
      .orderBy('target_ref');
    const exposed = await countExposed(knex, chunk);
    for (const row of rows) {
      customers.set(row.customer_ref, {
        ref: row.customer_ref,
        title: row.title,
        recipients: [
          ...new Set(
            targets
              .filter(
                target =>
                  target.customer_ref === row.customer_ref &&
                  target.target_ref !== row.customer_ref,
              )
              .map(target => target.target_ref),
          ),
        ],
        exposed: exposed.get(row.customer_ref) ?? 0,
      });
    }
  }
  return customers;
}

async function countExposed(
  knex: Knex,
  customerRefs: readonly string[],
): Promise<Map<string, number>> {
  const rows: Array<{ ref: string; exposed: number | string }> = await knex(A)
    .join(P, `${P}.account_id`, `${A}.account_id`)
    .whereIn(`${A}.customer_ref`, customerRefs)
    .whereNull(`${A}.gone_at`)
    .andWhere(`${P}.exposure`, 'EXPOSED')
    .andWhere(`${P}.is_accepted`, false)
    .groupBy(`${A}.customer_ref`)
    .select({ ref: `${A}.customer_ref` })
    .count({ exposed: '*' });
  return new Map(rows.map(row => [row.ref, Number(row.exposed)]));
}
