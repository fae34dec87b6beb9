import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { AwsResaleConfig } from '../config/types';
import type { OrganizationReaderFactory } from '../observe/types';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type { AccountStore } from '../store/AccountStore';
import type { CustomerStore } from '../store/CustomerStore';
import { LeaseLostError } from '../store/LeaseLostError';
import type { MappingStore } from '../store/MappingStore';
import type {
  LeasedOrganization,
  OrganizationStore,
} from '../store/OrganizationStore';
import type { RollupStore } from '../store/RollupStore';
import type { CrossChecks } from './CrossChecks';
import { LeaseKeeper } from './LeaseKeeper';
import { nextDueAt } from './nextDueAt';
import { OrganizationRun, type RunReport } from './OrganizationRun';
import type { Portfolio } from './Portfolio';

const LEASE_MS = 60_000;

export interface PollerOptions {
  config: AwsResaleConfig;
  readers: OrganizationReaderFactory;
  accounts: AccountStore;
  customers: CustomerStore;
  mapping: MappingStore;
  organizations: OrganizationStore;
  rollups: RollupStore;
  portfolio: Portfolio;
  crossChecks: CrossChecks;
  publisher: ChangePublisher;
  logger: LoggerService;
  /** Random numbers from 0 to 1, for jitter. */
  random?: () => number;
}

/** Polls organizations, one at a time and whole. */
export class Poller {
  readonly #options: PollerOptions;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /**
   * Polls the organization that has been due longest.
   *
   * @returns whether there was one.
   */
  async pollDue(clock: () => Date, signal: AbortSignal): Promise<boolean> {
    if (!(await this.#options.customers.readAt())) {
      return false;
    }
    const lease = await this.#options.organizations.claimDue(newLease(clock()));
    if (lease) {
      await this.#run(lease, clock, signal);
    }
    return lease !== undefined;
  }

  /** Polls one organization, due or not, unless somebody else is at it. */
  async pollOne(
    payerAccountId: string,
    clock: () => Date,
    signal: AbortSignal,
  ): Promise<void> {
    const lease = await this.#options.organizations.claim(
      payerAccountId,
      newLease(clock()),
    );
    if (lease) {
      await this.#run(lease, clock, signal);
    }
  }

  async #run(
    lease: LeasedOrganization,
    clock: () => Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { organizations, logger } = this.#options;
    const startedAt = clock();
    const keeper = new LeaseKeeper({
      extend: () =>
        organizations.extendLease(
          lease,
          new Date(clock().getTime() + LEASE_MS),
        ),
      everyMs: LEASE_MS / 4,
      signal,
    });
    try {
      const report = await this.#observe(lease, clock, keeper);
      await this.#finish(lease, report, startedAt, clock(), signal);
    } catch (error) {
      if (!(error instanceof LeaseLostError)) {
        throw error;
      }
      logger.warn(error.message, { runId: lease.runId });
    } finally {
      keeper.stop();
    }
  }

  async #observe(
    lease: LeasedOrganization,
    clock: () => Date,
    keeper: LeaseKeeper,
  ): Promise<RunReport> {
    const { config, readers, accounts, organizations } = this.#options;
    return new OrganizationRun({
      lease,
      openReader: () =>
        readers.open(
          {
            payerAccountId: lease.payerAccountId,
            partition: lease.partition,
            externalIdKeyId: lease.externalIdKeyId,
          },
          keeper.signal,
        ),
      accounts,
      organizations,
      portfolio: this.#options.portfolio,
      settings: {
        tagKeys: config.tags,
        removalLimit: config.polling.removalLimit,
        pollIntervalMs: config.polling.intervalMs,
        organizationalUnitIntervalMs:
          config.polling.organizationalUnitIntervalMs,
      },
      clock,
      signal: keeper.signal,
      onProgress: () => keeper.progress(),
    }).execute();
  }

  async #finish(
    lease: LeasedOrganization,
    report: RunReport,
    startedAt: Date,
    endedAt: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const {
      config,
      mapping,
      organizations,
      rollups,
      publisher,
      logger,
      random,
    } = this.#options;
    const { findings } = report;
    const changes = await organizations.finishRun(lease, {
      ...findings,
      startedAt,
      endedAt,
      nextDueAt: nextDueAt({
        outcome: findings.outcome,
        wasStopped: signal.aborted,
        hadAccess: lease.hadAccess,
        endedAt,
        intervalMs: config.polling.intervalMs,
        jitter: config.polling.jitter,
        random: random ?? Math.random,
      }),
      keepRuns: config.polling.keepRuns,
    });
    await rollups.refresh({
      customerRefs: [
        ...report.customerRefs,
        ...(await rollups.customersOf(lease.payerAccountId)),
      ],
      payerAccountIds: report.payerAccountIds,
    });
    if (findings.changed > 0) {
      await mapping.recordDay(endedAt);
      await this.#checkAnnotations(lease, report, signal);
    }
    await publisher.publish([...report.changes, ...changes]);
    const details = {
      payerAccountId: lease.payerAccountId,
      runId: lease.runId,
      outcome: findings.outcome,
      calls: findings.calls,
      pages: findings.pages,
      listed: findings.listed,
      changed: findings.changed,
      durationMs: endedAt.getTime() - startedAt.getTime(),
    };
    const text = `Polled payer ${lease.payerAccountId}: ${findings.outcome}`;
    if (findings.outcome === 'COMPLETE') {
      logger.info(text, details);
    } else {
      logger.warn(`${text}. ${findings.message ?? ''}`, details);
    }
  }

  /** What a first reading finds is recorded as no change, so all of it is new. */
  async #checkAnnotations(
    lease: LeasedOrganization,
    report: RunReport,
    signal: AbortSignal,
  ): Promise<void> {
    const { accounts, crossChecks } = this.#options;
    await crossChecks.run(
      {
        entityRefs: report.customerRefs,
        accountIds: lease.isFirstReading
          ? await accounts.listedIds(lease.payerAccountId)
          : report.changes.flatMap(change => change.accountId ?? []),
      },
      signal,
    );
  }
}

/** Text of an error for a log line, without its stack. */
export function messageOf(error: unknown): string {
  return toError(error).message;
}

function newLease(now: Date) {
  return {
    runId: randomUUID(),
    now,
    leaseUntil: new Date(now.getTime() + LEASE_MS),
  };
}
