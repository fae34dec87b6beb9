import type { Entity } from '@backstage/catalog-model';
import type {
  PastAttestation,
  PortfolioHistory,
} from 'backstage-plugin-aws-resale-node';
import type { MappingStore } from '../store/MappingStore';
import type { OrganizationStore } from '../store/OrganizationStore';
import type { PostureStore } from '../store/posture/PostureStore';
import type { PostureFactStore } from '../store/posture/PostureFactStore';
import type { CatalogSweep } from './CatalogSweep';
import type { Poller } from './Poller';
import type { PastCustody } from './posture/PastCustody';
import type { PostureJudge } from './posture/PostureJudge';
import type { PostureReadings } from './posture/PostureReadings';
import type { ReplayClock } from './ReplayClock';

const DAY_MS = 24 * 60 * 60_000;

/** Polls as if it were another day, so that a fresh store gets a past. */
export class HistoryReplay implements PortfolioHistory {
  readonly #sweep: CatalogSweep;
  readonly #poller: Poller;
  readonly #mapping: MappingStore;
  readonly #organizations: OrganizationStore;
  readonly #readings: PostureReadings;
  readonly #facts: PostureFactStore;
  readonly #custody: PastCustody;
  readonly #posture: PostureStore;
  readonly #judge: PostureJudge;
  readonly #clock: ReplayClock;
  readonly #signal: AbortSignal;
  #last: Date | undefined;

  /**
   * @param options.poller - one whose request budget goes by `clock`.
   * @param options.readings - likewise, and dated by it.
   */
  constructor(options: {
    sweep: CatalogSweep;
    poller: Poller;
    mapping: MappingStore;
    organizations: OrganizationStore;
    readings: PostureReadings;
    facts: PostureFactStore;
    custody: PastCustody;
    posture: PostureStore;
    judge: PostureJudge;
    clock: ReplayClock;
    signal: AbortSignal;
  }) {
    this.#sweep = options.sweep;
    this.#poller = options.poller;
    this.#mapping = options.mapping;
    this.#organizations = options.organizations;
    this.#readings = options.readings;
    this.#facts = options.facts;
    this.#custody = options.custody;
    this.#posture = options.posture;
    this.#judge = options.judge;
    this.#clock = options.clock;
    this.#signal = options.signal;
  }

  async readCustomers(entities: Entity[], at: Date): Promise<void> {
    await this.#recordDaysBefore(at);
    await this.#sweep.take(entities, at, this.#signal);
  }

  async pollAll(at: Date, payerAccountIds?: readonly string[]): Promise<void> {
    this.#clock.advanceTo(at);
    for (const payer of await this.#organizations.pollablePayers()) {
      if (!payerAccountIds || payerAccountIds.includes(payer)) {
        await this.#poller.pollOne(payer, () => at, this.#signal);
      }
    }
  }

  async readPosture(
    at: Date,
    payerAccountIds?: readonly string[],
  ): Promise<void> {
    this.#clock.advanceTo(at);
    await this.#facts.refreshAll(at);
    for (const payer of payerAccountIds ??
      (await this.#organizations.pollablePayers())) {
      await this.#readings.readOne(payer, 'all', () => at, this.#signal);
    }
  }

  async readPeople(entities: Entity[], at: Date): Promise<void> {
    await this.#custody.readPeople(entities, at);
  }

  async attest(attestation: PastAttestation, at: Date): Promise<void> {
    await this.#custody.attest(attestation, at);
  }

  async judge(at: Date): Promise<void> {
    await this.#judge.judgeDue(() => at, this.#signal);
  }

  /** On days on which nothing was read, all was as the last reading left it. */
  async #recordDaysBefore(at: Date): Promise<void> {
    const today = at.toISOString().slice(0, 10);
    for (
      let day = this.#last && nextDay(this.#last);
      day && day.toISOString().slice(0, 10) < today;
      day = nextDay(day)
    ) {
      await this.#mapping.recordDay(day);
      await this.#posture.recordDay(day);
    }
    this.#last = at;
  }
}

function nextDay(day: Date): Date {
  return new Date(day.getTime() + DAY_MS);
}
