import type { CheckId, PostureState } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { POSTURE_DAYS_TABLE, type PostureDayRow } from '../posture/tables';
import { CHANGES_TABLE, CUSTOMERS_TABLE } from '../tables';

/** The portfolio on one day, by one check; columns as they are counted. */
export type CountedDay = Omit<PostureDayRow, 'subject'>;

/** Accounts of one customer of which a check changed in the same way. */
export interface Movement {
  /** Undefined for accounts without a customer. */
  customer?: string;
  from: PostureState;
  to: PostureState;
  accounts: number;
}

const DAY_MS = 24 * 60 * 60_000;
const COUNTS = [
  'exposed',
  'accepted',
  'protected',
  'removed',
  'not_observed',
  'not_applicable',
] as const;

/** Reads how the whole portfolio stood on past days. */
export class PostureTrendQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param from - ISO date of the first day. */
  async days(from: string): Promise<CountedDay[]> {
    const rows: Array<
      Pick<CountedDay, 'day' | 'check_id'> &
        Record<(typeof COUNTS)[number], number | string>
    > = await this.#knex(POSTURE_DAYS_TABLE)
      .where('day', '>=', from)
      .groupBy('day', 'check_id')
      .orderBy(['day', 'check_id'])
      .select('day', 'check_id')
      .sum(Object.fromEntries(COUNTS.map(column => [column, column])));
    return rows.map(({ day, check_id, ...counts }) => ({
      day,
      check_id,
      exposed: Number(counts.exposed),
      accepted: Number(counts.accepted),
      protected: Number(counts.protected),
      removed: Number(counts.removed),
      not_observed: Number(counts.not_observed),
      not_applicable: Number(counts.not_applicable),
    }));
  }

  /**
   * How a check changed after one day and until another, by customer.
   *
   * @param after - ISO date; what changed on it is left out.
   * @param until - ISO date; what changed on it is counted.
   */
  async movements(
    checkId: CheckId,
    { after, until }: { after: string; until: string },
  ): Promise<Movement[]> {
    const rows: Array<{
      title: string | null;
      from_value: PostureState;
      to_value: PostureState;
      accounts: number | string;
    }> = await this.#knex(CHANGES_TABLE)
      .leftJoin(
        CUSTOMERS_TABLE,
        `${CUSTOMERS_TABLE}.customer_ref`,
        `${CHANGES_TABLE}.customer_ref`,
      )
      .where(`${CHANGES_TABLE}.kind`, 'POSTURE')
      .where(`${CHANGES_TABLE}.check_id`, checkId)
      .where(`${CHANGES_TABLE}.at`, '>=', endOf(after))
      .where(`${CHANGES_TABLE}.at`, '<', endOf(until))
      .groupBy(
        `${CUSTOMERS_TABLE}.title`,
        `${CHANGES_TABLE}.customer_ref`,
        `${CHANGES_TABLE}.from_value`,
        `${CHANGES_TABLE}.to_value`,
      )
      .select(
        `${CUSTOMERS_TABLE}.title`,
        `${CHANGES_TABLE}.from_value`,
        `${CHANGES_TABLE}.to_value`,
      )
      .countDistinct({ accounts: `${CHANGES_TABLE}.account_id` });
    return rows.map(row => ({
      ...(row.title && { customer: row.title }),
      from: row.from_value,
      to: row.to_value,
      accounts: Number(row.accounts),
    }));
  }
}

/** The first moment after a day. */
function endOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString();
}
