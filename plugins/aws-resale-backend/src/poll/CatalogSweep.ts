import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { AnnotatedEntityReader } from '../observe/AnnotatedEntityReader';
import {
  readAnnotatedEntity,
  type AnnotationSettings,
} from '../observe/readAnnotatedEntity';
import type {
  AnnotatedEntityStore,
  ReadingTime,
} from '../store/AnnotatedEntityStore';
import type { CustomerReading, CustomerStore } from '../store/CustomerStore';
import type { CrossChecks } from './CrossChecks';
import type { CustomerFollowUp } from './CustomerFollowUp';

export interface CatalogSweepOptions {
  reader: AnnotatedEntityReader;
  settings: AnnotationSettings;
  /** Share, 0 to 1, of customers or entities above which a disappearance is not believed. */
  removalLimit: number;
  entities: AnnotatedEntityStore;
  customers: CustomerStore;
  followUp: CustomerFollowUp;
  crossChecks: CrossChecks;
  logger: LoggerService;
}

/** What a reading of the whole catalog has found so far. */
interface Found {
  seen: Set<string>;
  customers: CustomerReading[];
}

/**
 * Reads all annotated entities, and judges again what their changes touch. Finds
 * what no hint tells: deleted entities, and changes whose hint was lost.
 */
export class CatalogSweep {
  readonly #options: CatalogSweepOptions;

  constructor(options: CatalogSweepOptions) {
    this.#options = options;
  }

  /**
   * @returns whether customers were ever read completely; while they were not,
   * nothing is polled and the sweep wants to be repeated soon.
   * @throws what the catalog answers; nothing is removed then.
   */
  async sweep(at: Date, signal: AbortSignal): Promise<boolean> {
    const { reader } = this.#options;
    await this.#take(
      reader.pages(signal),
      refs => reader.byRefs(refs, signal),
      { at, startedAt: at },
      signal,
    );
    return (await this.#options.customers.readAt()) !== undefined;
  }

  /** Takes entities as the complete content of the catalog. */
  async take(
    entities: readonly Entity[],
    at: Date,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#take([entities], async () => [], { at }, signal);
  }

  async #take(
    pages: AsyncIterable<readonly Entity[]> | Iterable<readonly Entity[]>,
    lookUp: (refs: string[]) => Promise<Entity[]>,
    time: ReadingTime,
    signal: AbortSignal,
  ): Promise<void> {
    const found: Found = { seen: new Set(), customers: [] };
    for await (const page of pages) {
      await this.#keep(page, found, time);
    }
    await this.#removeMissing(lookUp, found, time);
    const { customers, removalLimit, followUp, crossChecks, logger } =
      this.#options;
    const result = await customers.reconcile(found.customers, {
      ...time,
      removalLimit,
    });
    if (result.held > 0) {
      logger.warn(
        `The catalog lacks ${result.held} customers that it had before, more than awsResale.customers.removalLimit allows; they stay. Raise the limit for one reading if they are really gone`,
      );
    }
    await followUp.run(result, time.at, signal);
    await crossChecks.runAll(signal);
  }

  async #keep(
    page: readonly Entity[],
    found: Found,
    time: ReadingTime,
  ): Promise<void> {
    const { entities, settings } = this.#options;
    const read = page.flatMap(
      entity => readAnnotatedEntity(entity, settings) ?? [],
    );
    await entities.keep(
      read.map(({ reading }) => reading),
      time,
    );
    for (const { reading, customer } of read) {
      found.seen.add(reading.ref);
      if (customer) {
        found.customers.push(customer);
      }
    }
  }

  /**
   * Lets go of entities that are gone or lost all their annotations. Each is
   * looked up first: one whose every annotation is misspelt is in no page, and a
   * row may move between pages while they are read.
   */
  async #removeMissing(
    lookUp: (refs: string[]) => Promise<Entity[]>,
    found: Found,
    time: ReadingTime,
  ): Promise<void> {
    const { entities, removalLimit, logger } = this.#options;
    if (found.seen.size === 0) {
      return;
    }
    const missing = await entities.missing(found.seen, time.startedAt);
    await this.#keep(await lookUp(missing), found, time);
    const gone = missing.filter(ref => !found.seen.has(ref));
    if (gone.length > removalLimit * (await entities.count())) {
      logger.warn(
        `The catalog lacks ${gone.length} annotated entities that it had before, more than awsResale.customers.removalLimit allows; they stay. Raise the limit for one reading if they are really gone`,
      );
      return;
    }
    await entities.remove(gone);
  }
}
