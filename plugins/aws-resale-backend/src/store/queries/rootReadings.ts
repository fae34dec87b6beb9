import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { FactSource } from '../posture/PostureFactStore';
import {
  POSTURE_FACTS_TABLE,
  POSTURE_READINGS_TABLE,
  POSTURE_SOURCES_TABLE,
} from '../posture/tables';
import { ACCOUNTS_TABLE } from '../tables';

/** Readers of root users themselves, not of what surrounds them. */
const ROOT_READERS: readonly PostureReaderId[] = [
  'payer-root',
  'credential-report',
  'linked-role',
  'root-audit',
];

/** Whether facts tell of a root user, read by us or found by others. */
export function isRootReading(reader: FactSource): boolean {
  return (
    reader === 'security-hub' ||
    reader.startsWith('source:') ||
    ROOT_READERS.some(id => id === reader)
  );
}

/** When root security of accounts of some payers was read last; undefined where it never was. */
export async function lastRootReading(
  knex: Knex,
  payers: Knex.QueryBuilder,
): Promise<string | undefined> {
  const [read]: Array<{ at?: string | null }> = await knex(
    POSTURE_READINGS_TABLE,
  )
    .whereIn('reader', ROOT_READERS)
    .whereIn('payer_account_id', payers)
    .max({ at: 'last_success_at' });
  const [imported]: Array<{ at?: string | null }> = await knex(
    POSTURE_SOURCES_TABLE,
  ).max({ at: 'last_success_at' });
  return newest([read.at, imported.at]);
}

/** The newest reading of root security among the accounts of a customer. */
export async function lastRootReadingOfCustomer(
  knex: Knex,
  customerRef: string,
): Promise<string | undefined> {
  const [row]: Array<{ at?: string | null }> = await knex(ACCOUNTS_TABLE)
    .join(
      POSTURE_FACTS_TABLE,
      `${POSTURE_FACTS_TABLE}.account_id`,
      `${ACCOUNTS_TABLE}.account_id`,
    )
    .where(`${ACCOUNTS_TABLE}.customer_ref`, customerRef)
    .whereNull(`${ACCOUNTS_TABLE}.gone_at`)
    .andWhere(reader =>
      reader
        .whereIn(`${POSTURE_FACTS_TABLE}.reader`, [
          ...ROOT_READERS,
          'security-hub',
        ])
        .orWhere(`${POSTURE_FACTS_TABLE}.reader`, 'like', 'source:%'),
    )
    .max({ at: `${POSTURE_FACTS_TABLE}.observed_at` });
  return row.at ?? undefined;
}

function newest(
  times: ReadonlyArray<string | null | undefined>,
): string | undefined {
  return times
    .flatMap(time => time ?? [])
    .sort()
    .at(-1);
}
