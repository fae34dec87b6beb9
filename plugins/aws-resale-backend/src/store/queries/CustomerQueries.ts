import type {
  AnnotationProblem,
  Customer,
  CustomerDetail,
  CustomerQuery,
  DeclaredFacts,
} from 'backstage-plugin-aws-resale-common';
import type { CustomerResource } from 'backstage-plugin-aws-resale-node';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  ANNOTATED_ENTITIES_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type AnnotatedEntityRow,
  type CustomerRefRow,
  type CustomerRow,
} from '../tables';
import { freshnessOf } from './accountView';
import { customerBreakdown } from './customerBreakdown';
import {
  CUSTOMER_POSTURE_COLUMNS,
  EXPOSED_FIRST_SQL,
  joinCustomerPosture,
  toCustomerPosture,
  whereExposure,
  type JoinedCustomerPosture,
} from './customerPosture';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { organizationsOfCustomer } from './organizationsOfCustomer';
import { problemsOf } from './problemsOf';
import { refsOf, whereCustomerInScope, type CustomerScope } from './Scope';
import { whereMatches } from './search';

const C = CUSTOMERS_TABLE;

const SORT_SQL = {
  title: `${C}.title_lower`,
  verdict: `${C}.verdict_rank`,
  model: `${C}.model`,
  accounts: `${C}.account_count`,
  exposure: EXPOSED_FIRST_SQL,
} as const;

type JoinedCustomerRow = CustomerRow & JoinedCustomerPosture;

/** Reads customers for people and programs, within what they may see. */
export class CustomerQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * @param options.claims - ownership refs of the caller, for `mine`.
   * @throws InputError for a cursor of another list.
   */
  async list(
    query: CustomerQuery,
    options: {
      scope: CustomerScope;
      claims: readonly string[];
      staleBefore: Date;
    },
  ): Promise<Page<Customer>> {
    const sortName = query.sort ?? 'verdict';
    const sort = sortColumns(sortName);
    const limit = query.limit ?? 25;
    const [{ count }] = await this.#filtered(query, options).count({
      count: '*',
    });
    const rows = this.#filtered(query, options).select(
      `${C}.*`,
      ...CUSTOMER_POSTURE_COLUMNS,
    );
    applyKeyset(this.#knex, rows, sort, {
      sortName,
      cursor: query.cursor,
      limit,
    });
    const page = takePage((await rows) as JoinedCustomerRow[], sort, {
      sortName,
      limit,
    });
    return {
      items: await this.#toCustomers(page.rows, options.staleBefore),
      nextCursor: page.nextCursor,
      totalCount: Number(count),
    };
  }

  /** One customer, gone or not; undefined when it is unknown or out of scope. */
  async get(
    customerRef: string,
    options: { scope: CustomerScope; staleBefore: Date },
  ): Promise<CustomerDetail | undefined> {
    const query = joinCustomerPosture(this.#knex(C)).where(
      `${C}.customer_ref`,
      customerRef,
    );
    whereCustomerInScope(this.#knex, query, options.scope);
    const row: JoinedCustomerRow | undefined = await query.first(
      `${C}.*`,
      ...CUSTOMER_POSTURE_COLUMNS,
    );
    if (!row) {
      return undefined;
    }
    const [customer] = await this.#toCustomers([row], options.staleBefore);
    const facts: DeclaredFacts = JSON.parse(row.facts);
    return {
      customer,
      emailDomains: facts.emailDomains,
      ...(await customerBreakdown(this.#knex, customerRef)),
      organizations: await organizationsOfCustomer(this.#knex, customerRef),
    };
  }

  /** What permission rules look at; undefined for customers that are unknown. */
  async resources(
    customerRefs: readonly string[],
  ): Promise<Array<CustomerResource | undefined>> {
    const known = new Set(
      await this.#knex<CustomerRow>(C)
        .whereIn('customer_ref', customerRefs)
        .pluck('customer_ref'),
    );
    const refs = await this.#knex<CustomerRefRow>(CUSTOMER_REFS_TABLE).whereIn(
      'customer_ref',
      customerRefs,
    );
    return customerRefs.map(customerRef => {
      const own = refs.filter(ref => ref.customer_ref === customerRef);
      return known.has(customerRef)
        ? {
            customerRef,
            ownerRefs: own
              .filter(ref => ref.relation === 'owner')
              .map(ref => ref.target_ref),
            managerRefs: own
              .filter(ref => ref.relation === 'manager')
              .map(ref => ref.target_ref),
          }
        : undefined;
    });
  }

  #filtered(
    query: CustomerQuery,
    options: { scope: CustomerScope; claims: readonly string[] },
  ): Knex.QueryBuilder {
    const rows = joinCustomerPosture(this.#knex(C)).whereNull(`${C}.gone_at`);
    whereCustomerInScope(this.#knex, rows, options.scope);
    whereMatches(rows, query.q, {
      contains: [`${C}.title_lower`, `${C}.customer_ref`],
      startsWith: [],
    });
    if (query.model?.length) {
      rows.whereIn(`${C}.model`, query.model);
    }
    if (query.verdict?.length) {
      rows.whereIn(`${C}.verdict`, query.verdict);
    }
    if (query.billingArrangement?.length) {
      rows.whereIn(`${C}.billing_arrangement`, query.billingArrangement);
    }
    whereExposure(rows, query.exposure);
    const column = `${C}.customer_ref`;
    if (query.manager) {
      rows.whereExists(
        refsOf(this.#knex, column, 'manager', [query.manager.toLowerCase()]),
      );
    }
    if (query.mine) {
      rows.andWhere(where =>
        where
          .whereExists(refsOf(this.#knex, column, 'manager', options.claims))
          .orWhereExists(refsOf(this.#knex, column, 'owner', options.claims)),
      );
    }
    return rows;
  }

  async #toCustomers(
    rows: readonly JoinedCustomerRow[],
    staleBefore: Date,
  ): Promise<Customer[]> {
    const refs = rows.map(row => row.customer_ref);
    const oldest = await this.#oldestReadings(refs);
    const problems = await this.#problems(refs);
    return rows.map(row => {
      const facts: DeclaredFacts = JSON.parse(row.facts);
      return {
        ref: row.customer_ref,
        title: row.title,
        model: row.model,
        billingArrangement: row.billing_arrangement,
        transferEndsOn: row.transfer_ends_on ?? undefined,
        rollup: JSON.parse(row.rollup),
        organizations: row.organization_count,
        sharedPayer: Boolean(row.shared_payer),
        managerRefs: facts.accountManagerRefs,
        problems: problems.get(row.customer_ref) ?? [],
        summary: row.summary,
        posture: toCustomerPosture(row),
        freshness: freshnessOf(oldest.get(row.customer_ref), staleBefore),
        goneSince: row.gone_at ?? undefined,
      };
    });
  }

  /** What is wrong with the annotations of each customer. */
  async #problems(
    refs: readonly string[],
  ): Promise<Map<string, AnnotationProblem[]>> {
    const rows = await this.#knex<AnnotatedEntityRow>(ANNOTATED_ENTITIES_TABLE)
      .whereIn('entity_ref', refs)
      .select('entity_ref', 'own_problems', 'cross_problems');
    return new Map(rows.map(row => [row.entity_ref, problemsOf(row)]));
  }

  /** The oldest last complete listing among the organizations of each customer. */
  async #oldestReadings(refs: readonly string[]): Promise<Map<string, string>> {
    const rows: Array<{ ref: string; oldest: string | null }> =
      await this.#knex(ACCOUNTS_TABLE)
        .join(
          ORGANIZATIONS_TABLE,
          `${ORGANIZATIONS_TABLE}.payer_account_id`,
          `${ACCOUNTS_TABLE}.payer_account_id`,
        )
        .whereIn(`${ACCOUNTS_TABLE}.customer_ref`, refs)
        .whereNull(`${ACCOUNTS_TABLE}.gone_at`)
        .groupBy(`${ACCOUNTS_TABLE}.customer_ref`)
        .select({ ref: `${ACCOUNTS_TABLE}.customer_ref` })
        .min({ oldest: `${ORGANIZATIONS_TABLE}.last_complete_at` });
    return new Map(
      rows.flatMap(row => (row.oldest ? [[row.ref, row.oldest]] : [])),
    );
  }
}

function sortColumns(sortName: string): SortColumn[] {
  const direction = sortName.startsWith('-') ? 'desc' : 'asc';
  const key = sortName.replace(/^-/, '') as keyof typeof SORT_SQL;
  const columns: SortColumn[] = [{ sql: SORT_SQL[key], direction }];
  if (key !== 'title') {
    columns.push({ sql: SORT_SQL.title, direction: 'asc' });
  }
  columns.push({ sql: `${C}.customer_ref`, direction: 'asc' });
  return columns;
}
