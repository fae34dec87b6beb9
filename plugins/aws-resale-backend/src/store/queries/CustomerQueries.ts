import type {
  AnnotationProblem,
  Customer,
  CustomerDetail,
  CustomerQuery,
  DeclaredFacts,
  HolderCounts,
  ModelCounts,
} from 'backstage-plugin-aws-resale-common';
import type { CustomerResource } from 'backstage-plugin-aws-resale-node';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  ANNOTATED_ENTITIES_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
  type AnnotatedEntityRow,
  type CustomerRefRow,
  type CustomerRow,
} from '../tables';
import { freshnessOf } from './accountView';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { problemsOf } from './problemsOf';
import { refsOf, whereCustomerInScope, type CustomerScope } from './Scope';
import { whereMatches } from './search';

const C = CUSTOMERS_TABLE;

const SORT_SQL = {
  title: `${C}.title_lower`,
  verdict: `${C}.verdict_rank`,
  model: `${C}.model`,
  accounts: `${C}.account_count`,
} as const;

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
    const rows = this.#filtered(query, options).select(`${C}.*`);
    applyKeyset(this.#knex, rows, sort, {
      sortName,
      cursor: query.cursor,
      limit,
    });
    const page = takePage((await rows) as CustomerRow[], sort, {
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
    const query = this.#knex(C).where(`${C}.customer_ref`, customerRef);
    whereCustomerInScope(this.#knex, query, options.scope);
    const row: CustomerRow | undefined = await query.first(`${C}.*`);
    if (!row) {
      return undefined;
    }
    const [customer] = await this.#toCustomers([row], options.staleBefore);
    const facts: DeclaredFacts = JSON.parse(row.facts);
    return {
      customer,
      emailDomains: facts.emailDomains,
      ...(await this.#breakdown(customerRef)),
      organizations: await this.#organizations(customerRef),
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
    const rows = this.#knex(C).whereNull(`${C}.gone_at`);
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
    rows: readonly CustomerRow[],
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

  async #breakdown(
    customerRef: string,
  ): Promise<
    Pick<CustomerDetail, 'modelCounts' | 'domains' | 'payerHolders' | 'states'>
  > {
    const rows = (await this.#knex(ACCOUNTS_TABLE)
      .where({ customer_ref: customerRef })
      .groupByRaw(
        'is_payer, model, holder, email_domain, state, (gone_at is null)',
      )
      .select('is_payer', 'model', 'holder', 'email_domain', 'state', {
        present: this.#knex.raw('(gone_at is null)'),
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

  async #organizations(
    customerRef: string,
  ): Promise<CustomerDetail['organizations']> {
    const rows: Array<{
      payer_account_id: string;
      organization_id: string | null;
      name: string;
    }> = await this.#knex(ORGANIZATIONS_TABLE)
      .whereIn(
        'payer_account_id',
        this.#knex(ACCOUNTS_TABLE)
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
