import type {
  CheckId,
  CustomerPosture,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { CustomerLevel } from '../../judge/posture/customerLevel';
import {
  customerRollup,
  type CustomerRollup,
} from '../../judge/posture/customerRollup';
import type { PostureGroup } from '../../judge/posture/rollupTypes';
import {
  postureGroupRows,
  toPostureGroup,
  type PostureGroupRow,
} from '../posture/postureGroupRows';
import { COUNTED_CHECKS } from '../posture/PostureDays';
import {
  POSTURE_RESULTS_TABLE,
  type PostureResultRow,
} from '../posture/tables';
import { ACCOUNTS_TABLE, CHANGES_TABLE, CUSTOMERS_TABLE } from '../tables';
import {
  joinCustomerPosture,
  CUSTOMER_POSTURE_COLUMNS,
  type JoinedCustomerPosture,
} from './customerPosture';
import { lastRootReading, lastRootReadingOfCustomer } from './rootReadings';
import {
  whereAccountInScope,
  whereCustomerInScope,
  type AccountScope,
  type CustomerScope,
} from './Scope';

/** Posture of many accounts, and how it moved. */
export interface PortfolioFigures {
  /** Of the checks that the portfolio is counted by. */
  groups: PostureGroup[];
  opened: number;
  closed: number;
  asOf?: string;
}

/** A result as it is kept. */
export type KeptState = Pick<PostureResultRow, 'state' | 'since'>;

/** Reads posture for people and programs, within what they may see. */
export class PostureQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Everything that a caller may see and no organization has lost.
   *
   * @param since - from when on exposure that opened or closed is counted.
   */
  async portfolio(scope: AccountScope, since: Date): Promise<PortfolioFigures> {
    const query = postureGroupRows(this.#knex).whereIn(
      `${POSTURE_RESULTS_TABLE}.check_id`,
      COUNTED_CHECKS,
    );
    whereAccountInScope(this.#knex, query, scope);
    const rows: PostureGroupRow[] = await query;
    const payers = this.#knex(ACCOUNTS_TABLE)
      .whereNull('gone_at')
      .distinct('payer_account_id');
    whereAccountInScope(this.#knex, payers, scope);
    const asOf = await lastRootReading(this.#knex, payers);
    return {
      groups: rows.map(toPostureGroup),
      opened: await this.#moved('to_value', scope, since),
      closed: await this.#moved('from_value', scope, since),
      ...(asOf !== undefined && { asOf }),
    };
  }

  /** One customer, gone or not; undefined when it is unknown or out of scope. */
  async customer(
    customerRef: string,
    scope: CustomerScope,
  ): Promise<CustomerPosture | undefined> {
    const query = joinCustomerPosture(this.#knex(CUSTOMERS_TABLE)).where(
      `${CUSTOMERS_TABLE}.customer_ref`,
      customerRef,
    );
    whereCustomerInScope(this.#knex, query, scope);
    const row: (JoinedCustomerPosture & { account_count: number }) | undefined =
      await query.first(
        `${CUSTOMERS_TABLE}.account_count`,
        ...CUSTOMER_POSTURE_COLUMNS,
      );
    if (!row) {
      return undefined;
    }
    const { exposure, checks }: CustomerRollup =
      row.posture_rollup === null
        ? customerRollup([])
        : JSON.parse(row.posture_rollup);
    const level: CustomerLevel | undefined =
      row.posture_level === null ? undefined : JSON.parse(row.posture_level);
    const asOf = await lastRootReadingOfCustomer(this.#knex, customerRef);
    const stale = await this.#staleOf(customerRef);
    return {
      accounts: row.account_count,
      exposure,
      checks,
      ...(level && { level }),
      ...(asOf !== undefined && { asOf }),
      ...(stale > 0 && { stale }),
    };
  }

  /** What is kept of each check of an account. */
  async resultsOf(accountId: string): Promise<Map<CheckId, KeptState>> {
    const rows = await this.#knex<PostureResultRow>(POSTURE_RESULTS_TABLE)
      .where({ account_id: accountId })
      .select('check_id', 'state', 'since');
    return new Map(
      rows.map(({ check_id, state, since }) => [check_id, { state, since }]),
    );
  }

  /** Accounts of which too long ago was seen whether they are exposed. */
  async #staleOf(customerRef: string): Promise<number> {
    const [{ count }] = await this.#knex(POSTURE_RESULTS_TABLE)
      .join(
        ACCOUNTS_TABLE,
        `${ACCOUNTS_TABLE}.account_id`,
        `${POSTURE_RESULTS_TABLE}.account_id`,
      )
      .where(`${ACCOUNTS_TABLE}.customer_ref`, customerRef)
      .whereNull(`${ACCOUNTS_TABLE}.gone_at`)
      .where(`${POSTURE_RESULTS_TABLE}.check_id`, 'exposure')
      .where(`${POSTURE_RESULTS_TABLE}.reason`, 'stale')
      .count({ count: '*' });
    return Number(count);
  }

  /** Accounts of which exposure opened or closed. */
  async #moved(
    column: 'from_value' | 'to_value',
    scope: AccountScope,
    since: Date,
  ): Promise<number> {
    const exposed: PostureState = 'EXPOSED';
    const query = this.#knex(CHANGES_TABLE)
      .join(
        ACCOUNTS_TABLE,
        `${ACCOUNTS_TABLE}.account_id`,
        `${CHANGES_TABLE}.account_id`,
      )
      .whereNull(`${ACCOUNTS_TABLE}.gone_at`)
      .where(`${CHANGES_TABLE}.kind`, 'POSTURE')
      .where(`${CHANGES_TABLE}.check_id`, 'exposure')
      .where(`${CHANGES_TABLE}.at`, '>=', since.toISOString())
      .where(`${CHANGES_TABLE}.${column}`, exposed);
    whereAccountInScope(this.#knex, query, scope);
    const [{ count }] = await query.countDistinct({
      count: `${CHANGES_TABLE}.account_id`,
    });
    return Number(count);
  }
}
