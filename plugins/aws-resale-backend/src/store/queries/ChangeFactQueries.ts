import type {
  AccountModel,
  AccountState,
  BillingArrangement,
  CheckId,
  CustomerLink,
  ExposureCause,
  Holder,
  ModelVerdict,
  Partition,
  PostureReaderId,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { READER_FACTS } from '../../observe/posture/readerFacts';
import type { ReadFacts } from '../../observe/posture/types';
import type { HeldRemovalRecord } from '../OrganizationStore';
import { chunksOf } from '../posture/chunksOf';
import {
  ACCOUNT_POSTURE_TABLE,
  POSTURE_FACTS_TABLE,
  POSTURE_RESULTS_TABLE,
  type AccountPostureRow,
  type PostureFactsRow,
  type PostureResultRow,
} from '../posture/tables';
import {
  ACCOUNTS_TABLE,
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  HELD_REMOVALS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
  type CustomerRefRow,
} from '../tables';
import { closureEndsAt } from './accountView';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const O = ORGANIZATIONS_TABLE;
const C = CUSTOMERS_TABLE;
const H = HELD_REMOVALS_TABLE;
const P = ACCOUNT_POSTURE_TABLE;

const ACCOUNT_COLUMNS = [
  'account_id',
  'name',
  'is_payer',
  'payer_account_id',
  'partition',
  'state',
  'closed_seen_at',
  'gone_at',
  'customer_ref',
  'model',
  'billing_arrangement',
  'verdict',
  'holder',
  'expected_holder',
  'transfer_ends_on',
  'first_seen_at',
] as const;

const POSTURE_COLUMNS = [
  'exposure',
  'exposure_cause',
  'judged_at',
  'due_at',
] as const;

type ChangeAccountRow = Pick<AccountRow, (typeof ACCOUNT_COLUMNS)[number]> & {
  [Column in (typeof POSTURE_COLUMNS)[number]]:
    | AccountPostureRow[Column]
    | null;
} & {
  last_complete_at: string | null;
  held: string | null;
  held_account_id: string | null;
  customer_title: string | null;
};

/** What was last judged of an exposure. */
export interface KeptExposure {
  state: PostureState;
  /** The worst one. */
  cause?: ExposureCause;
  /** ISO 8601. */
  judgedAt: string;
  /** ISO 8601; when it is judged again. Missing where that is overdue. */
  dueAt?: string;
}

/** An account as far as answers about changes go. */
export interface ChangeAccount {
  accountId: string;
  name: string;
  isPayer: boolean;
  payerAccountId: string;
  partition: Partition;
  state: AccountState;
  isGone: boolean;
  /** ISO 8601. */
  closureEndsAt?: string;
  customer?: CustomerLink;
  model: AccountModel;
  arrangement: BillingArrangement;
  verdict: ModelVerdict;
  /** By the domain of the root e-mail. */
  emailHolder: Holder;
  expectedHolder?: Holder | 'ANY';
  /** ISO date; of a payer whose bill is transferred since a known day. */
  transferEndsOn?: string;
  /**
   * ISO 8601; when a complete listing last told where the account is. A listing
   * that lacks it tells that of one that is gone, and not of one that is held.
   */
  listedAt?: string;
  firstSeenAt: string;
  /** Missing where it was never judged. */
  exposure?: KeptExposure;
}

/** When a reader last saw a fact. */
export interface SeenFact {
  reader: PostureReaderId;
  /** ISO 8601. */
  seenAt: string;
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
    for (const ids of chunksOf(accountIds)) {
      const query = this.#knex(A)
        .leftJoin(O, `${O}.payer_account_id`, `${A}.payer_account_id`)
        .leftJoin(C, `${C}.customer_ref`, `${A}.customer_ref`)
        .leftJoin(P, `${P}.account_id`, `${A}.account_id`)
        .leftJoin(H, join =>
          join
            .on(`${H}.account_id`, `${A}.account_id`)
            .andOn(`${H}.payer_account_id`, `${A}.payer_account_id`),
        )
        .whereIn(`${A}.account_id`, ids)
        .select(
          ...ACCOUNT_COLUMNS.map(column => `${A}.${column}`),
          ...POSTURE_COLUMNS.map(column => `${P}.${column}`),
          {
            last_complete_at: `${O}.last_complete_at`,
            held: `${O}.held`,
            held_account_id: `${H}.account_id`,
            customer_title: `${C}.title`,
          },
        );
      whereAccountInScope(this.#knex, query, scope);
      for (const row of (await query) as ChangeAccountRow[]) {
        accounts.set(row.account_id, toChangeAccount(row));
      }
    }
    return accounts;
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
    for (const ids of chunksOf(accountIds)) {
      const query = this.#knex(A).whereIn(`${A}.account_id`, ids);
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
    for (const payers of chunksOf(payerAccountIds)) {
      const distinct = this.#knex(A)
        .whereIn('payer_account_id', payers)
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
    for (const refs of chunksOf(customerRefs)) {
      const rows = await this.#knex<CustomerRefRow>(CUSTOMER_REFS_TABLE)
        .whereIn('customer_ref', refs)
        .andWhere({ relation: 'manager' })
        .orderBy(['customer_ref', 'target_ref'])
        .select('customer_ref', 'target_ref');
      for (const row of rows) {
        addTo(managers, row.customer_ref, row.target_ref);
      }
    }
    return managers;
  }

  /** What was last judged of some checks, by account. */
  async resultsOf(
    accountIds: readonly string[],
    checkIds: readonly CheckId[],
  ): Promise<Map<string, Map<CheckId, PostureState>>> {
    const results = new Map<string, Map<CheckId, PostureState>>();
    for (const ids of chunksOf(accountIds)) {
      const rows = await this.#knex<PostureResultRow>(POSTURE_RESULTS_TABLE)
        .whereIn('account_id', ids)
        .whereIn('check_id', checkIds)
        .select('account_id', 'check_id', 'state');
      for (const row of rows) {
        const ofAccount = results.get(row.account_id) ?? new Map();
        results.set(row.account_id, ofAccount.set(row.check_id, row.state));
      }
    }
    return results;
  }

  /** When readers last saw a fact of some accounts, by account. */
  async seen(
    accountIds: Iterable<string>,
    {
      fact,
      readers,
    }: {
      fact: keyof ReadFacts;
      readers: readonly PostureReaderId[];
    },
  ): Promise<Map<string, SeenFact[]>> {
    const seen = new Map<string, SeenFact[]>();
    for (const ids of chunksOf(accountIds)) {
      const query = this.#knex(POSTURE_FACTS_TABLE)
        .whereIn('account_id', ids)
        .whereIn('reader', readers)
        .whereNotNull('observed_at')
        .orderBy(['account_id', 'reader'])
        .select('account_id', 'reader', 'observed_at', 'seen_before');
      if (readers.some(reader => READER_FACTS[reader].length > 1)) {
        // Of several facts it may have seen others alone.
        query.andWhere('facts', 'like', `%"${fact}":%`);
      }
      const rows: Array<
        Pick<PostureFactsRow, 'account_id' | 'seen_before'> & {
          reader: PostureReaderId;
          observed_at: string;
        }
      > = await query;
      for (const row of rows) {
        const before: Partial<Record<keyof ReadFacts, string>> =
          row.seen_before === null ? {} : JSON.parse(row.seen_before);
        addTo(seen, row.account_id, {
          reader: row.reader,
          seenAt: before[fact] ?? row.observed_at,
        });
      }
    }
    return seen;
  }
}

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) {
    items.push(item);
  } else {
    map.set(key, [item]);
  }
}

function toChangeAccount(row: ChangeAccountRow): ChangeAccount {
  const endsAt = closureEndsAt(row);
  const listedAt = listingOf(row);
  return {
    accountId: row.account_id,
    name: row.name,
    isPayer: Boolean(row.is_payer),
    payerAccountId: row.payer_account_id,
    partition: row.partition,
    state: row.state,
    isGone: row.gone_at !== null,
    ...(endsAt !== undefined && { closureEndsAt: endsAt }),
    ...(row.customer_ref && {
      customer: {
        ref: row.customer_ref,
        title: row.customer_title ?? row.customer_ref,
      },
    }),
    model: row.model,
    arrangement: row.billing_arrangement,
    verdict: row.verdict,
    emailHolder: row.holder,
    ...(row.expected_holder && { expectedHolder: row.expected_holder }),
    ...(row.transfer_ends_on && { transferEndsOn: row.transfer_ends_on }),
    ...(listedAt && { listedAt }),
    firstSeenAt: row.first_seen_at,
    ...(row.judged_at &&
      row.exposure && {
        exposure: {
          state: row.exposure,
          ...(row.exposure_cause && { cause: row.exposure_cause }),
          judgedAt: row.judged_at,
          ...(row.due_at && { dueAt: row.due_at }),
        },
      }),
  };
}

function listingOf(row: ChangeAccountRow): string | null | undefined {
  if (row.gone_at === null && row.held_account_id && row.held) {
    const held: HeldRemovalRecord = JSON.parse(row.held);
    return held.lastListedAt;
  }
  return row.last_complete_at;
}
