import type { MappingSource } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { HeldClaim } from '../../judge/types';
import {
  ACCOUNTS_TABLE,
  ANNOTATED_ENTITIES_TABLE,
  ORGANIZATIONS_TABLE,
  type AnnotatedEntityRow,
} from '../tables';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const IDS_SHOWN = 500;
const SORT_NAME = 'conflicts';
const MOST_ACCOUNTS_FIRST: SortColumn[] = [
  { sql: 'accounts', direction: 'desc' },
  // An account is in one conflict at most, so the first one tells them apart.
  { sql: 'first_account_id', direction: 'asc' },
];
/** What accounts of one conflict have in common. */
const GROUP_COLUMNS = [
  'payer_account_id',
  'customer_ref',
  'mapping_source',
  'mapping_rule',
  'held_claims',
] as const;

/** Accounts of one organization that the same customers claim by the same right. */
export interface DisputedAccounts {
  payerAccountId: string;
  organizationName: string;
  /** Who has them now. */
  present?: { customerRef: string; source: MappingSource; rule?: string };
  held: HeldClaim[];
  accounts: number;
  /** The first 500. */
  accountIds: string[];
  /** Of the first account. */
  accountName: string;
}

interface ConflictRow {
  payer_account_id: string;
  customer_ref: string | null;
  mapping_source: MappingSource | null;
  mapping_rule: string | null;
  held_claims: string;
  accounts: number | string;
  first_account_id: string;
}

/** Reads the accounts on which claims are held. */
export class ConflictQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws InputError for a cursor of another list. */
  async list(
    query: { limit?: number; cursor?: string },
    scope: AccountScope,
  ): Promise<Page<DisputedAccounts>> {
    const paging = {
      sortName: SORT_NAME,
      cursor: query.cursor,
      limit: query.limit ?? 25,
    };
    const rows = this.#knex.from(this.#grouped(scope)).select('*');
    applyKeyset(this.#knex, rows, MOST_ACCOUNTS_FIRST, paging);
    // PostgreSQL answers counts as texts, and a position is compared as a number.
    const found = (
      (await rows) as Array<ConflictRow & { keyset_0: unknown }>
    ).map(row => ({ ...row, keyset_0: Number(row.keyset_0) }));
    const page = takePage(found, MOST_ACCOUNTS_FIRST, paging);
    const items: DisputedAccounts[] = [];
    for (const row of page.rows) {
      items.push(await this.#toDisputed(row, scope));
    }
    return {
      items,
      nextCursor: page.nextCursor,
      totalCount: await this.count(scope),
    };
  }

  /** How many conflicts there are. */
  async count(scope: AccountScope): Promise<number> {
    const row = await this.#knex
      .from(this.#grouped(scope))
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }

  /** Where the entities of customers come from, and what is written there; those that are not kept are left out. */
  async entities(
    customerRefs: readonly string[],
  ): Promise<
    Map<string, { origin?: string; annotations: Record<string, unknown> }>
  > {
    const rows = await this.#knex<AnnotatedEntityRow>(ANNOTATED_ENTITIES_TABLE)
      .whereIn('entity_ref', customerRefs)
      .select('entity_ref', 'origin', 'annotations');
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          origin: row.origin ?? undefined,
          annotations: JSON.parse(row.annotations),
        },
      ]),
    );
  }

  #disputed(scope: AccountScope): Knex.QueryBuilder {
    const query = this.#knex(A)
      .whereNull(`${A}.gone_at`)
      .whereNot(`${A}.held_claims`, '[]');
    whereAccountInScope(this.#knex, query, scope);
    return query;
  }

  #grouped(scope: AccountScope): Knex.QueryBuilder {
    return this.#disputed(scope)
      .groupBy(GROUP_COLUMNS.map(column => `${A}.${column}`))
      .select(GROUP_COLUMNS.map(column => `${A}.${column}`))
      .count({ accounts: '*' })
      .min({ first_account_id: `${A}.account_id` })
      .as('conflicts');
  }

  async #toDisputed(
    row: ConflictRow,
    scope: AccountScope,
  ): Promise<DisputedAccounts> {
    const accounts: Array<{
      account_id: string;
      name: string;
      organization_name: string | null;
    }> = await this.#disputed(scope)
      .leftJoin(
        ORGANIZATIONS_TABLE,
        `${ORGANIZATIONS_TABLE}.payer_account_id`,
        `${A}.payer_account_id`,
      )
      .where(
        Object.fromEntries(
          GROUP_COLUMNS.map(column => [`${A}.${column}`, row[column]]),
        ),
      )
      .orderBy(`${A}.account_id`)
      .limit(IDS_SHOWN)
      .select({
        account_id: `${A}.account_id`,
        name: `${A}.name`,
        organization_name: `${ORGANIZATIONS_TABLE}.name`,
      });
    const [first] = accounts;
    return {
      payerAccountId: row.payer_account_id,
      organizationName: first?.organization_name ?? row.payer_account_id,
      ...(row.customer_ref && row.mapping_source
        ? {
            present: {
              customerRef: row.customer_ref,
              source: row.mapping_source,
              rule: row.mapping_rule ?? undefined,
            },
          }
        : {}),
      held: JSON.parse(row.held_claims),
      accounts: Number(row.accounts),
      accountIds: accounts.map(account => account.account_id),
      accountName: first?.name ?? row.first_account_id,
    };
  }
}
