import type { ChangePublisher } from '../publish/ChangePublisher';
import type { AccountWriteResult } from '../store/AccountStore';
import type { MappingStore } from '../store/MappingStore';
import type { RollupStore } from '../store/RollupStore';
import type { Rejudge } from './Rejudge';

export interface MappingDecisionsOptions {
  mapping: MappingStore;
  rejudge: Rejudge;
  rollups: RollupStore;
  publisher: ChangePublisher;
}

/** Makes decisions of people about the mapping count at once. */
export class MappingDecisions {
  readonly #options: MappingDecisionsOptions;

  constructor(options: MappingDecisionsOptions) {
    this.#options = options;
  }

  /**
   * Maps and judges accounts again after a decision was stored, with all that
   * follows from it. What follows is published here; the changes that the store
   * answered with are published by who asked it.
   *
   * @param accountIds - those that the decision is about.
   * @param at - when it was made.
   */
  async apply(
    accountIds: readonly string[],
    at: Date,
  ): Promise<AccountWriteResult> {
    const { mapping, rejudge, rollups, publisher } = this.#options;
    // A stored decision is carried out to its end, whoever still waits for it.
    const { signal } = new AbortController();
    const result = await rejudge.runOn(accountIds, at, signal);
    await rollups.refresh(result);
    await mapping.recordDay(at);
    await publisher.publish(result.changes);
    return result;
  }
}
