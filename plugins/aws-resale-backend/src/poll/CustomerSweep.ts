import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { AwsResaleConfig } from '../config/types';
import type { CustomerReader } from '../observe/CustomerReader';
import { customerFromEntity } from '../observe/customerFromEntity';
import { isCustomerEntity } from '../observe/isCustomerEntity';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type { CustomerStore } from '../store/CustomerStore';
import type { NamedPayer, OrganizationStore } from '../store/OrganizationStore';
import type { RollupStore } from '../store/RollupStore';
import type { Rejudge } from './Rejudge';

export interface CustomerSweepOptions {
  config: AwsResaleConfig;
  reader: CustomerReader;
  customers: CustomerStore;
  organizations: OrganizationStore;
  rollups: RollupStore;
  rejudge: Rejudge;
  publisher: ChangePublisher;
  logger: LoggerService;
}

/** Reads all customers, and judges again what their changes touch. */
export class CustomerSweep {
  readonly #options: CustomerSweepOptions;

  constructor(options: CustomerSweepOptions) {
    this.#options = options;
  }

  /**
   * @returns whether customers were ever read completely; while they were not,
   * nothing is polled and the sweep wants to be repeated soon.
   * @throws what the catalog answers; nothing is changed then.
   */
  async sweep(at: Date, signal: AbortSignal): Promise<boolean> {
    await this.take(await this.#options.reader.read(signal), at, signal);
    return (await this.#options.customers.readAt()) !== undefined;
  }

  /** Takes entities as the complete content of the catalog. */
  async take(
    entities: readonly Entity[],
    at: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { config, customers, organizations, rollups, logger } = this.#options;
    const result = await customers.reconcile(
      entities
        .filter(entity => isCustomerEntity(entity, config.customers.filter))
        .map(customerFromEntity),
      { at, removalLimit: config.customers.removalLimit },
    );
    if (result.held > 0) {
      logger.warn(
        `The catalog lacks ${result.held} customers that it had before, more than awsResale.customers.removalLimit allows; they stay. Raise the limit for one reading if they are really gone`,
      );
    }
    await organizations.syncPayers(await this.#namedPayers(), at);
    const rejudged = await this.#options.rejudge.run(
      {
        customerRefs: result.changedRefs,
        payerAccountIds: result.payerAccountIds,
        linkedAccountIds: result.linkedAccountIds,
        transferEndedBefore: at.toISOString().slice(0, 10),
      },
      at,
      signal,
    );
    await rollups.refresh({
      customerRefs: [...result.changedRefs, ...rejudged.customerRefs],
      payerAccountIds: rejudged.payerAccountIds,
    });
    const changes = [...result.changes, ...rejudged.changes];
    await this.#options.publisher.publish(changes);
    if (changes.length > 0) {
      logger.info('Read customers', {
        changedCustomers: result.changedRefs.length,
        rejudgedAccounts: rejudged.written,
      });
    }
  }

  async #namedPayers(): Promise<NamedPayer[]> {
    const { config, customers } = this.#options;
    const payers = new Map<string, NamedPayer>();
    for (const payerAccountId of (
      await customers.directory()
    ).payerAccountIds()) {
      payers.set(payerAccountId, {
        payerAccountId,
        source: 'ANNOTATION',
        partition: 'aws',
        trusted: config.customers.trustAnnotatedPayers,
      });
    }
    for (const organization of config.organizations) {
      payers.set(organization.payerAccountId, {
        ...organization,
        source: 'CONFIG',
        trusted: true,
      });
    }
    return [...payers.values()];
  }
}
