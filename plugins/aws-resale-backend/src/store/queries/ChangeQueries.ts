import type { Change, CheckId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  CHANGES_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type ChangeRow,
} from '../tables';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import {
  refsOf,
  whereAccountInScope,
  whereCustomerInScope,
  type AccountScope,
  type CustomerScope,
} from './Scope';

const NEWEST_FIRST: SortColumn[] = [
  { sql: `${CHANGES_TABLE}.at`, direction: 'desc' },
  { sql: `${CHANGES_TABLE}.id`, direction: 'desc' },
];
const SORT_NAME = 'newest';

type JoinedRow = ChangeRow & {
  customer_title: string | null;
  organization_name: string | null;
};

/** Which changes are asked for. */
export interface ChangeFilter {
  /** Changes of one account, of posture all of them. */
  accountId?: string;
  check?: CheckId;
  customerRef?: string;
  /** Ownership refs: only changes of customers that one of them owns or manages. */
  claims?: readonly string[];
  since?: string;
}

/** What a caller may see of changes. */
export interface ChangeScope {
  accounts: AccountScope;
  customers: CustomerScope;
  /** Whether changes of organizations themselves are among them. */
  organizations: boolean;
}

/** Reads changes, newest first. */
export class ChangeQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws InputError for a cursor of another list. */
  async list(
    filter: ChangeFilter & { limit?: number; cursor?: string },
    scope: ChangeScope,
  ): Promise<Page<Change>> {
    const limit = filter.limit ?? 25;
    const [{ count }] = await this.#filtered(filter, scope).count({
      count: '*',
    });
    const rows = this.#filtered(filter, scope)
      .leftJoin(
        CUSTOMERS_TABLE,
        `${CUSTOMERS_TABLE}.customer_ref`,
        `${CHANGES_TABLE}.customer_ref`,
      )
      .leftJoin(
        ORGANIZATIONS_TABLE,
        `${ORGANIZATIONS_TABLE}.payer_account_id`,
        `${CHANGES_TABLE}.payer_account_id`,
      )
      .select(`${CHANGES_TABLE}.*`, {
        customer_title: `${CUSTOMERS_TABLE}.title`,
        organization_name: `${ORGANIZATIONS_TABLE}.name`,
      });
    applyKeyset(this.#knex, rows, NEWEST_FIRST, {
      sortName: SORT_NAME,
      cursor: filter.cursor,
      limit,
    });
    const page = takePage((await rows) as JoinedRow[], NEWEST_FIRST, {
      sortName: SORT_NAME,
      limit,
    });
    return {
      items: page.rows.map(toChange),
      nextCursor: page.nextCursor,
      totalCount: Number(count),
    };
  }

  #filtered(filter: ChangeFilter, scope: ChangeScope): Knex.QueryBuilder {
    const rows = this.#knex(CHANGES_TABLE);
    if (filter.accountId) {
      rows.where(`${CHANGES_TABLE}.account_id`, filter.accountId);
    } else {
      whereNoDetail(rows);
    }
    if (filter.check) {
      rows.where(`${CHANGES_TABLE}.check_id`, filter.check);
    }
    if (filter.customerRef) {
      rows.where(
        `${CHANGES_TABLE}.customer_ref`,
        filter.customerRef.toLowerCase(),
      );
    }
    if (filter.claims) {
      const { claims } = filter;
      const column = `${CHANGES_TABLE}.customer_ref`;
      rows.andWhere(where =>
        where
          .whereExists(refsOf(this.#knex, column, 'manager', claims))
          .orWhereExists(refsOf(this.#knex, column, 'owner', claims)),
      );
    }
    if (filter.since) {
      rows.where(
        `${CHANGES_TABLE}.at`,
        '>=',
        new Date(filter.since).toISOString(),
      );
    }
    rows.andWhere(where => {
      where.orWhere(ofAccount => this.#whereAccount(ofAccount, scope.accounts));
      where.orWhere(ofCustomer =>
        this.#whereCustomer(ofCustomer, scope.customers),
      );
      if (scope.organizations) {
        where.orWhere(ofOrganization =>
          ofOrganization
            .whereNull(`${CHANGES_TABLE}.account_id`)
            .whereNull(`${CHANGES_TABLE}.customer_ref`),
        );
      }
    });
    return rows;
  }

  #whereAccount(where: Knex.QueryBuilder, scope: AccountScope): void {
    where.whereNotNull(`${CHANGES_TABLE}.account_id`);
    if (scope !== 'ALL') {
      const visible = this.#knex(ACCOUNTS_TABLE)
        .select(this.#knex.raw('1'))
        .whereRaw('?? = ??', [
          `${ACCOUNTS_TABLE}.account_id`,
          `${CHANGES_TABLE}.account_id`,
        ]);
      whereAccountInScope(this.#knex, visible, scope);
      where.whereExists(visible);
    }
  }

  #whereCustomer(where: Knex.QueryBuilder, scope: CustomerScope): void {
    where
      .whereNull(`${CHANGES_TABLE}.account_id`)
      .whereNotNull(`${CHANGES_TABLE}.customer_ref`);
    if (scope !== 'ALL') {
      const visible = this.#knex(CUSTOMERS_TABLE)
        .select(this.#knex.raw('1'))
        .whereRaw('?? = ??', [
          `${CUSTOMERS_TABLE}.customer_ref`,
          `${CHANGES_TABLE}.customer_ref`,
        ]);
      whereCustomerInScope(this.#knex, visible, scope);
      where.whereExists(visible);
    }
  }
}

/** Of posture only what opened or closed exposure: single checks would bury the rest. */
function whereNoDetail(rows: Knex.QueryBuilder): void {
  rows.andWhere(where =>
    where
      .whereNot(`${CHANGES_TABLE}.kind`, 'POSTURE')
      .orWhere(ofExposure =>
        ofExposure
          .where(`${CHANGES_TABLE}.check_id`, 'exposure')
          .andWhere(inner =>
            inner
              .where(`${CHANGES_TABLE}.from_value`, 'EXPOSED')
              .orWhere(`${CHANGES_TABLE}.to_value`, 'EXPOSED'),
          ),
      ),
  );
}

function toChange(row: JoinedRow): Change {
  return {
    id: String(row.id),
    at: row.at,
    kind: row.kind,
    runId: row.run_id ?? undefined,
    accountId: row.account_id ?? undefined,
    accountName: row.account_name ?? undefined,
    payerAccountId: row.payer_account_id ?? undefined,
    organizationName: row.organization_name ?? undefined,
    customer: row.customer_ref
      ? { ref: row.customer_ref, title: row.customer_title ?? row.customer_ref }
      : undefined,
    checkId: row.check_id ?? undefined,
    operationId: row.operation_id ?? undefined,
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    actor: row.actor ?? undefined,
  };
}
