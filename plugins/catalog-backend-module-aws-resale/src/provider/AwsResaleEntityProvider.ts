import type { SchedulerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { FeedFollower } from './FeedFollower';

/** Id of the task that reads the feed. */
export const FEED_TASK_ID = 'aws-resale-feed';

/**
 * Longer than a run's slice and a sweep of a large catalog. A killed process
 * keeps the others waiting for so long, hence no longer.
 */
const TIMEOUT = { minutes: 5 };

/** Connects the feed to the catalog; the work is done in a scheduled task. */
export class AwsResaleEntityProvider implements EntityProvider {
  readonly #follower: FeedFollower;
  readonly #scheduler: SchedulerService;
  readonly #intervalMs: number;

  constructor(options: {
    follower: FeedFollower;
    scheduler: SchedulerService;
    intervalMs: number;
  }) {
    this.#follower = options.follower;
    this.#scheduler = options.scheduler;
    this.#intervalMs = options.intervalMs;
  }

  /** Entities belong to this name in the catalog's database; it must stay. */
  getProviderName(): string {
    return 'aws-resale';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: FEED_TASK_ID,
      // Global: one process applies at a time, since pages have an order.
      scope: 'global',
      frequency: { milliseconds: this.#intervalMs },
      timeout: TIMEOUT,
      fn: signal => this.#follower.run(connection, signal),
    });
  }
}
