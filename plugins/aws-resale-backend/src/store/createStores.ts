import type { Knex } from 'knex';
import { DatabaseAccountStore } from './DatabaseAccountStore';
import { DatabaseCustomerStore } from './DatabaseCustomerStore';
import { DatabaseOrganizationStore } from './DatabaseOrganizationStore';
import { DatabaseRollupStore } from './DatabaseRollupStore';
import { AccountQueries } from './queries/AccountQueries';
import { ChangeQueries } from './queries/ChangeQueries';
import { CustomerQueries } from './queries/CustomerQueries';
import { FeedQueries } from './queries/FeedQueries';
import { OrganizationQueries } from './queries/OrganizationQueries';
import { OverviewQueries } from './queries/OverviewQueries';

/** Everything that reads or writes the plugin's database. */
export type Stores = ReturnType<typeof createStores>;

/** Makes the stores and queries on a migrated database. */
export function createStores(knex: Knex) {
  return {
    accounts: new DatabaseAccountStore(knex),
    customers: new DatabaseCustomerStore(knex),
    organizations: new DatabaseOrganizationStore(knex),
    rollups: new DatabaseRollupStore(knex),
    queries: {
      accounts: new AccountQueries(knex),
      changes: new ChangeQueries(knex),
      customers: new CustomerQueries(knex),
      feed: new FeedQueries(knex),
      organizations: new OrganizationQueries(knex),
      overview: new OverviewQueries(knex),
    },
  };
}
