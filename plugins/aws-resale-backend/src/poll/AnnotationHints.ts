import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import { contractAnnotations } from 'backstage-plugin-aws-resale-common';
import {
  ANNOTATION_HINTS_TOPIC,
  annotationDigest,
  annotationsAsWritten,
  type AnnotationHint,
} from 'backstage-plugin-aws-resale-node';
import type { AnnotatedEntityReader } from '../observe/AnnotatedEntityReader';
import type { Clock } from '../observe/Clock';
import type { EntityChanges } from './EntityChanges';
import { messageOf } from './Poller';

/** Hints that come together are handled together. */
const GATHER_MS = 1_000;
/** The catalog serves a change some seconds after it processed it. */
const PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 15_000;
const HINTS_PER_ROUND = 500;

/** Same id on every replica, so that each hint reaches one of them. */
const SUBSCRIBER_ID = 'aws-resale';

interface Waiting {
  digest: string;
  /** Whether it was never looked at: whoever reads for others takes it along. */
  isNew: boolean;
  /** Moments of the clock. */
  nextAt: number;
  giveUpAt: number;
  pauseMs: number;
}

/**
 * Hears from the catalog module whose annotations change, waits until the
 * catalog serves them and takes them over. A hint that comes to nothing is no
 * loss: the sweep finds what was changed.
 */
export class AnnotationHints {
  readonly #reader: AnnotatedEntityReader;
  readonly #changes: EntityChanges;
  readonly #accountIdAnnotations: readonly string[];
  readonly #clock: Clock;
  readonly #date: () => Date;
  readonly #logger: LoggerService;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<string, Waiting>();
  #working: Promise<void> | undefined;

  /** @param options.date - the time that changes are recorded with. */
  constructor(options: {
    reader: AnnotatedEntityReader;
    changes: EntityChanges;
    accountIdAnnotations: readonly string[];
    clock: Clock;
    date: () => Date;
    logger: LoggerService;
    signal: AbortSignal;
  }) {
    this.#reader = options.reader;
    this.#changes = options.changes;
    this.#accountIdAnnotations = options.accountIdAnnotations;
    this.#clock = options.clock;
    this.#date = options.date;
    this.#logger = options.logger;
    this.#signal = options.signal;
  }

  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: SUBSCRIBER_ID,
      topics: [ANNOTATION_HINTS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        if (isHint(eventPayload)) {
          this.receive(eventPayload);
        }
      },
    });
  }

  /** Takes a hint; a newer one of the same entity replaces it. */
  receive({ entityRef, digest }: AnnotationHint): void {
    const now = this.#clock.now();
    this.#waiting.set(entityRef, {
      digest,
      isNew: true,
      nextAt: now + GATHER_MS,
      giveUpAt: now + PATIENCE_MS,
      pauseMs: GATHER_MS,
    });
    this.#working ??= this.#work();
  }

  /** Resolves when no hint is waiting. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    try {
      while (this.#waiting.size > 0 && !this.#signal.aborted) {
        let nextAt = Infinity;
        for (const waiting of this.#waiting.values()) {
          nextAt = Math.min(nextAt, waiting.nextAt);
        }
        await this.#clock.sleep(
          Math.max(0, nextAt - this.#clock.now()),
          this.#signal,
        );
        await this.#round();
      }
    } catch (error) {
      if (!this.#signal.aborted) {
        this.#logger.error(
          `Changed annotations are left to the next reading of the catalog: ${messageOf(
            error,
          )}`,
        );
      }
      this.#waiting.clear();
    } finally {
      this.#working = undefined;
    }
  }

  async #round(): Promise<void> {
    const now = this.#clock.now();
    const due = new Map(
      [...this.#waiting]
        .filter(([, waiting]) => waiting.isNew || waiting.nextAt <= now)
        .slice(0, HINTS_PER_ROUND),
    );
    try {
      const served = new Map(
        (await this.#reader.byRefs([...due.keys()], this.#signal)).map(
          entity => [stringifyEntityRef(entity), entity],
        ),
      );
      const ready = [...due.keys()].filter(
        ref => this.#digestOf(served.get(ref)) === due.get(ref)?.digest,
      );
      if (ready.length > 0) {
        await this.#changes.take(
          ready,
          ready.flatMap(ref => served.get(ref) ?? []),
          this.#date(),
          this.#signal,
        );
      }
      for (const ref of ready) {
        this.#drop(ref, due.get(ref));
      }
    } catch (error) {
      if (this.#signal.aborted) {
        throw error;
      }
      this.#logger.warn(
        `Changed annotations could not be taken over, this is tried again: ${messageOf(
          error,
        )}`,
      );
    }
    this.#postpone(due);
  }

  #postpone(due: ReadonlyMap<string, Waiting>): void {
    const now = this.#clock.now();
    for (const [ref, waiting] of due) {
      if (now >= waiting.giveUpAt) {
        this.#drop(ref, waiting);
      }
      waiting.isNew = false;
      waiting.pauseMs = Math.min(waiting.pauseMs * 2, LONGEST_PAUSE_MS);
      waiting.nextAt = Math.min(now + waiting.pauseMs, waiting.giveUpAt);
    }
  }

  /** Keeps what came while a hint was worked on. */
  #drop(ref: string, done: Waiting | undefined): void {
    if (this.#waiting.get(ref) === done) {
      this.#waiting.delete(ref);
    }
  }

  #digestOf(entity: Entity | undefined): string {
    return annotationDigest(
      contractAnnotations(
        entity && annotationsAsWritten(entity),
        this.#accountIdAnnotations,
      ),
    );
  }
}

function isHint(payload: unknown): payload is AnnotationHint {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'entityRef' in payload &&
    typeof payload.entityRef === 'string' &&
    'digest' in payload &&
    typeof payload.digest === 'string'
  );
}
