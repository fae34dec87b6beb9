import type { CustomerLink } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { byKeys } from '../byKeys';
import {
  ACCOUNT_POSTURE_TABLE,
  CUSTODY_RECORDS_TABLE,
  type CustodyRecordRow,
} from '../posture/tables';
import {
  ACCOUNTS_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  type CustomerRow,
} from '../tables';
import { addTo } from './addTo';
import {
  CHANGE_ACCOUNT_COLUMNS,
  CHANGE_POSTURE_COLUMNS,
  toChangeAccount,
  type ChangeAccount,
  type ChangeAccountRow,
} from './changeAccountView';
import { lastListings } from './lastListings';
import { whereAccountInScope, type AccountScope } from './Scope';
import { seenFacts, type ReadFact, type SeenFact } from './seenFacts';

const A = ACCOUNTS_TABLE;
const P = ACCOUNT_POSTURE_TABLE;
const C = CUSTOMERS_TABLE;
const R = CUSTOMER_REFS_TABLE;

/** A customer as answers have it. */
export interface KnownCustomer {
  title: string;
  /** Account managers that it declares, in no order. */
  managerRefs: string[];
  /** ISO 8601; the last reading with it, of one that the catalog lacks and the brake keeps. */
  lastReadAt?: string;
}

/** Reads what answers about changes rest on, for many accounts at once. */
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
      query
        .leftJoin(P, `${P}.account_id`, `${A}.account_id`)
        .select([
          ...CHANGE_ACCOUNT_COLUMNS.map(column => `${A}.${column}`),
          ...CHANGE_POSTURE_COLUMNS.map(column => `${P}.${column}`),
        ]);
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

  /** What the catalog says of some customers, by ref; those that it never had are left out. */
  async customersOf(
    customerRefs: Iterable<string>,
  ): Promise<Map<string, KnownCustomer>> {
    const customers = new Map<string, KnownCustomer>();
    for (const query of this.#byKeys(C, `${C}.customer_ref`, customerRefs)) {
      const rows: Array<
        Pick<CustomerRow, 'customer_ref' | 'title' | 'last_read_at'> & {
          target_ref: string | null;
        }
      > = await query
        .leftJoin(R, join =>
          join
            .on(`${R}.customer_ref`, `${C}.customer_ref`)
            .andOnVal(`${R}.relation`, 'manager'),
        )
        .select(`${C}.customer_ref`, 'title', 'last_read_at', 'target_ref');
      for (const { customer_ref, title, last_read_at, target_ref } of rows) {
        const customer = customers.get(customer_ref) ?? {
          title,
          managerRefs: [],
          ...(last_read_at !== null && { lastReadAt: last_read_at }),
        };
        if (target_ref !== null) {
          customer.managerRefs.push(target_ref);
        }
        customers.set(customer_ref, customer);
      }
    }
    return customers;
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
