import type {
  Account,
  AccountDetail,
  AccountQuery,
} from 'backstage-plugin-aws-resale-common';
import type { AccountResource } from 'backstage-plugin-aws-resale-node';
import type { Knex } from 'knex';
import type { HeldClaim } from '../../judge/types';
import {
  ACCOUNTS_TABLE,
  ASSIGNMENTS_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  HELD_REMOVALS_TABLE,
  ORGANIZATIONS_TABLE,
  type AssignmentRow,
  type CustomerRefRow,
  type CustomerRow,
} from '../tables';
import { whereAccountMatches } from './accountFilters';
import {
  joinPosture,
  POSTURE_COLUMNS,
  POSTURE_RANK_SQL,
} from './accountPosture';
import { toAccount, toEvidence, type JoinedAccountRow } from './accountView';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const IDS_PER_STATEMENT = 500;

/** SQL of what a list of accounts may be sorted by; none yields null. */
const SORT_SQL = {
  name: `${A}.name_lower`,
  accountId: `${A}.account_id`,
  verdict: `${A}.verdict_rank`,
  model: `${A}.model`,
  state: `${A}.state`,
  customer: `coalesce(customers.title_lower, '')`,
  posture: POSTURE_RANK_SQL,
} as const;

type SortKey = keyof typeof SORT_SQL;

/** Reads accounts for people and programs, within what they may see. */
export class AccountQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws InputError for a cursor of another list. */
  async list(
    query: AccountQuery,
    options: { scope: AccountScope; staleBefore: Date },
  ): Promise<Page<Account>> {
    const sortName = query.sort ?? 'verdict';
    const sort = sortColumns(sortName);
    const limit = query.limit ?? 25;
    const [{ count }] = await this.#filtered(query, options.scope).count({
      count: '*',
    });
    const rows = this.#select(this.#filtered(query, options.scope));
    applyKeyset(this.#knex, rows, sort, {
      sortName,
      cursor: query.cursor,
      limit,
    });
    const page = takePage((await rows) as JoinedAccountRow[], sort, {
      sortName,
      limit,
    });
    return {
      items: page.rows.map(row => toAccount(row, options.staleBefore)),
      nextCursor: page.nextCursor,
      totalCount: Number(count),
    };
  }

  /** One account, gone or not; undefined when it is unknown or out of scope. */
  async get(
    accountId: string,
    options: { scope: AccountScope; staleBefore: Date; withEmail: boolean },
  ): Promise<AccountDetail | undefined> {
    const query = this.#joined().where(`${A}.account_id`, accountId);
    whereAccountInScope(this.#knex, query, options.scope);
    const row: JoinedAccountRow | undefined = await this.#select(query).first();
    if (!row) {
      return undefined;
    }
    return {
      account: toAccount(row, options.staleBefore),
      arn: row.arn ?? undefined,
      rootEmail: options.withEmail ? row.email ?? undefined : undefined,
      joinedAt: row.joined_at ?? undefined,
      joinedMethod: row.joined_method ?? undefined,
      declaration: {
        model: row.declared_model ?? undefined,
        source: row.declared_source ?? undefined,
        reportedModel: row.reported_model ?? undefined,
      },
      evidence: toEvidence(row),
      conflicts: await this.#conflicts(JSON.parse(row.held_claims)),
      mappingRule: row.mapping_rule ?? undefined,
      assignment: await this.#assignment(row),
      tags: JSON.parse(row.tags),
      organization: {
        payerAccountId: row.payer_account_id,
        organizationId: row.organization_id ?? undefined,
        name: row.organization_name ?? row.payer_account_id,
      },
    };
  }

  /** Some accounts, in the order of their names; those out of scope are left out. */
  async byIds(
    accountIds: readonly string[],
    options: { scope: AccountScope; staleBefore: Date },
  ): Promise<Account[]> {
    const rows: JoinedAccountRow[] = [];
    for (let start = 0; start < accountIds.length; start += IDS_PER_STATEMENT) {
      const query = this.#joined().whereIn(
        `${A}.account_id`,
        accountIds.slice(start, start + IDS_PER_STATEMENT),
      );
      whereAccountInScope(this.#knex, query, options.scope);
      rows.push(...(await this.#select(query)));
    }
    return rows
      .sort((a, b) => (a.name_lower < b.name_lower ? -1 : 1))
      .map(row => toAccount(row, options.staleBefore));
  }

  /** What permission rules look at; undefined for accounts that are unknown. */
  async resources(
    accountIds: readonly string[],
  ): Promise<Array<AccountResource | undefined>> {
    const rows = await this.#knex(A)
      .whereIn('account_id', accountIds)
      .select('account_id', 'payer_account_id', 'customer_ref');
    const refs: CustomerRefRow[] = await this.#knex(
      CUSTOMER_REFS_TABLE,
    ).whereIn(
      'customer_ref',
      rows.flatMap(row => row.customer_ref ?? []),
    );
    const targets = (
      customerRef: string,
      relation: CustomerRefRow['relation'],
    ) =>
      refs
        .filter(
          ref => ref.customer_ref === customerRef && ref.relation === relation,
        )
        .map(ref => ref.target_ref);
    const resources = new Map<string, AccountResource>(
      rows.map(row => [
        row.account_id,
        {
          accountId: row.account_id,
          payerAccountId: row.payer_account_id,
          customerRef: row.customer_ref ?? undefined,
          customerOwnerRefs: targets(row.customer_ref, 'owner'),
          customerManagerRefs: targets(row.customer_ref, 'manager'),
        },
      ]),
    );
    return accountIds.map(id => resources.get(id));
  }

  #filtered(query: AccountQuery, scope: AccountScope): Knex.QueryBuilder {
    const rows = this.#joined();
    whereAccountInScope(this.#knex, rows, scope);
    whereAccountMatches(this.#knex, rows, query);
    return rows;
  }

  #joined(): Knex.QueryBuilder {
    return joinPosture(this.#knex(A))
      .leftJoin(
        ORGANIZATIONS_TABLE,
        `${ORGANIZATIONS_TABLE}.payer_account_id`,
        `${A}.payer_account_id`,
      )
      .leftJoin(
        CUSTOMERS_TABLE,
        `${CUSTOMERS_TABLE}.customer_ref`,
        `${A}.customer_ref`,
      )
      .leftJoin(HELD_REMOVALS_TABLE, join =>
        join
          .on(`${HELD_REMOVALS_TABLE}.account_id`, `${A}.account_id`)
          .andOn(
            `${HELD_REMOVALS_TABLE}.payer_account_id`,
            `${A}.payer_account_id`,
          ),
      );
  }

  #select(query: Knex.QueryBuilder): Knex.QueryBuilder {
    return query.select(`${A}.*`, ...POSTURE_COLUMNS, {
      organization_id: `${ORGANIZATIONS_TABLE}.organization_id`,
      organization_name: `${ORGANIZATIONS_TABLE}.name`,
      last_complete_at: `${ORGANIZATIONS_TABLE}.last_complete_at`,
      held: `${ORGANIZATIONS_TABLE}.held`,
      held_account_id: `${HELD_REMOVALS_TABLE}.account_id`,
      customer_title: `${CUSTOMERS_TABLE}.title`,
    });
  }

  /** Who gave an account its customer, where a person did. */
  async #assignment(
    account: JoinedAccountRow,
  ): Promise<AccountDetail['assignment']> {
    if (account.mapping_source !== 'ASSIGNMENT') {
      return undefined;
    }
    const row = await this.#knex<AssignmentRow>(ASSIGNMENTS_TABLE)
      .where({ account_id: account.account_id })
      .first();
    return row && { by: row.assigned_by, at: row.assigned_at };
  }

  async #conflicts(held: HeldClaim[]): Promise<AccountDetail['conflicts']> {
    if (held.length === 0) {
      return [];
    }
    const titles = new Map(
      (
        await this.#knex<CustomerRow>(CUSTOMERS_TABLE)
          .whereIn(
            'customer_ref',
            held.map(claim => claim.customerRef),
          )
          .select('customer_ref', 'title')
      ).map(row => [row.customer_ref, row.title]),
    );
    return held.map(claim => ({
      claimant: {
        ref: claim.customerRef,
        title: titles.get(claim.customerRef) ?? claim.customerRef,
      },
      source: claim.source,
      text:
        claim.reason === 'SAME_STRENGTH'
          ? 'Another customer claims this account with the same right; nothing changes until one claim is withdrawn or somebody decides on the mapping page.'
          : 'This claim would take the account from its present customer; it stays where it is until the present claim is withdrawn or somebody decides on the mapping page.',
    }));
  }
}

function sortColumns(sortName: string): SortColumn[] {
  const direction = sortName.startsWith('-') ? 'desc' : 'asc';
  const key = sortName.replace(/^-/, '') as SortKey;
  const columns: SortColumn[] = [{ sql: SORT_SQL[key], direction }];
  if (key !== 'accountId') {
    if (key !== 'name') {
      columns.push({ sql: SORT_SQL.name, direction: 'asc' });
    }
    columns.push({ sql: SORT_SQL.accountId, direction: 'asc' });
  }
  return columns;
}
