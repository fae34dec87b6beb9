import type {
  BackstageCredentials,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  organizationConnectPermission,
  organizationReadPermission,
  organizationRunPermission,
  type Connection,
  type OrganizationDetail,
  type OrganizationPage,
  type OrganizationQuery,
  type RunRequested,
} from 'backstage-plugin-aws-resale-common';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import type { AwsResaleConfig } from '../config/types';
import { roleTemplate } from '../observe/roleTemplate';
import type { Portfolio } from '../poll/Portfolio';
import { switchedReaders } from '../poll/posture/switchedReaders';
import { buryAccounts } from '../poll/removeMissing';
import { postureTaskId } from '../poll/posture/schedulePosture';
import { workerTaskId } from '../poll/schedulePolling';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type { AccountStore } from '../store/AccountStore';
import type { CustomerStore } from '../store/CustomerStore';
import type { OrganizationStore } from '../store/OrganizationStore';
import type { PostureScheduleStore } from '../store/posture/PostureScheduleStore';
import type { AccountQueries } from '../store/queries/AccountQueries';
import type {
  OrganizationContext,
  OrganizationQueries,
} from '../store/queries/OrganizationQueries';
import type { ReaderQueries } from '../store/queries/ReaderQueries';
import type { RollupStore } from '../store/RollupStore';
import type { Authorizer } from './Authorizer';
import { readersOf } from './readersOf';

const HELD_ACCOUNTS_SHOWN = 50;

export interface OrganizationServiceOptions {
  config: AwsResaleConfig;
  authorizer: Authorizer;
  accounts: AccountStore;
  customers: CustomerStore;
  organizations: OrganizationStore;
  postureSchedule: PostureScheduleStore;
  rollups: RollupStore;
  portfolio: Portfolio;
  queries: OrganizationQueries;
  accountQueries: AccountQueries;
  readerQueries: ReaderQueries;
  publisher: ChangePublisher;
  scheduler: SchedulerService;
  /** ARN of the identity that assumes the roles; undefined while AWS does not tell. */
  hubArn(): Promise<string | undefined>;
  clock: () => Date;
}

/** Organizations: how polling them goes, and what people decide about it. */
export class OrganizationService {
  readonly #options: OrganizationServiceOptions;

  constructor(options: OrganizationServiceOptions) {
    this.#options = options;
  }

  async list(
    query: OrganizationQuery,
    credentials: BackstageCredentials,
  ): Promise<OrganizationPage> {
    await this.#options.authorizer.require(
      organizationReadPermission,
      credentials,
    );
    return this.#options.queries.list(query, await this.context());
  }

  /** @throws NotFoundError for an unknown payer. */
  async get(
    payerAccountId: string,
    credentials: BackstageCredentials,
  ): Promise<OrganizationDetail> {
    const { authorizer, config, organizations, accountQueries, queries } =
      this.#options;
    await authorizer.require(organizationReadPermission, credentials);
    const context = await this.context();
    const scope = await authorizer.accounts(credentials);
    const detail = await queries.get(payerAccountId, context, async runId => {
      const ids = await organizations.heldAccountIds(payerAccountId, runId);
      return accountQueries.byIds(ids.slice(0, HELD_ACCOUNTS_SHOWN), {
        scope,
        staleBefore: context.staleBefore,
      });
    });
    if (!detail) {
      throw new NotFoundError(
        `No payer ${payerAccountId} is known; name it in awsResale.organizations or on a customer`,
      );
    }
    const statuses = await this.#options.readerQueries.statusesOf(
      payerAccountId,
    );
    return {
      ...detail,
      readers: readersOf(config.posture, detail.organization, statuses),
    };
  }

  /** @throws ConflictError while a poll of it runs. */
  async run(
    payerAccountId: string,
    credentials: BackstageCredentials,
  ): Promise<RunRequested> {
    const { authorizer, organizations, clock } = this.#options;
    await authorizer.require(organizationRunPermission, credentials);
    const { organization } = await this.get(payerAccountId, credentials);
    if (organization.running) {
      throw new ConflictError(
        `A poll of payer ${payerAccountId} is running already`,
      );
    }
    const due = await organizations.makeDue([payerAccountId], clock());
    if (due === 0) {
      throw new ConflictError(
        `Payer ${payerAccountId} waits for approval; approve it first`,
      );
    }
    await this.#options.postureSchedule.makeDue([payerAccountId], clock());
    await this.#wakeWorkers();
    return { due };
  }

  async runAll(credentials: BackstageCredentials): Promise<RunRequested> {
    const { authorizer, organizations, clock } = this.#options;
    await authorizer.require(organizationRunPermission, credentials);
    const due = await organizations.makeDue('all', clock());
    await this.#options.postureSchedule.makeDue('all', clock());
    await this.#wakeWorkers();
    return { due };
  }

  /** @throws ConflictError for a payer that is approved already. */
  async approve(
    payerAccountId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<OrganizationDetail> {
    const { authorizer, config, organizations, postureSchedule, clock } =
      this.#options;
    await authorizer.require(organizationConnectPermission, credentials);
    await organizations.approve(payerAccountId, actor, clock());
    await postureSchedule.sync(switchedReaders(config.posture), clock());
    await this.#wakeWorkers();
    return this.get(payerAccountId, credentials);
  }

  /** @throws ConflictError when the held removal is another one by now. */
  async releaseRemoval(
    payerAccountId: string,
    runId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<OrganizationDetail> {
    const { authorizer, accounts, organizations, rollups, publisher, clock } =
      this.#options;
    await authorizer.require(organizationRunPermission, credentials);
    const accountIds = await organizations.heldAccountIds(
      payerAccountId,
      runId,
    );
    const { heldRemoval } = await this.get(payerAccountId, credentials);
    const at = clock();
    const result = await buryAccounts({
      payerAccountId,
      accountIds,
      accounts,
      context: (await this.#options.portfolio.contextAt(at))(payerAccountId),
      lastListedAt: heldRemoval?.accounts[0]?.freshness.asOf,
      at,
      runId,
    });
    const change = {
      at: at.toISOString(),
      kind: 'REMOVAL_RELEASED' as const,
      runId,
      payerAccountId,
      to: `${result.written}`,
      actor,
    };
    await organizations.clearHeld(payerAccountId, runId, change);
    await rollups.refresh({
      customerRefs: result.customerRefs,
      payerAccountIds: [payerAccountId],
    });
    await publisher.publish([...result.changes, change]);
    return this.get(payerAccountId, credentials);
  }

  /** The role that a payer has to set up, with its external id. */
  async connection(
    payerAccountId: string,
    credentials: BackstageCredentials,
  ): Promise<Connection> {
    const { authorizer, config, hubArn } = this.#options;
    await authorizer.require(organizationConnectPermission, credentials);
    const { organization } = await this.get(payerAccountId, credentials);
    const [newest] = config.aws.externalIdSecrets;
    return roleTemplate({
      payerAccountId,
      partition: organization.partition,
      roleName: config.aws.roleName,
      externalId: deriveExternalId(newest.secret, organization),
      keyId: newest.keyId,
      hubPrincipal: await hubArn(),
      readers: switchedReaders(config.posture)(
        payerAccountId,
        organization.partition,
      ),
      securityHubAccountIds: config.posture.securityHub.administrators
        .filter(one => one.payerAccountId === payerAccountId)
        .map(({ accountId }) => accountId),
    });
  }

  /** What organizations are read against. */
  async context(): Promise<OrganizationContext> {
    const { config, customers, clock } = this.#options;
    const now = clock();
    return {
      now,
      staleBefore: new Date(now.getTime() - config.polling.staleAfterMs),
      directory: await customers.directory(),
      newestKeyId: config.aws.externalIdSecrets[0]?.keyId,
    };
  }

  /** A worker that is at it, or on another replica, finds the organization by itself. */
  async #wakeWorkers(): Promise<void> {
    const { scheduler, config } = this.#options;
    const tasks = [
      ...taskIds(workerTaskId, config.polling.workers),
      ...taskIds(postureTaskId, config.posture.workers),
    ];
    for (const task of tasks) {
      try {
        await scheduler.triggerTask(task);
      } catch (error) {
        if (
          !(error instanceof Error) ||
          !['ConflictError', 'NotFoundError'].includes(error.name)
        ) {
          throw error;
        }
      }
    }
  }
}

function taskIds(idOf: (worker: number) => string, workers: number): string[] {
  return Array.from({ length: workers }, (_, index) => idOf(index + 1));
}
