import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, DISMISSALS_TABLE, type MappingDayRow } from './tables';

/**
 * Counts accounts that are not gone, and those of them without a customer that
 * nobody has put aside.
 */
export async function countMapping(
  knex: Knex,
): Promise<Pick<MappingDayRow, 'accounts' | 'unmapped'>> {
  const row = await knex(ACCOUNTS_TABLE)
    .leftJoin(
      DISMISSALS_TABLE,
      `${DISMISSALS_TABLE}.account_id`,
      `${ACCOUNTS_TABLE}.account_id`,
    )
    .whereNull(`${ACCOUNTS_TABLE}.gone_at`)
    .count<{ accounts: number | string; unmapped: number | string }>({
      accounts: '*',
      unmapped: knex.raw('case when ?? is null and ?? is null then 1 end', [
        `${ACCOUNTS_TABLE}.customer_ref`,
        `${DISMISSALS_TABLE}.account_id`,
      ]),
    })
    .first();
  return {
    accounts: Number(row?.accounts ?? 0),
    unmapped: Number(row?.unmapped ?? 0),
  };
}
