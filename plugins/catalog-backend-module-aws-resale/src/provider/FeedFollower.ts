import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { FeedPage } from 'backstage-plugin-aws-resale-common';
import type { CatalogSettings } from '../config/types';
import { entitiesFromFeed } from '../feed/entitiesFromFeed';
import type { FeedReader } from '../feed/FeedReader';
import type { FeedStateStore } from '../store/FeedStateStore';
import type { FeedState } from '../store/types';
import { FeedHealth } from './FeedHealth';
import {
  isAnotherStore,
  isSettled,
  needsReplay,
  settingsFingerprint,
} from './replayRules';
import type { StraySweeper } from './StraySweeper';

/**
 * After so long a run hands over, well before the timeout of its task. The
 * cursor is saved with each page, so the next run goes on from there.
 */
const SLICE_MS = 60_000;

/** All entities of one source have one key, so that none is in conflict. */
const LOCATION_KEY = 'aws-resale';

/** What one run did, for its line in the log. */
interface Tally {
  pages: number;
  present: number;
  absent: number;
  revision: number;
}

/**
 * Applies the feed to the catalog, page by page: at least once, since the
 * cursor moves only after the mutation, and harmless to repeat, since the
 * catalog compares before it writes.
 *
 * Nothing is removed because something could not be read: a removal needs a
 * tombstone, or a complete replay that lacks the entity.
 */
export class FeedFollower {
  readonly #feed: FeedReader;
  readonly #store: FeedStateStore;
  readonly #sweeper: StraySweeper;
  readonly #settings: CatalogSettings;
  readonly #logger: LoggerService;
  readonly #health: FeedHealth;

  constructor(options: {
    feed: FeedReader;
    store: FeedStateStore;
    sweeper: StraySweeper;
    settings: CatalogSettings;
    logger: LoggerService;
  }) {
    this.#feed = options.feed;
    this.#store = options.store;
    this.#sweeper = options.sweeper;
    this.#settings = options.settings;
    this.#logger = options.logger;
    this.#health = new FeedHealth(options.logger);
  }

  /** Reads and applies until nothing is newer, the slice is over or aborted. */
  async run(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const tally: Tally = { pages: 0, present: 0, absent: 0, revision: 0 };
    try {
      await this.#follow(connection, signal, tally);
    } finally {
      if (tally.pages > 0) {
        this.#logger.info('Applied the feed of AWS resale', { ...tally });
      }
    }
  }

  async #follow(
    connection: EntityProviderConnection,
    signal: AbortSignal,
    tally: Tally,
  ): Promise<void> {
    const end = Date.now() + SLICE_MS;
    let state = await this.#store.load();
    let page = await this.#read(state.revision, signal);
    if (page && needsReplay(state, page, this.#settings, new Date())) {
      state = await this.#beginReplay(state, page);
      page = await this.#read(0, signal);
    }
    // A store that changes under way is left to the next run.
    while (page && !isAnotherStore(state, page) && !signal.aborted) {
      if (page.items.length === 0) {
        await this.#caughtUp(state, connection, signal);
        return;
      }
      state = await this.#apply(state, page, connection, tally);
      if (Date.now() >= end) {
        return;
      }
      page = await this.#read(state.revision, signal);
    }
  }

  async #read(
    after: number,
    signal: AbortSignal,
  ): Promise<FeedPage | undefined> {
    try {
      const page = await this.#feed.read(after, { signal });
      this.#health.succeeded();
      return page;
    } catch (error) {
      if (!signal.aborted) {
        this.#health.failed(error);
      }
      return undefined;
    }
  }

  async #beginReplay(state: FeedState, page: FeedPage): Promise<FeedState> {
    const startedAt = new Date();
    return this.#store.beginReplay(state, {
      epoch: page.epoch,
      epochSince: isAnotherStore(state, page)
        ? startedAt
        : state.epochSince ?? startedAt,
      settings: settingsFingerprint(this.#settings),
      startedAt,
    });
  }

  async #apply(
    state: FeedState,
    page: FeedPage,
    connection: EntityProviderConnection,
    tally: Tally,
  ): Promise<FeedState> {
    const { present, absent, unusable } = entitiesFromFeed(
      page.items,
      this.#settings,
    );
    for (const { id, reason } of unusable) {
      this.#logger.warn(
        `The feed of AWS resale names ${JSON.stringify(
          id,
        )}, which is ${reason}; it becomes no entity`,
      );
    }
    if (present.length > 0 || absent.length > 0) {
      await connection.applyMutation({
        type: 'delta',
        added: present.map(entity => ({ entity, locationKey: LOCATION_KEY })),
        removed: absent.map(name => ({
          entityRef: stringifyEntityRef({
            kind: 'Resource',
            namespace: this.#settings.namespace,
            name,
          }),
        })),
      });
    }
    const revision = page.items[page.items.length - 1].revision;
    const next = await this.#store.savePage(state, {
      revision,
      present: present.map(entity => entity.metadata.name),
      absent,
    });
    tally.pages += 1;
    tally.present += present.length;
    tally.absent += absent.length;
    tally.revision = revision;
    return next;
  }

  async #caughtUp(
    state: FeedState,
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    if (!state.replayStartedAt) {
      return;
    }
    const settled = isSettled(state, this.#settings, new Date());
    const sweep = settled
      ? await this.#sweeper.sweep(connection, signal)
      : { removed: 0, held: 0 };
    if (!sweep) {
      return;
    }
    const completedAt = new Date();
    await this.#store.completeReplay(state, completedAt);
    this.#logger.info(
      settled
        ? 'Replayed the feed of AWS resale'
        : 'Replayed the feed of a new store of AWS resale; what it lacks is looked at once it had time to fill',
      {
        durationMs: completedAt.getTime() - state.replayStartedAt.getTime(),
        removed: sweep.removed,
        held: sweep.held,
      },
    );
  }
}
