import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  custodyReadPermission,
  type Operation,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import type { ChangeFacts } from '../../judge/changeCheck/types';
import { HALVES } from '../../judge/custody/halves';
import { switchedReaders } from '../../poll/posture/switchedReaders';
import type { CustomerStore } from '../../store/CustomerStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { ChangeAccount } from '../../store/queries/ChangeFactQueries';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import { actorOf } from '../actorOf';
import type { Authorizer } from '../Authorizer';
import { linksOf } from '../custody/linksOf';
import { isPerson } from '../isPerson';
import { factNeeds } from './factNeeds';
import { FactRowLoader, type FactRowLoaderOptions } from './FactRowLoader';
import type { FactContext, FactRows } from './FactRows';
import { factsOfNobody } from './factsOfNobody';
import { toChangeFacts } from './toChangeFacts';

export interface ChangeFactLoaderOptions extends FactRowLoaderOptions {
  authorizer: Authorizer;
  customers: Pick<CustomerStore, 'readAt'>;
  memberships: MembershipStore;
  sight: CustomerSight;
  config: Pick<
    AwsResaleConfig,
    'organizations' | 'customers' | 'polling' | 'posture' | 'changeCheck'
  >;
  clock: () => Date;
}

/** What is known of some accounts. */
export interface LoadedFacts {
  /** In the order in which they were asked for, unknown ones included. */
  facts: ChangeFacts[];
  /** By id; those that are unknown or not the caller's to see are left out. */
  accounts: ReadonlyMap<string, ChangeAccount>;
  /** Refs of customers that answers need and that the caller may not see. */
  hiddenCustomers: ReadonlySet<string>;
  /** When it was so. */
  now: Date;
}

/** Loads what answers about changes rest on, within what a caller may see. */
export class ChangeFactLoader {
  readonly #options: ChangeFactLoaderOptions;
  readonly #rows: FactRowLoader;
  readonly #billTransferPayers: ReadonlySet<string>;

  constructor(options: ChangeFactLoaderOptions) {
    this.#options = options;
    this.#rows = new FactRowLoader(options);
    this.#billTransferPayers = new Set(
      options.config.organizations
        .filter(({ receivesTransferredBills }) => receivesTransferredBills)
        .map(({ payerAccountId }) => payerAccountId),
    );
  }

  /**
   * @param accountIds - each once.
   * @param operations - what the answers will be about.
   */
  async load(
    accountIds: readonly string[],
    operations: readonly Operation[],
    credentials: BackstageCredentials,
  ): Promise<LoadedFacts> {
    const { authorizer, queries } = this.#options;
    const accounts = await queries.accounts(
      accountIds,
      await authorizer.accounts(credentials),
    );
    const rows = await this.#rows.load(
      [...accounts.values()],
      factNeeds(operations),
    );
    const hiddenCustomers = await this.#hiddenIn(rows, credentials);
    const context = await this.#contextOf(rows, {
      hiddenCustomers,
      custodyReadable: await this.#custodyReadable(rows, credentials),
      credentials,
    });
    const known = new Map(
      rows.map(row => [row.account.accountId, toChangeFacts(row, context)]),
    );
    return {
      facts: accountIds.map(id => known.get(id) ?? factsOfNobody(id, context)),
      accounts,
      hiddenCustomers,
      now: context.now,
    };
  }

  async #contextOf(
    rows: readonly FactRows[],
    {
      credentials,
      hiddenCustomers,
      custodyReadable,
    }: {
      credentials: BackstageCredentials;
      hiddenCustomers: ReadonlySet<string>;
      custodyReadable: ReadonlySet<string>;
    },
  ): Promise<FactContext> {
    const { customers, config, memberships, clock } = this.#options;
    const { contacts } = config.changeCheck;
    const refs = [
      ...rows.flatMap(refsIn),
      ...contacts.OWN,
      ...contacts.FIN,
      ...contacts.PLATFORM,
    ];
    return {
      config: { ...config, contacts },
      billTransferPayers: this.#billTransferPayers,
      catalogReadAt: await customers.readAt(),
      isReaderOn: this.#isReaderOn(),
      toLink: await linksOf(refs, memberships),
      mayReadCustody: accountId => custodyReadable.has(accountId),
      isVisible: ref => !hiddenCustomers.has(ref),
      ...(isPerson(credentials) && {
        asker: actorOf(credentials).toLowerCase(),
      }),
      now: clock(),
    };
  }

  /** Accounts of which the caller may know who keeps their root users. */
  async #custodyReadable(
    rows: readonly FactRows[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { authorizer, queries } = this.#options;
    const kept = rows.filter(({ records }) => records.length > 0);
    return kept.length === 0
      ? new Set()
      : queries.within(
          kept.map(({ account }) => account.accountId),
          await authorizer.accountsWith(custodyReadPermission, credentials),
        );
  }

  async #hiddenIn(
    rows: readonly FactRows[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { authorizer, sight } = this.#options;
    const refs = new Set(
      rows.flatMap(({ customersIn }) => customersIn.map(({ ref }) => ref)),
    );
    if (refs.size > 0) {
      const visible = await sight.visible(
        [...refs],
        await authorizer.customers(credentials),
      );
      visible.forEach(ref => refs.delete(ref));
      // Whoever may see an account sees whose it is.
      rows.forEach(({ account }) => refs.delete(account.customer?.ref ?? ''));
    }
    return refs;
  }

  /** Asked once for each payer: there are few of them to many accounts. */
  #isReaderOn(): FactContext['isReaderOn'] {
    const readersOf = switchedReaders(this.#options.config.posture);
    const known = new Map<string, ReadonlySet<PostureReaderId>>();
    return (reader, { payerAccountId, partition }) => {
      const readers =
        known.get(payerAccountId) ??
        new Set(readersOf(payerAccountId, partition));
      known.set(payerAccountId, readers);
      return readers.has(reader);
    };
  }
}

/** Users and groups that answers about an account may name. */
function refsIn({ managers, records, approvals }: FactRows): string[] {
  return [
    ...managers,
    ...records.flatMap(({ facet, custodian }) =>
      custodian.type === 'CATALOG' && HALVES.includes(facet)
        ? custodian.ref
        : [],
    ),
    ...approvals.flatMap(({ approvedBy }) => approvedBy.ref ?? []),
  ];
}
