import type { CustomerDetail } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, ORGANIZATIONS_TABLE } from '../tables';

/** Organizations in which a customer has accounts, in the order of their names. */
export async function organizationsOfCustomer(
  knex: Knex,
  customerRef: string,
): Promise<CustomerDetail['organizations']> {
  const rows: Array<{
    payer_account_id: string;
    organization_id: string | null;
    name: string;
  }> = await knex(ORGANIZATIONS_TABLE)
    .whereIn(
      'payer_account_id',
      knex(ACCOUNTS_TABLE)
        .where({ customer_ref: customerRef, gone_at: null })
        .distinct('payer_account_id'),
    )
    .orderBy('name_lower')
    .select('payer_account_id', 'organization_id', 'name');
  return rows.map(row => ({
    payerAccountId: row.payer_account_id,
    organizationId: row.organization_id ?? undefined,
    name: row.name,
  }));
}
