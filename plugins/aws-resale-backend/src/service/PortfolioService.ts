import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  AccountDetail,
  AccountPage,
  AccountQuery,
  ChangePage,
  ChangeQuery,
  CustomerDetail,
  CustomerPage,
  CustomerQuery,
  FeedPage,
  HistoryQuery,
} from 'backstage-plugin-aws-resale-common';
import type { AccountQueries } from '../store/queries/AccountQueries';
import type {
  ChangeQueries,
  ChangeScope,
} from '../store/queries/ChangeQueries';
import type { CustomerQueries } from '../store/queries/CustomerQueries';
import type { FeedQueries } from '../store/queries/FeedQueries';
import type { Authorizer } from './Authorizer';
import { isPerson } from './isPerson';

export interface PortfolioServiceOptions {
  authorizer: Authorizer;
  userInfo: UserInfoService;
  accounts: AccountQueries;
  customers: CustomerQueries;
  changes: ChangeQueries;
  feed: FeedQueries;
  clock: () => Date;
  staleAfterMs: number;
}

/** Customers and accounts for whoever asks, within what they may see. */
export class PortfolioService {
  readonly #options: PortfolioServiceOptions;

  constructor(options: PortfolioServiceOptions) {
    this.#options = options;
  }

  async listAccounts(
    query: AccountQuery,
    credentials: BackstageCredentials,
  ): Promise<AccountPage> {
    const { authorizer, accounts } = this.#options;
    return accounts.list(query, {
      scope: await authorizer.accounts(credentials),
      staleBefore: this.#staleBefore(),
    });
  }

  /** @throws NotFoundError also for an account that the caller may not see. */
  async getAccount(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<AccountDetail> {
    const { authorizer, accounts } = this.#options;
    const detail = await accounts.get(accountId, {
      scope: await authorizer.accounts(credentials),
      staleBefore: this.#staleBefore(),
      withEmail: await authorizer.mayReadEmail(credentials, accountId),
    });
    if (!detail) {
      throw new NotFoundError(
        `No account ${accountId} is known, or you may not see it`,
      );
    }
    return detail;
  }

  /** @throws NotFoundError also for an account that the caller may not see. */
  async getHistory(
    accountId: string,
    query: HistoryQuery,
    credentials: BackstageCredentials,
  ): Promise<ChangePage> {
    await this.getAccount(accountId, credentials);
    return this.#options.changes.list(
      { ...query, accountId },
      await this.#changeScope(credentials),
    );
  }

  async listCustomers(
    query: CustomerQuery,
    credentials: BackstageCredentials,
  ): Promise<CustomerPage> {
    const { authorizer, customers } = this.#options;
    return customers.list(query, {
      scope: await authorizer.customers(credentials),
      claims: query.mine ? await this.#claims(credentials) : [],
      staleBefore: this.#staleBefore(),
    });
  }

  /** @throws NotFoundError also for a customer that the caller may not see. */
  async getCustomer(
    customerRef: string,
    credentials: BackstageCredentials,
  ): Promise<CustomerDetail> {
    const { authorizer, customers } = this.#options;
    const detail = await customers.get(customerRef, {
      scope: await authorizer.customers(credentials),
      staleBefore: this.#staleBefore(),
    });
    if (!detail) {
      throw new NotFoundError(
        `No customer ${customerRef} is known, or you may not see it`,
      );
    }
    return detail;
  }

  async listChanges(
    query: ChangeQuery,
    credentials: BackstageCredentials,
  ): Promise<ChangePage> {
    const { customer, mine, ...rest } = query;
    return this.#options.changes.list(
      {
        ...rest,
        customerRef: customer,
        ...(mine && { claims: await this.#claims(credentials) }),
      },
      await this.#changeScope(credentials),
    );
  }

  /** For the catalog module alone; the router checks who asks. */
  async readFeed(after: number, limit: number): Promise<FeedPage> {
    return this.#options.feed.read(after, limit);
  }

  async #changeScope(credentials: BackstageCredentials): Promise<ChangeScope> {
    const { authorizer } = this.#options;
    const [accounts, customers, organizations] = await Promise.all([
      authorizer.accounts(credentials),
      authorizer.customers(credentials),
      authorizer.mayReadOrganizations(credentials),
    ]);
    return { accounts, customers, organizations };
  }

  /** Services own nothing, so they have no customers of their own. */
  async #claims(credentials: BackstageCredentials): Promise<string[]> {
    return isPerson(credentials)
      ? (await this.#options.userInfo.getUserInfo(credentials))
          .ownershipEntityRefs
      : [];
  }

  #staleBefore(): Date {
    return new Date(
      this.#options.clock().getTime() - this.#options.staleAfterMs,
    );
  }
}
