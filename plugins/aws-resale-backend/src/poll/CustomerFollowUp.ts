import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsResaleConfig } from '../config/types';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type {
  CustomerReconciliation,
  CustomerStore,
} from '../store/CustomerStore';
import type { MappingStore } from '../store/MappingStore';
import type { NamedPayer, OrganizationStore } from '../store/OrganizationStore';
import type { PostureScheduleStore } from '../store/posture/PostureScheduleStore';
import type { RollupStore } from '../store/RollupStore';
import { switchedReaders } from './posture/switchedReaders';
import type { Rejudge } from './Rejudge';

export interface CustomerFollowUpOptions {
  config: AwsResaleConfig;
  customers: CustomerStore;
  mapping: MappingStore;
  organizations: OrganizationStore;
  postureSchedule: PostureScheduleStore;
  rollups: RollupStore;
  rejudge: Rejudge;
  publisher: ChangePublisher;
  logger: LoggerService;
}

/** Does what follows from changed customers: payers, verdicts, roll-ups, events. */
export class CustomerFollowUp {
  readonly #options: CustomerFollowUpOptions;

  constructor(options: CustomerFollowUpOptions) {
    this.#options = options;
  }

  /** @returns customers of the accounts that were judged differently. */
  async run(
    result: CustomerReconciliation,
    at: Date,
    signal: AbortSignal,
  ): Promise<string[]> {
    const {
      config,
      mapping,
      organizations,
      postureSchedule,
      rollups,
      rejudge,
      publisher,
      logger,
    } = this.#options;
    await organizations.syncPayers(await this.#namedPayers(), at);
    await postureSchedule.sync(switchedReaders(config.posture), at);
    const rejudged = await rejudge.run(
      {
        customerRefs: result.changedRefs,
        joinedOrLeftRefs: result.joinedOrLeftRefs,
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
    await mapping.recordDay(at);
    const changes = [...result.changes, ...rejudged.changes];
    await publisher.publish(changes);
    if (changes.length > 0) {
      logger.info('Read customers', {
        changedCustomers: result.changedRefs.length,
        rejudgedAccounts: rejudged.written,
      });
    }
    return rejudged.customerRefs;
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
