import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import {
  checkEntityAnnotations,
  contractAnnotations,
  LOCATION_PREFIX,
} from 'backstage-plugin-aws-resale-common';
import {
  ANNOTATION_HINTS_TOPIC,
  annotationDigest,
  type AnnotationHint,
  matchesCustomerFilter,
} from 'backstage-plugin-aws-resale-node';
import type { AnnotationSettings } from '../config/types';
import { accountRelations } from './accountRelations';
import { quoteAnnotations } from './quoteAnnotations';
import { withStatusItems } from './withStatusItems';

type Location = Parameters<
  NonNullable<CatalogProcessor['preProcessEntity']>
>[1];

/** Under this key the digest of an entity's annotations is kept. */
const DIGEST_KEY = 'digest';

/**
 * Looks at the annotations of the contract while the catalog processes entities:
 * shows what is wrong on the entity itself, connects it with the accounts that it
 * names, and hints at changes to the AWS resale backend. Never stands in the way
 * of an entity: an error result would freeze it as it was.
 */
export class AnnotationProcessor implements CatalogProcessor {
  readonly #settings: AnnotationSettings;
  /** Namespace of account entities; undefined when there are none. */
  readonly #accountNamespace: string | undefined;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  /**
   * Annotations as written, by the cache of the processing run that turned them
   * into texts. A run has one cache of its own, which goes with it.
   */
  readonly #written = new WeakMap<CatalogProcessorCache, JsonObject>();

  constructor(options: {
    settings: AnnotationSettings;
    accountNamespace: string | undefined;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#settings = options.settings;
    this.#accountNamespace = options.accountNamespace;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /** Entries of the cache belong to this name; it must stay. */
  getProcessorName(): string {
    return 'AwsResaleAnnotationProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: Location,
    _emit: CatalogProcessorEmit,
    _originLocation: Location,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const { quoted, written } = quoteAnnotations(
      entity,
      this.#settings.accountIdAnnotations,
    );
    if (written) {
      this.#written.set(cache, written);
    }
    return quoted;
  }

  async postProcessEntity(
    entity: Entity,
    _location: Location,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const annotations = entity.metadata.annotations ?? {};
    if (annotations[ANNOTATION_LOCATION]?.startsWith(LOCATION_PREFIX)) {
      return entity;
    }
    const { accountIdAnnotations, filter } = this.#settings;
    const written = this.#written.get(cache) ?? {};
    const ours = contractAnnotations(
      { ...annotations, ...written },
      accountIdAnnotations,
    );
    await this.#hint(entity, ours, cache);
    if (Object.keys(ours).length === 0) {
      return entity;
    }
    const { accountIds } = checkEntityAnnotations(entity, {
      accountIdAnnotations,
      isCustomer: false,
    });
    for (const relation of accountRelations(
      entity,
      accountIds,
      this.#accountNamespace,
    )) {
      emit(relation);
    }
    const { problems } = checkEntityAnnotations(
      {
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: { ...annotations, ...written },
        },
      },
      {
        accountIdAnnotations,
        isCustomer: matchesCustomerFilter(entity, filter),
      },
    );
    return withStatusItems(
      entity,
      problems.filter(({ severity }) => severity === 'ERROR'),
      written,
    );
  }

  /** Tells of a change once: what was told of is kept for the next run. */
  async #hint(
    entity: Entity,
    ours: Record<string, unknown>,
    cache: CatalogProcessorCache,
  ): Promise<void> {
    const before = await cache.get<string>(DIGEST_KEY);
    const digest = annotationDigest(ours);
    if (
      before === digest ||
      (before === undefined && Object.keys(ours).length === 0)
    ) {
      return;
    }
    const hint: AnnotationHint = {
      entityRef: stringifyEntityRef(entity),
      digest,
    };
    try {
      await this.#events.publish({
        topic: ANNOTATION_HINTS_TOPIC,
        eventPayload: hint,
      });
    } catch (error) {
      // Without the new digest in the cache, the next run tries again.
      this.#logger.warn(
        `The change of annotations on ${hint.entityRef} could not be told: ${
          toError(error).message
        }`,
      );
      return;
    }
    await cache.set(DIGEST_KEY, digest);
  }
}
