import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { CatalogSettings } from '../config/types';
import { LOCATIONS } from '../feed/entitiesFromFeed';
import type { FeedStateStore } from '../store/FeedStateStore';

const PAGE_SIZE = 500;

/** Refs that a warning names, so that there is something to look up. */
const EXAMPLES = 5;

/** What a sweep found and did. */
export interface SweepResult {
  /** Entities under our locations. */
  entities: number;
  removed: number;
  /** Entities whose removal is held by the brake. */
  held: number;
}

/**
 * Removes entities under our locations that the replay has not emitted.
 *
 * What exists is asked of the catalog itself, through its public API: a list
 * of our own would be a second truth, which a lost table or a deleted entity
 * makes wrong, and a sweep is there to mend exactly that.
 */
export class StraySweeper {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #store: FeedStateStore;
  readonly #settings: CatalogSettings;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    store: FeedStateStore;
    settings: CatalogSettings;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#settings = options.settings;
    this.#logger = options.logger;
  }

  /** @returns undefined when aborted; the next sweep begins anew. */
  async sweep(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<SweepResult | undefined> {
    const strays = await this.#find(signal);
    if (!strays) {
      return undefined;
    }
    const { entities, renamed, missing } = strays;
    const held = this.#isHeld(missing, entities) ? missing.length : 0;
    const refs = held > 0 ? renamed : [...renamed, ...missing];
    for (let start = 0; start < refs.length; start += PAGE_SIZE) {
      if (signal.aborted) {
        return undefined;
      }
      await connection.applyMutation({
        type: 'delta',
        added: [],
        removed: refs
          .slice(start, start + PAGE_SIZE)
          .map(entityRef => ({ entityRef })),
      });
    }
    return { entities, removed: refs.length, held };
  }

  async #find(signal: AbortSignal): Promise<
    | {
        entities: number;
        /** Present under the configured namespace as well. */
        renamed: string[];
        missing: string[];
      }
    | undefined
  > {
    let entities = 0;
    const renamed: string[] = [];
    const missing: string[] = [];
    const pages = this.#catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${ANNOTATION_LOCATION}`]:
            Object.values(LOCATIONS),
        },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: PAGE_SIZE,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      if (signal.aborted) {
        return undefined;
      }
      entities += page.length;
      const absent = await this.#store.notReplayed(
        page.map(entity => entity.metadata.name),
      );
      for (const entity of page) {
        const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
        if (absent.has(entity.metadata.name)) {
          missing.push(stringifyEntityRef(entity));
        } else if (namespace !== this.#settings.namespace) {
          renamed.push(stringifyEntityRef(entity));
        }
      }
    }
    return { entities, renamed, missing };
  }

  #isHeld(missing: readonly string[], entities: number): boolean {
    const { removalLimit } = this.#settings;
    if (missing.length <= removalLimit * entities) {
      return false;
    }
    this.#logger.warn(
      `${
        missing.length
      } of ${entities} entities are no longer in the feed of AWS resale, among them ${missing
        .slice(0, EXAMPLES)
        .join(
          ', ',
        )}. That is more than awsResale.catalog.removalLimit (${removalLimit}) allows, so they stay until the next replay looks again. If they are really gone, set awsResale.catalog.removalLimit to 1 and restart; set it back once they are removed`,
    );
    return true;
  }
}
