import type {
  CustomerDetail,
  HolderCounts,
  ModelCounts,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';

/** Counts accounts of a customer by what they have in common. */
export async function customerBreakdown(
  knex: Knex,
  customerRef: string,
): Promise<
  Pick<CustomerDetail, 'modelCounts' | 'domains' | 'payerHolders' | 'states'>
> {
  const rows = (await knex(ACCOUNTS_TABLE)
    .where({ customer_ref: customerRef })
    .groupByRaw(
      'is_payer, model, holder, email_domain, state, (gone_at is null)',
    )
    .select('is_payer', 'model', 'holder', 'email_domain', 'state', {
      present: knex.raw('(gone_at is null)'),
    })
    .count({ count: '*' })) as Array<
    Pick<
      AccountRow,
      'is_payer' | 'model' | 'holder' | 'email_domain' | 'state'
    > & { present: boolean | number; count: number | string }
  >;
  const modelCounts: ModelCounts = {
    ECAM: 0,
    SPAM: 0,
    DISTRIBUTOR: 0,
    UNKNOWN: 0,
  };
  const payerHolders: HolderCounts = {
    PROVIDER: 0,
    CUSTOMER: 0,
    OTHER: 0,
    UNKNOWN: 0,
  };
  const states: Record<string, number> = {};
  const domains = new Map<string, CustomerDetail['domains'][number]>();
  for (const row of rows) {
    const count = Number(row.count);
    const state = row.present ? row.state : 'GONE';
    states[state] = (states[state] ?? 0) + count;
    if (!row.present) {
      continue;
    }
    if (row.is_payer) {
      payerHolders[row.holder] += count;
      continue;
    }
    modelCounts[row.model] += count;
    const key = `${row.holder} ${row.email_domain ?? ''}`;
    const accounts = (domains.get(key)?.accounts ?? 0) + count;
    domains.set(key, {
      domain: row.email_domain ?? undefined,
      holder: row.holder,
      accounts,
    });
  }
  return {
    modelCounts,
    payerHolders,
    states,
    domains: [...domains.values()].sort((a, b) => b.accounts - a.accounts),
  };
}
