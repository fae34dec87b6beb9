import type {
  MappingSource,
  MappingSummary,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  ANNOTATED_ENTITIES_TABLE,
  DISMISSALS_TABLE,
  MAPPING_DAYS_TABLE,
  type AnnotatedEntityRow,
  type DbBoolean,
  type MappingDayRow,
} from '../tables';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const DAYS_SHOWN = 90;
const ACCOUNTS_PER_PAGE = 2_000;

/** How accounts within a scope are connected to customers. */
export type MappingFigures = Pick<
  MappingSummary,
  | 'accounts'
  | 'mapped'
  | 'bySource'
  | 'unmapped'
  | 'dismissed'
  | 'unclaimedPayers'
>;

/** What rules look at of an account, and what it has already. */
export interface RuledAccount {
  accountId: string;
  payerAccountId: string;
  name: string;
  ouPath: string;
  customerRef?: string;
  /** JSON, HeldClaim[]. */
  heldClaims: string;
}

/** Where the entity of a customer is kept, and what it is annotated with. */
export interface KeptEntity {
  /** As written. */
  annotations: Record<string, unknown>;
  sourceUrl?: string;
  editUrl?: string;
}

/** Reads how far the mapping is, and what it rests on. */
export class MappingQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async figures(scope: AccountScope): Promise<MappingFigures> {
    const rows: Array<{
      source: MappingSource | null;
      payer: DbBoolean;
      dismissed: DbBoolean;
      count: number | string;
    }> = await this.#knex
      .from(
        this.#present(scope)
          .leftJoin(
            DISMISSALS_TABLE,
            `${DISMISSALS_TABLE}.account_id`,
            `${A}.account_id`,
          )
          .select({
            source: `${A}.mapping_source`,
            payer: `${A}.is_payer`,
            dismissed: this.#knex.raw('(?? is not null)', [
              `${DISMISSALS_TABLE}.account_id`,
            ]),
          })
          .as('counted'),
      )
      .groupBy('source', 'payer', 'dismissed')
      .select('source', 'payer', 'dismissed')
      .count({ count: '*' });
    const figures: MappingFigures = {
      accounts: 0,
      mapped: 0,
      bySource: {},
      unmapped: 0,
      dismissed: 0,
      unclaimedPayers: 0,
    };
    for (const row of rows) {
      const count = Number(row.count);
      figures.accounts += count;
      if (row.source) {
        figures.mapped += count;
        figures.bySource[row.source] =
          (figures.bySource[row.source] ?? 0) + count;
      } else if (row.dismissed) {
        figures.dismissed += count;
      } else {
        figures.unmapped += count;
        figures.unclaimedPayers += row.payer ? count : 0;
      }
    }
    return figures;
  }

  /** Figures of the last days, oldest first. */
  async days(): Promise<MappingSummary['days']> {
    const rows = await this.#knex<MappingDayRow>(MAPPING_DAYS_TABLE)
      .orderBy('day', 'desc')
      .limit(DAYS_SHOWN)
      .select('day', 'accounts', 'unmapped');
    return rows.reverse();
  }

  /** Annotated entities, and how much is wrong with them. */
  async entityFigures(): Promise<{ entities: number; problems: number }> {
    const row = await this.#knex(ANNOTATED_ENTITIES_TABLE)
      .count({ entities: '*' })
      .sum({ errors: 'error_count', warnings: 'warning_count' })
      .first();
    return {
      entities: Number(row?.entities ?? 0),
      problems: Number(row?.errors ?? 0) + Number(row?.warnings ?? 0),
    };
  }

  /** How many accounts have their customer by each rule. */
  async mappedByRule(scope: AccountScope): Promise<Map<string, number>> {
    const rows: Array<{ rule: string; count: number | string }> =
      await this.#present(scope)
        .whereNotNull(`${A}.mapping_rule`)
        .groupBy(`${A}.mapping_rule`)
        .select({ rule: `${A}.mapping_rule` })
        .count({ count: '*' });
    return new Map(rows.map(row => [row.rule, Number(row.count)]));
  }

  /** Every account that is not gone, in pages, so that memory stays small. */
  async *ruledAccounts(
    scope: AccountScope,
    payerAccountId?: string,
  ): AsyncGenerator<RuledAccount[]> {
    let after = '';
    for (;;) {
      const query = this.#present(scope)
        .where(`${A}.account_id`, '>', after)
        .orderBy(`${A}.account_id`)
        .limit(ACCOUNTS_PER_PAGE);
      if (payerAccountId) {
        query.where(`${A}.payer_account_id`, payerAccountId);
      }
      const rows: Array<{
        account_id: string;
        payer_account_id: string;
        name: string;
        ou_path: string;
        customer_ref: string | null;
        held_claims: string;
      }> = await query.select(
        'account_id',
        'payer_account_id',
        'name',
        'ou_path',
        'customer_ref',
        'held_claims',
      );
      yield rows.map(row => ({
        accountId: row.account_id,
        payerAccountId: row.payer_account_id,
        name: row.name,
        ouPath: row.ou_path,
        customerRef: row.customer_ref ?? undefined,
        heldClaims: row.held_claims,
      }));
      if (rows.length < ACCOUNTS_PER_PAGE) {
        return;
      }
      after = rows[rows.length - 1].account_id;
    }
  }

  /** What is kept of an annotated entity; undefined for one without annotations. */
  async entity(entityRef: string): Promise<KeptEntity | undefined> {
    const row = await this.#knex<AnnotatedEntityRow>(ANNOTATED_ENTITIES_TABLE)
      .where({ entity_ref: entityRef })
      .first('annotations', 'source_url', 'edit_url');
    return row
      ? {
          annotations: JSON.parse(row.annotations),
          sourceUrl: row.source_url ?? undefined,
          editUrl: row.edit_url ?? undefined,
        }
      : undefined;
  }

  #present(scope: AccountScope): Knex.QueryBuilder {
    const query = this.#knex(A).whereNull(`${A}.gone_at`);
    whereAccountInScope(this.#knex, query, scope);
    return query;
  }
}
