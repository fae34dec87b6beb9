import type {
  CheckId,
  CustomerLink,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import {
  ACCOUNT_POSTURE_TABLE,
  CUSTODY_RECORDS_TABLE,
  POSTURE_RESULTS_TABLE,
  type CustodyRecordRow,
  type PostureResultRow,
} from '../posture/tables';
import {
  ACCOUNTS_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  type CustomerRefRow,
  type CustomerRow,
} from '../tables';
import { addTo } from './addTo';
import { byKeys } from './byKeys';
import {
  CHANGE_ACCOUNT_COLUMNS,
  EXPOSURE_COLUMNS,
  toChangeAccount,
  toKeptExposure,
  type ChangeAccount,
  type ChangeAccountRow,
  type ExposureRow,
  type KeptExposure,
} from './changeAccountView';
import { lastListings } from './lastListings';
import { whereAccountInScope, type AccountScope } from './Scope';
import { seenFacts, type ReadFact, type SeenFact } from './seenFacts';

const A = ACCOUNTS_TABLE;
const C = CUSTOMERS_TABLE;

/** States that are looked for, by check. */
export type WantedStates = Readonly<
  Partial<Record<CheckId, readonly PostureState[]>>
>;

/** States of some checks of an account. */
export type CheckStates = Partial<Record<CheckId, PostureState>>;

/** A customer as answers have it. */
export interface KnownCustomer {
  title: string;
  /** ISO 8601; the last reading with it, of one that the catalog lacks and the brake keeps. */
  lastReadAt?: string;
}

/**
 * Reads what answers about changes rest on, for many accounts at once. By keys
 * alone and without joins: beside some hundred keys PostgreSQL takes a join for
 * one with the whole table.
 */
export class ChangeFactQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By account id, gone ones included; those that are unknown or out of scope are left out. */
  async accounts(
    accountIds: readonly string[],
    scope: AccountScope,
  ): Promise<Map<string, ChangeAccount>> {
    const accounts = new Map<string, ChangeAccount>();
    for (const query of this.#byKeys(A, `${A}.account_id`, accountIds)) {
      query.select(CHANGE_ACCOUNT_COLUMNS.map(column => `${A}.${column}`));
      whereAccountInScope(this.#knex, query, scope);
      for (const row of (await query) as ChangeAccountRow[]) {
        accounts.set(row.account_id, toChangeAccount(row));
      }
    }
    return accounts;
  }

  /**
   * When a complete listing last told where some accounts are, ISO 8601, by
   * account. One that lacks them tells it of those that are gone, and not of those
   * that are held. Where there was none yet, the account is left out.
   */
  async listingsOf(
    accounts: readonly ChangeAccount[],
  ): Promise<Map<string, string>> {
    return lastListings(this.#knex, accounts);
  }

  /** What some customers are called, by ref, and whether the catalog still has them. */
  async customersOf(
    customerRefs: Iterable<string>,
  ): Promise<Map<string, KnownCustomer>> {
    const customers = new Map<string, KnownCustomer>();
    for (const query of this.#byKeys(C, 'customer_ref', customerRefs)) {
      const rows: Array<
        Pick<CustomerRow, 'customer_ref' | 'title' | 'last_read_at'>
      > = await query.select('customer_ref', 'title', 'last_read_at');
      for (const { customer_ref, title, last_read_at } of rows) {
        customers.set(customer_ref, {
          title,
          ...(last_read_at !== null && { lastReadAt: last_read_at }),
        });
      }
    }
    return customers;
  }

  /**
   * What was last judged of the exposure of some accounts, where it is in one of
   * some states.
   */
  async exposuresOf(
    accountIds: readonly string[],
    states: readonly PostureState[],
  ): Promise<Map<string, KeptExposure>> {
    const exposures = new Map<string, KeptExposure>();
    for (const query of this.#byKeys(
      ACCOUNT_POSTURE_TABLE,
      'account_id',
      accountIds,
    )) {
      const rows: ExposureRow[] = await query
        .whereIn('exposure', states)
        .select(EXPOSURE_COLUMNS);
      for (const row of rows) {
        const exposure = toKeptExposure(row);
        if (exposure) {
          exposures.set(row.account_id, exposure);
        }
      }
    }
    return exposures;
  }

  /** Which of some accounts are within a scope. */
  async within(
    accountIds: readonly string[],
    scope: AccountScope,
  ): Promise<Set<string>> {
    const within = new Set<string>(scope === 'ALL' ? accountIds : []);
    if (scope === 'ALL' || scope === 'NONE') {
      return within;
    }
    for (const query of this.#byKeys(A, `${A}.account_id`, accountIds)) {
      whereAccountInScope(this.#knex, query, scope);
      for (const id of await query.pluck(`${A}.account_id`)) {
        within.add(id);
      }
    }
    return within;
  }

  /** Customers that have accounts in the organizations of some payers, by payer. */
  async customersIn(
    payerAccountIds: Iterable<string>,
  ): Promise<Map<string, CustomerLink[]>> {
    const customers = new Map<string, CustomerLink[]>();
    for (const query of this.#byKeys(A, 'payer_account_id', payerAccountIds)) {
      const distinct = query
        .whereNull('gone_at')
        .whereNotNull('customer_ref')
        .distinct('payer_account_id', 'customer_ref');
      const rows: Array<{
        payer_account_id: string;
        customer_ref: string;
        title: string | null;
      }> = await this.#knex
        .from(distinct.as('present'))
        .leftJoin(C, `${C}.customer_ref`, 'present.customer_ref')
        .orderBy(['present.payer_account_id', 'present.customer_ref'])
        .select(
          'present.payer_account_id',
          'present.customer_ref',
          `${C}.title`,
        );
      for (const row of rows) {
        addTo(customers, row.payer_account_id, {
          ref: row.customer_ref,
          title: row.title ?? row.customer_ref,
        });
      }
    }
    return customers;
  }

  /** Refs of the account managers that some customers declare, by customer. */
  async managersOf(
    customerRefs: Iterable<string>,
  ): Promise<Map<string, string[]>> {
    const managers = new Map<string, string[]>();
    for (const query of this.#byKeys(
      CUSTOMER_REFS_TABLE,
      'customer_ref',
      customerRefs,
    )) {
      const rows: CustomerRefRow[] = await query
        .andWhere({ relation: 'manager' })
        .orderBy(['customer_ref', 'target_ref'])
        .select('customer_ref', 'target_ref');
      for (const row of rows) {
        addTo(managers, row.customer_ref, row.target_ref);
      }
    }
    return managers;
  }

  /** Checks that were last judged to be in one of the wanted states, by account. */
  async resultsOf(
    accountIds: readonly string[],
    wanted: WantedStates,
  ): Promise<Map<string, CheckStates>> {
    const results = new Map<string, CheckStates>();
    const pairs = Object.entries(wanted).flatMap(([checkId, states]) =>
      states.map(state => `${checkId} ${state}`),
    );
    for (const query of this.#byKeys(
      POSTURE_RESULTS_TABLE,
      'account_id',
      pairs.length > 0 ? accountIds : [],
    )) {
      const rows: Array<
        Pick<PostureResultRow, 'account_id' | 'check_id' | 'state'>
      > = await query
        .whereIn('check_id', Object.keys(wanted))
        // As one text: no index must lead to all accounts in such a state.
        .whereRaw(
          `check_id || ' ' || state in (${pairs.map(() => '?').join()})`,
          pairs,
        )
        .select('account_id', 'check_id', 'state');
      for (const row of rows) {
        const states = results.get(row.account_id) ?? {};
        states[row.check_id] = row.state;
        results.set(row.account_id, states);
      }
    }
    return results;
  }

  /** Attestations that name some accounts, decided or not, by account. */
  async attestationsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const attestations = new Map<string, string[]>();
    for (const query of this.#byKeys(
      CUSTODY_RECORDS_TABLE,
      'account_id',
      accountIds,
    )) {
      const rows: Array<
        Pick<CustodyRecordRow, 'account_id' | 'attestation_id'>
      > = await query.distinct('account_id', 'attestation_id');
      for (const row of rows) {
        addTo(attestations, row.account_id, row.attestation_id);
      }
    }
    return attestations;
  }

  /** When readers last saw a fact of some accounts, by account. */
  async seen(
    accountIds: Iterable<string>,
    fact: ReadFact,
  ): Promise<Map<string, SeenFact[]>> {
    return seenFacts(this.#knex, accountIds, fact);
  }

  #byKeys(
    table: string,
    column: string,
    keys: Iterable<string>,
  ): Generator<Knex.QueryBuilder> {
    return byKeys(this.#knex, { table, column, keys });
  }
}
