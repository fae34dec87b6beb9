import type { Entity } from '@backstage/catalog-model';
import type { PortfolioHistory } from 'backstage-plugin-aws-resale-node';
import type { OrganizationStore } from '../store/OrganizationStore';
import type { CustomerSweep } from './CustomerSweep';
import type { Poller } from './Poller';
import type { ReplayClock } from './ReplayClock';

/** Polls as if it were another day, so that a fresh store gets a past. */
export class HistoryReplay implements PortfolioHistory {
  readonly #sweep: CustomerSweep;
  readonly #poller: Poller;
  readonly #organizations: OrganizationStore;
  readonly #clock: ReplayClock;
  readonly #signal: AbortSignal;

  /** @param options.poller - one whose request budget goes by `clock`. */
  constructor(options: {
    sweep: CustomerSweep;
    poller: Poller;
    organizations: OrganizationStore;
    clock: ReplayClock;
    signal: AbortSignal;
  }) {
    this.#sweep = options.sweep;
    this.#poller = options.poller;
    this.#organizations = options.organizations;
    this.#clock = options.clock;
    this.#signal = options.signal;
  }

  async readCustomers(entities: Entity[], at: Date): Promise<void> {
    await this.#sweep.take(entities, at, this.#signal);
  }

  async pollAll(at: Date): Promise<void> {
    this.#clock.advanceTo(at);
    for (const payer of await this.#organizations.pollablePayers()) {
      await this.#poller.pollOne(payer, () => at, this.#signal);
    }
  }
}
