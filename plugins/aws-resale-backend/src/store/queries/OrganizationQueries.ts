import type {
  Account,
  HeldRemoval,
  Organization,
  OrganizationDetail,
  OrganizationQuery,
  PollingState,
  Run,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { CustomerDirectory } from '../../judge/mapping/CustomerDirectory';
import type { HeldRemovalRecord } from '../OrganizationStore';
import {
  ACCOUNTS_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  RUNS_TABLE,
  type OrganizationRow,
  type RunRow,
} from '../tables';
import { freshnessOf } from './accountView';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { POLLING_STATE_RANK_SQL, POLLING_STATE_SQL } from './pollingState';
import { ReaderQueries } from './ReaderQueries';
import { whereMatches } from './search';
import { stateReason } from './stateReason';

const O = ORGANIZATIONS_TABLE;
const CUSTOMERS_SHOWN = 5;
const RUNS_SHOWN = 20;

type StatedRow = OrganizationRow & { state: PollingState };

/** What organizations are read against. */
export interface OrganizationContext {
  now: Date;
  staleBefore: Date;
  /** Names payers' claimants where no account was read yet. */
  directory: CustomerDirectory;
  /** Newest key id of external ids; undefined where none is configured. */
  newestKeyId?: string;
}

/** Reads organizations and how polling them goes. */
export class OrganizationQueries {
  readonly #knex: Knex;
  readonly #readers: ReaderQueries;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#readers = new ReaderQueries(knex);
  }

  /** @throws InputError for a cursor of another list. */
  async list(
    query: OrganizationQuery,
    context: OrganizationContext,
  ): Promise<Page<Organization>> {
    const sortName = query.sort ?? 'state';
    const sort = sortColumns(sortName, context.staleBefore);
    const limit = query.limit ?? 25;
    const [{ count }] = await this.#filtered(query, context).count({
      count: '*',
    });
    const rows = this.#stated(this.#filtered(query, context), context);
    applyKeyset(this.#knex, rows, sort, {
      sortName,
      cursor: query.cursor,
      limit,
    });
    const page = takePage((await rows) as StatedRow[], sort, {
      sortName,
      limit,
    });
    return {
      items: await this.#toOrganizations(page.rows, context),
      nextCursor: page.nextCursor,
      totalCount: Number(count),
    };
  }

  /** @param heldAccounts - the first of the held removal, if there is one. */
  async get(
    payerAccountId: string,
    context: OrganizationContext,
    heldAccounts: (runId: string) => Promise<Account[]>,
  ): Promise<OrganizationDetail | undefined> {
    const row: StatedRow | undefined = await this.#stated(
      this.#present().where(`${O}.payer_account_id`, payerAccountId),
      context,
    ).first();
    if (!row) {
      return undefined;
    }
    const [organization] = await this.#toOrganizations([row], context);
    const runs = await this.#knex<RunRow>(RUNS_TABLE)
      .where({ payer_account_id: payerAccountId })
      .orderBy('started_at', 'desc')
      .limit(RUNS_SHOWN);
    return {
      organization,
      runs: runs.map(toRun),
      rollup: row.rollup ? JSON.parse(row.rollup) : undefined,
      heldRemoval:
        row.held && row.held_run_id
          ? toHeldRemoval(
              row.held_run_id,
              JSON.parse(row.held),
              await heldAccounts(row.held_run_id),
            )
          : undefined,
    };
  }

  /** Organizations by state. */
  async countByState(staleBefore: Date): Promise<Map<PollingState, number>> {
    const rows: Array<{ state: PollingState; count: number | string }> =
      await this.#knex
        .from(
          this.#present()
            .select(
              this.#knex.raw(`${POLLING_STATE_SQL} as state`, [
                staleBefore.toISOString(),
              ]),
            )
            .as('stated'),
        )
        .groupBy('state')
        .select('state')
        .count({ count: '*' });
    return new Map(rows.map(row => [row.state, Number(row.count)]));
  }

  /** Oldest and newest complete listing of organizations that are polled. */
  async ages(): Promise<{ oldest?: string; newest?: string }> {
    const row: { oldest: string | null; newest: string | null } | undefined =
      await this.#present()
        .where(`${O}.approved`, true)
        .select(
          this.#knex.raw(
            'min(last_complete_at) as oldest, max(last_complete_at) as newest',
          ),
        )
        .first();
    return {
      oldest: row?.oldest ?? undefined,
      newest: row?.newest ?? undefined,
    };
  }

  #present(): Knex.QueryBuilder {
    return this.#knex(O).whereNull(`${O}.retired_at`);
  }

  #stated(
    query: Knex.QueryBuilder,
    context: OrganizationContext,
  ): Knex.QueryBuilder {
    return query.select(
      `${O}.*`,
      this.#knex.raw(`${POLLING_STATE_SQL} as state`, [
        context.staleBefore.toISOString(),
      ]),
    );
  }

  #filtered(
    query: OrganizationQuery,
    context: OrganizationContext,
  ): Knex.QueryBuilder {
    const rows = this.#present();
    whereMatches(rows, query.q, {
      contains: [`${O}.name_lower`],
      startsWith: [`${O}.payer_account_id`, `${O}.organization_id`],
    });
    if (query.state?.length) {
      rows.whereRaw(
        `(${POLLING_STATE_SQL}) in (${query.state.map(() => '?').join(', ')})`,
        [context.staleBefore.toISOString(), ...query.state],
      );
    }
    return rows;
  }

  async #toOrganizations(
    rows: readonly StatedRow[],
    context: OrganizationContext,
  ): Promise<Organization[]> {
    const payers = rows.map(row => row.payer_account_id);
    const customers = await this.#customersOf(payers);
    const denied = await this.#readers.countDenied(payers);
    const lastRuns = new Map(
      (
        await this.#knex<RunRow>(RUNS_TABLE).whereIn(
          'run_id',
          rows.flatMap(row => row.last_run_id ?? []),
        )
      ).map(run => [run.payer_account_id, toRun(run)]),
    );
    return rows.map(row => {
      const mapped = customers.get(row.payer_account_id) ?? [];
      const claimants = context.directory
        .claimantsOfPayer(row.payer_account_id)
        .map(ref => ({ ref, title: context.directory.get(ref)?.title ?? ref }));
      const all = mapped.length > 0 ? mapped : claimants;
      const lastRun = lastRuns.get(row.payer_account_id);
      const held: HeldRemovalRecord | undefined = row.held
        ? JSON.parse(row.held)
        : undefined;
      return {
        payerAccountId: row.payer_account_id,
        organizationId: row.organization_id ?? undefined,
        name: row.name,
        partition: row.partition,
        source: row.source,
        state: row.state,
        stateSince: stateSince(row, held),
        stateReason: stateReason(row.state, {
          accessReason: row.access_reason ?? undefined,
          lastRun,
        }),
        running:
          row.lease_run_id !== null &&
          (row.lease_expires_at ?? '') > context.now.toISOString(),
        accounts: row.account_count,
        customers: all.slice(0, CUSTOMERS_SHOWN),
        customerCount: all.length,
        billingArrangement: row.config_arrangement ?? undefined,
        verdict: row.verdict ?? undefined,
        lastRun,
        nextDueAt: row.approved ? row.next_due_at : undefined,
        missing: held?.missing,
        notRead: JSON.parse(row.not_read),
        deniedReaders: denied.get(row.payer_account_id) ?? 0,
        oldKey:
          row.external_id_key_id !== null &&
          context.newestKeyId !== undefined &&
          row.external_id_key_id !== context.newestKeyId,
        freshness: freshnessOf(row.last_complete_at, context.staleBefore),
      };
    });
  }

  async #customersOf(
    payers: readonly string[],
  ): Promise<Map<string, Array<{ ref: string; title: string }>>> {
    const rows: Array<{ payer: string; ref: string; title: string }> =
      await this.#knex(ACCOUNTS_TABLE)
        .join(
          CUSTOMERS_TABLE,
          `${CUSTOMERS_TABLE}.customer_ref`,
          `${ACCOUNTS_TABLE}.customer_ref`,
        )
        .whereIn(`${ACCOUNTS_TABLE}.payer_account_id`, payers)
        .whereNull(`${ACCOUNTS_TABLE}.gone_at`)
        .distinct({
          payer: `${ACCOUNTS_TABLE}.payer_account_id`,
          ref: `${CUSTOMERS_TABLE}.customer_ref`,
          title: `${CUSTOMERS_TABLE}.title`,
        })
        .orderBy('title');
    const customers = new Map<string, Array<{ ref: string; title: string }>>();
    for (const { payer, ref, title } of rows) {
      customers.set(payer, [...(customers.get(payer) ?? []), { ref, title }]);
    }
    return customers;
  }
}

function sortColumns(sortName: string, staleBefore: Date): SortColumn[] {
  const direction = sortName.startsWith('-') ? 'desc' : 'asc';
  const name: SortColumn = { sql: `${O}.name_lower`, direction: 'asc' };
  const first: Record<string, SortColumn> = {
    state: {
      sql: POLLING_STATE_RANK_SQL,
      bindings: [staleBefore.toISOString()],
      direction,
    },
    name: { ...name, direction },
    asOf: { sql: `coalesce(${O}.last_complete_at, '')`, direction },
    accounts: { sql: `${O}.account_count`, direction },
  };
  return [
    first[sortName.replace(/^-/, '')],
    name,
    { sql: `${O}.payer_account_id`, direction: 'asc' },
  ];
}

function stateSince(
  row: StatedRow,
  held: HeldRemovalRecord | undefined,
): string | undefined {
  switch (row.state) {
    case 'REMOVAL_HELD':
      return held?.since;
    case 'STALE':
      return row.last_complete_at ?? undefined;
    case 'WAITING_FOR_APPROVAL':
    case 'NEVER_READ':
      return row.first_seen_at;
    case 'CURRENT':
      return undefined;
    default:
      return row.access_since ?? undefined;
  }
}

function toRun(row: RunRow): Run {
  return {
    runId: row.run_id,
    startedAt: row.started_at,
    endedAt: row.ended_at ?? undefined,
    outcome: row.outcome,
    calls: row.calls,
    pages: row.pages,
    listed: row.listed,
    changed: row.changed,
    message: row.message ?? undefined,
  };
}

function toHeldRemoval(
  runId: string,
  held: HeldRemovalRecord,
  accounts: Account[],
): HeldRemoval {
  return {
    runId,
    since: held.since,
    known: held.known,
    listed: held.listed,
    missing: held.missing,
    share: held.missing / held.known,
    limit: held.limit,
    accounts,
  };
}
