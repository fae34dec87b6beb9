import type {
  AnnotationProblem,
  ModelCounts,
  ModelVerdict,
  Overview,
  VerdictCounts,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  ANNOTATED_ENTITIES_TABLE,
  CHANGES_TABLE,
  CUSTOMERS_TABLE,
  type AccountRow,
  type AnnotatedEntityRow,
  type CustomerRow,
} from '../tables';
import { problemsOf } from './problemsOf';
import {
  whereAccountInScope,
  whereCustomerInScope,
  type AccountScope,
  type CustomerScope,
} from './Scope';

const C = CUSTOMERS_TABLE;
const E = ANNOTATED_ENTITIES_TABLE;

type AccountFigures = Pick<
  Overview,
  | 'accounts'
  | 'linkedAccounts'
  | 'payers'
  | 'goneAccounts'
  | 'accountsWithoutCustomer'
  | 'linkedAccountsByModel'
  | 'accountsByVerdict'
>;

/** A customer that wants somebody's action. */
export type CustomerInNeed = Pick<
  CustomerRow,
  | 'customer_ref'
  | 'title'
  | 'verdict'
  | 'summary'
  | 'facts'
  | 'account_count'
  | 'rollup'
> & {
  /** Those of its annotations that make a value unusable. */
  errors: AnnotationProblem[];
};

/** Figures over the whole portfolio, within what a caller may see. */
export class OverviewQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async accountFigures(scope: AccountScope): Promise<AccountFigures> {
    const query = this.#knex(ACCOUNTS_TABLE)
      .groupByRaw(
        'is_payer, model, verdict, (gone_at is null), (customer_ref is null)',
      )
      .select('is_payer', 'model', 'verdict', {
        present: this.#knex.raw('(gone_at is null)'),
        unmapped: this.#knex.raw('(customer_ref is null)'),
      })
      .count({ count: '*' });
    whereAccountInScope(this.#knex, query, scope);
    const rows = (await query) as Array<
      Pick<AccountRow, 'is_payer' | 'model' | 'verdict'> & {
        present: boolean | number;
        unmapped: boolean | number;
        count: number | string;
      }
    >;
    const figures: AccountFigures = {
      accounts: 0,
      linkedAccounts: 0,
      payers: 0,
      goneAccounts: 0,
      accountsWithoutCustomer: 0,
      linkedAccountsByModel: noModels(),
      accountsByVerdict: noVerdicts(),
    };
    for (const row of rows) {
      const count = Number(row.count);
      if (!row.present) {
        figures.goneAccounts += count;
        continue;
      }
      figures.accounts += count;
      figures.accountsByVerdict[row.verdict] += count;
      if (row.unmapped) {
        figures.accountsWithoutCustomer += count;
      }
      if (row.is_payer) {
        figures.payers += count;
      } else {
        figures.linkedAccounts += count;
        figures.linkedAccountsByModel[row.model] += count;
      }
    }
    return figures;
  }

  async customerFigures(
    scope: CustomerScope,
  ): Promise<
    Pick<Overview, 'customers' | 'customersByVerdict' | 'customersByModel'>
  > {
    const query = this.#knex(CUSTOMERS_TABLE)
      .whereNull('gone_at')
      .groupBy('verdict', 'model')
      .select('verdict', 'model')
      .count({ count: '*' });
    whereCustomerInScope(this.#knex, query, scope);
    const figures = {
      customers: 0,
      customersByVerdict: noVerdicts(),
      customersByModel: noModels(),
    };
    const rows = (await query) as Array<
      Pick<CustomerRow, 'verdict' | 'model'> & { count: number | string }
    >;
    for (const row of rows) {
      const count = Number(row.count);
      figures.customers += count;
      figures.customersByVerdict[row.verdict] += count;
      figures.customersByModel[row.model] += count;
    }
    return figures;
  }

  /** Customers whose verdict or annotations want attention. */
  async customersInNeed(scope: CustomerScope): Promise<CustomerInNeed[]> {
    const query = this.#knex(C)
      .leftJoin(E, `${E}.entity_ref`, `${C}.customer_ref`)
      .whereNull(`${C}.gone_at`)
      .andWhere(where =>
        where
          .whereIn(`${C}.verdict`, ['DRIFT', 'IN_TRANSFER', 'UNDECLARED'])
          .orWhere(`${E}.error_count`, '>', 0),
      )
      .select(
        `${C}.customer_ref`,
        `${C}.title`,
        `${C}.verdict`,
        `${C}.summary`,
        `${C}.facts`,
        `${C}.account_count`,
        `${C}.rollup`,
        `${E}.own_problems`,
        `${E}.cross_problems`,
      );
    whereCustomerInScope(this.#knex, query, scope);
    const rows = (await query) as Array<
      Omit<CustomerInNeed, 'errors'> &
        // Of no entity where the catalog was never read to the end.
        Partial<Pick<AnnotatedEntityRow, 'own_problems' | 'cross_problems'>>
    >;
    return rows.map(({ own_problems, cross_problems, ...customer }) => ({
      ...customer,
      errors: problemsOf({
        own_problems: own_problems ?? '[]',
        cross_problems: cross_problems ?? '[]',
      }).filter(({ severity }) => severity === 'ERROR'),
    }));
  }

  /** When an account of each customer last got a verdict. */
  async verdictsSince(
    verdict: ModelVerdict,
    customerRefs: readonly string[],
  ): Promise<Map<string, string>> {
    const rows: Array<{ ref: string; at: string }> = await this.#knex(
      CHANGES_TABLE,
    )
      .where({ kind: 'MODEL_VERDICT', to_value: verdict })
      .whereIn('customer_ref', customerRefs)
      .groupBy('customer_ref')
      .select({ ref: 'customer_ref' })
      .max({ at: 'at' });
    return new Map(rows.map(row => [row.ref, row.at]));
  }
}

function noVerdicts(): VerdictCounts {
  return {
    CONSISTENT: 0,
    DRIFT: 0,
    UNDECLARED: 0,
    IN_TRANSFER: 0,
    NOT_OBSERVED: 0,
  };
}

function noModels(): ModelCounts {
  return { ECAM: 0, SPAM: 0, DISTRIBUTOR: 0, UNKNOWN: 0 };
}
