import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  custodyReadPermission,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import type { ChangeFacts } from '../../judge/changeCheck/types';
import { HALVES } from '../../judge/custody/halves';
import { switchedReaders } from '../../poll/posture/switchedReaders';
import type { CustomerStore } from '../../store/CustomerStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import { actorOf } from '../actorOf';
import type { Authorizer } from '../Authorizer';
import { linksOf } from '../custody/linksOf';
import { isPerson } from '../isPerson';
import { catalogAge } from './catalogAge';
import type { FactNeeds } from './factNeeds';
import {
  FactRowLoader,
  rowsOf,
  type FactRowLoaderOptions,
  type LoadedRows,
} from './FactRowLoader';
import type { FactContext } from './FactContext';
import { factsOfNobody } from './factsOfNobody';
import { listingAge } from './listingAge';
import { RecordedCustodies } from './RecordedCustodies';
import { remember } from './remember';
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
  /**
   * What answers about an account rest on, whether it is known or not. Made when
   * asked for, so that of many accounts not everything is held at once.
   */
  factsOf(accountId: string): ChangeFacts;
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
   * @param needs - of what will be answered; the rest is left out.
   */
  async load(
    accountIds: readonly string[],
    needs: FactNeeds,
    credentials: BackstageCredentials,
  ): Promise<LoadedFacts> {
    const { authorizer, queries, customers } = this.#options;
    const scope = await authorizer.accounts(credentials);
    const [accounts, catalogReadAt] = await Promise.all([
      queries.accounts(accountIds, scope),
      customers.readAt(),
    ]);
    const rows = await this.#rows.load([...accounts.values()], needs);
    const hiddenCustomers = await this.#hiddenIn(rows, accounts, credentials);
    const context = await this.#contextOf(rows, {
      hiddenCustomers,
      catalogReadAt,
      credentials,
    });
    return {
      factsOf: accountId => {
        const account = accounts.get(accountId);
        return account
          ? toChangeFacts(rowsOf(account, rows), context)
          : factsOfNobody(accountId, context);
      },
      accounts,
      hiddenCustomers,
      now: context.now,
    };
  }

  async #contextOf(
    rows: LoadedRows,
    {
      hiddenCustomers,
      catalogReadAt,
      credentials,
    }: {
      hiddenCustomers: ReadonlySet<string>;
      catalogReadAt: Date | undefined;
      credentials: BackstageCredentials;
    },
  ): Promise<FactContext> {
    const { config, memberships, clock } = this.#options;
    const { OWN, FIN, PLATFORM } = config.changeCheck.contacts;
    const toLink = await linksOf(
      [...refsIn(rows), ...OWN, ...FIN, ...PLATFORM],
      memberships,
    );
    const readable = await this.#custodyReadable(rows, credentials);
    const now = clock();
    return {
      config,
      billTransferPayers: this.#billTransferPayers,
      contacts: {
        OWN: OWN.map(toLink),
        FIN: FIN.map(toLink),
        PLATFORM: PLATFORM.map(toLink),
      },
      managers: new Map(
        [...rows.customers].map(([ref, { managerRefs }]) => [
          ref,
          managerRefs.map(toLink),
        ]),
      ),
      // All accounts of a payer were listed together.
      listingAgeAt: remember(listedAt => listingAge(listedAt, config)),
      catalogAge: catalogAge(catalogReadAt?.toISOString(), config),
      catalogAgeAt: lastReadAt => catalogAge(lastReadAt, config),
      custodies: new RecordedCustodies(rows.custody, {
        config: config.posture,
        now,
        toLink,
      }),
      toLink,
      isReaderOn: this.#isReaderOn(),
      mayReadCustody: accountId => readable.has(accountId),
      isVisible: ref => !hiddenCustomers.has(ref),
      ...(isPerson(credentials) && {
        asker: actorOf(credentials).toLowerCase(),
      }),
      now,
    };
  }

  /** Accounts of which the caller may know who keeps their root users. */
  async #custodyReadable(
    { custody, approvals }: LoadedRows,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { authorizer, queries } = this.#options;
    // An approval by a second custodian names one of them too.
    const kept = new Set([...custody.attestations.keys(), ...approvals.keys()]);
    return kept.size === 0
      ? new Set()
      : queries.within(
          [...kept],
          await authorizer.accountsWith(custodyReadPermission, credentials),
        );
  }

  async #hiddenIn(
    { customersIn }: LoadedRows,
    accounts: ReadonlyMap<string, ChangeAccount>,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { authorizer, sight } = this.#options;
    const refs = new Set(
      [...customersIn.values()].flatMap(customers =>
        customers.map(({ ref }) => ref),
      ),
    );
    if (refs.size > 0) {
      const visible = await sight.visible(
        [...refs],
        await authorizer.customers(credentials),
      );
      visible.forEach(ref => refs.delete(ref));
      // Whoever may see an account sees whose it is.
      accounts.forEach(({ customerRef = '' }) => refs.delete(customerRef));
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

/** Users and groups that answers may name. */
function refsIn({ customers, custody, approvals }: LoadedRows): Set<string> {
  const refs = new Set(
    [...customers.values()].flatMap(({ managerRefs }) => managerRefs),
  );
  for (const records of custody.records.values()) {
    for (const { facet, custodian } of records) {
      if (custodian.type === 'CATALOG' && HALVES.includes(facet)) {
        refs.add(custodian.ref);
      }
    }
  }
  for (const ofAccount of approvals.values()) {
    ofAccount.forEach(({ approvedBy }) => refs.add(approvedBy.ref ?? ''));
  }
  refs.delete('');
  return refs;
}
