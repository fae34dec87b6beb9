import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsResaleConfig } from '../config/types';
import type { CustomerReader } from '../observe/CustomerReader';
import type { OrganizationReaderFactory } from '../observe/types';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type { Stores } from '../store/createStores';
import { CustomerSweep } from './CustomerSweep';
import { Poller } from './Poller';
import { Portfolio } from './Portfolio';
import { Rejudge } from './Rejudge';

/** What polls, and what it judges against. */
export type Polling = ReturnType<typeof createPolling>;

/** Joins stores, catalog and judge into what polls. */
export function createPolling(options: {
  config: AwsResaleConfig;
  stores: Stores;
  publisher: ChangePublisher;
  customerReader: CustomerReader;
  logger: LoggerService;
}) {
  const { config, stores, publisher, customerReader } = options;
  const portfolio = new Portfolio(stores.customers, config);
  const rejudge = new Rejudge({ accounts: stores.accounts, portfolio });
  const sweepWith = (logger: LoggerService) =>
    new CustomerSweep({
      config,
      reader: customerReader,
      ...stores,
      rejudge,
      publisher,
      logger,
    });
  return {
    portfolio,
    sweep: sweepWith(options.logger),
    sweepWith,
    /** A poller that reads organizations in a way of its own. */
    pollerWith: (
      readers: OrganizationReaderFactory,
      logger: LoggerService = options.logger,
    ) =>
      new Poller({ config, readers, ...stores, portfolio, publisher, logger }),
  };
}
