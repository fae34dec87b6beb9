import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  readAnnotatedEntity,
  type AnnotationSettings,
} from '../observe/readAnnotatedEntity';
import type { AnnotatedEntityStore } from '../store/AnnotatedEntityStore';
import type { CustomerStore } from '../store/CustomerStore';
import type { CrossChecks } from './CrossChecks';
import type { CustomerFollowUp } from './CustomerFollowUp';

/** Takes changes of single entities, and judges again only what they touch. */
export class EntityChanges {
  readonly #options: {
    settings: AnnotationSettings;
    /** Share, 0 to 1, of customers above which a disappearance is not believed. */
    removalLimit: number;
    logger: LoggerService;
    entities: AnnotatedEntityStore;
    customers: CustomerStore;
    followUp: CustomerFollowUp;
    crossChecks: CrossChecks;
  };

  constructor(options: {
    settings: AnnotationSettings;
    removalLimit: number;
    logger: LoggerService;
    entities: AnnotatedEntityStore;
    customers: CustomerStore;
    followUp: CustomerFollowUp;
    crossChecks: CrossChecks;
  }) {
    this.#options = options;
  }

  /**
   * Takes entities as they are now. Before the whole catalog was read once this
   * does nothing: that reading will have them.
   *
   * @param entityRefs - all that are meant.
   * @param served - those of them that the catalog has, annotated or not.
   */
  async take(
    entityRefs: readonly string[],
    served: readonly Entity[],
    at: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { settings, entities, customers, followUp, crossChecks } =
      this.#options;
    if (!(await customers.readAt())) {
      return;
    }
    const read = served.flatMap(
      entity => readAnnotatedEntity(entity, settings) ?? [],
    );
    const annotated = new Set(read.map(({ reading }) => reading.ref));
    const readings = read.flatMap(({ customer }) => customer ?? []);
    const customerRefs = new Set(readings.map(({ ref }) => ref));
    const changed = await entities.keep(
      read.map(({ reading }) => reading),
      { at },
    );
    const { removalLimit, logger } = this.#options;
    const result = await customers.reconcileSome(
      {
        readings,
        goneRefs: entityRefs.filter(ref => !customerRefs.has(ref)),
      },
      { at, removalLimit },
    );
    if (result.held > 0) {
      logger.warn(
        `${result.held} customers lost their annotations at once, more than awsResale.customers.removalLimit allows within an hour; they stay until the catalog is read completely`,
      );
    } else {
      await entities.remove(entityRefs.filter(ref => !annotated.has(ref)));
    }
    const judgedRefs =
      result.changedRefs.length > 0
        ? await followUp.run(result, at, signal)
        : [];
    await crossChecks.run(
      {
        entityRefs: [...changed, ...result.changedRefs, ...judgedRefs],
        accountIds: [...result.payerAccountIds, ...result.linkedAccountIds],
      },
      signal,
    );
  }
}
