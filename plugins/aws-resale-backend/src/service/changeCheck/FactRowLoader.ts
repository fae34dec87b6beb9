import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { READER_FACTS } from '../../observe/posture/readerFacts';
import type { ReadFacts } from '../../observe/posture/types';
import type { ApprovalStore } from '../../store/ApprovalStore';
import type { CustodyStore } from '../../store/posture/CustodyStore';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import type {
  ChangeFactQueries,
  KnownCustomer,
} from '../../store/queries/ChangeFactQueries';
import type { FactNeeds } from './factNeeds';
import type { FactRows } from './FactRows';
import { loadCustody, type LoadedCustody } from './loadCustody';

export interface FactRowLoaderOptions {
  queries: ChangeFactQueries;
  custody: Pick<CustodyStore, 'recordsOf'>;
  approvals: Pick<ApprovalStore, 'approvalsOf'>;
}

type ByKey<T> = ReadonlyMap<string, T>;

/** What is kept of many accounts, by account, payer or customer. */
export interface LoadedRows {
  /** By customer. */
  customers: ByKey<KnownCustomer>;
  listings: ByKey<string>;
  /** By payer. */
  customersIn: ByKey<FactRows['customersIn']>;
  /** By account, like everything that is not said to be otherwise. */
  credentials: ByKey<FactRows['credentials']>;
  /** By payer. */
  policies: ByKey<FactRows['policies']>;
  /** By payer. */
  anomalyMonitors: ByKey<FactRows['anomalyMonitors']>;
  approvals: ByKey<FactRows['approvals']>;
  custody: LoadedCustody;
}

/** Loads what is kept of accounts, one kind after the other for all of them. */
export class FactRowLoader {
  readonly #options: FactRowLoaderOptions;

  constructor(options: FactRowLoaderOptions) {
    this.#options = options;
  }

  async load(
    accounts: readonly ChangeAccount[],
    needs: FactNeeds,
  ): Promise<LoadedRows> {
    // Three at once: the database works on one part while another is taken in.
    // More would take connections from others, and be no faster.
    const [inventory, seen, custody] = await Promise.all([
      this.#ofInventory(accounts, needs),
      this.#seen(accounts, needs),
      this.#custody(accounts, needs),
    ]);
    return { ...inventory, ...seen, custody };
  }

  async #ofInventory(accounts: readonly ChangeAccount[], needs: FactNeeds) {
    const { queries, approvals } = this.#options;
    const customerRefs = accounts.flatMap(
      ({ customerRef }) => customerRef ?? [],
    );
    return {
      customers: await queries.customersOf(customerRefs),
      customersIn: await this.#customersIn(accounts, needs),
      listings: await queries.listingsOf(accounts),
      approvals: await approvals.approvalsOf(
        accounts.map(({ accountId }) => accountId),
      ),
    };
  }

  async #customersIn(accounts: readonly ChangeAccount[], needs: FactNeeds) {
    return this.#options.queries.customersIn(
      accounts
        .filter(({ isPayer, customerRef }) =>
          needs.otherCustomers ? isPayer : isPayer && !customerRef,
        )
        .map(({ payerAccountId }) => payerAccountId),
    );
  }

  async #seen(accounts: readonly ChangeAccount[], needs: FactNeeds) {
    const ids = accounts.map(({ accountId }) => accountId);
    const payers = accounts.map(({ payerAccountId }) => payerAccountId);
    const seen = (fact: keyof ReadFacts, subjects: readonly string[]) =>
      this.#options.queries.seen(subjects, { fact, readers: readersOf(fact) });
    return {
      credentials: await seen('rootCredentials', needs.credentials ? ids : []),
      policies: await seen(
        'serviceControlPolicies',
        needs.policies ? payers : [],
      ),
      anomalyMonitors: await seen(
        'anomalyMonitors',
        needs.anomalyMonitors ? payers : [],
      ),
    };
  }

  async #custody(accounts: readonly ChangeAccount[], needs: FactNeeds) {
    return loadCustody(
      accounts
        .filter(account => isKept(account, needs))
        .map(({ accountId }) => accountId),
      this.#options,
    );
  }
}

/** What was loaded of one of the accounts. */
export function rowsOf(account: ChangeAccount, loaded: LoadedRows): FactRows {
  const { accountId, payerAccountId, customerRef, isPayer } = account;
  const customer = loaded.customers.get(customerRef ?? '');
  return {
    account,
    customer: customerRef
      ? { ref: customerRef, title: customer?.title ?? customerRef }
      : undefined,
    customerReadAt: customer?.lastReadAt,
    listedAt: loaded.listings.get(accountId),
    customersIn: (isPayer && loaded.customersIn.get(payerAccountId)) || [],
    credentials: loaded.credentials.get(accountId) ?? [],
    policies: loaded.policies.get(payerAccountId) ?? [],
    anomalyMonitors: loaded.anomalyMonitors.get(payerAccountId) ?? [],
    approvals: loaded.approvals.get(accountId) ?? [],
  };
}

function isKept({ arrangement }: ChangeAccount, { custody }: FactNeeds) {
  return (
    custody === 'ALL' ||
    (custody === 'TRANSFERRED' && arrangement === 'BILLING_TRANSFER')
  );
}

function readersOf(fact: keyof ReadFacts): PostureReaderId[] {
  return POSTURE_READERS.filter(reader => READER_FACTS[reader].includes(fact));
}
