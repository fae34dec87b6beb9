import type { NotObservedReason } from 'backstage-plugin-aws-resale-common';
import { refusalOf } from './refusalOf';
import type { AccountReading, MissedFact, ReadFacts } from './types';

/** What becomes a reading: facts as they come in, and those that do not. */
export class ReadingDraft {
  readonly #accountId: string;
  readonly #signal: AbortSignal;
  readonly #facts: ReadFacts = {};
  readonly #missed = new Map<keyof ReadFacts, MissedFact>();

  constructor(accountId: string, signal: AbortSignal) {
    this.#accountId = accountId;
    this.#signal = signal;
  }

  /**
   * Reads some facts. Whatever goes wrong, they are missed, unless they were read
   * or missed before.
   *
   * @param facts - what is missed when it fails
   * @returns why they were missed; undefined when they were not.
   * @throws the reason of the signal when it aborts.
   */
  async attempt(
    facts: ReadonlyArray<keyof ReadFacts>,
    read: () => Promise<ReadFacts>,
  ): Promise<NotObservedReason | undefined> {
    try {
      this.add(await read());
      return undefined;
    } catch (error) {
      this.#signal.throwIfAborted();
      const refusal = refusalOf(error);
      facts
        .filter(fact => this.#facts[fact] === undefined)
        .forEach(fact => this.miss(fact, refusal));
      return refusal.reason;
    }
  }

  add(facts: ReadFacts): void {
    Object.assign(this.#facts, facts);
  }

  /** Notes why a fact, or a part of it, was not read. The first reason stays. */
  miss(
    fact: keyof ReadFacts,
    { reason, detail }: Pick<MissedFact, 'reason' | 'detail'>,
  ): void {
    if (!this.#missed.has(fact)) {
      this.#missed.set(fact, {
        fact,
        reason,
        ...(detail !== undefined && { detail }),
      });
    }
  }

  /** @param observedAt - ISO 8601 */
  finish(observedAt: string): AccountReading {
    return {
      accountId: this.#accountId,
      facts: this.#facts,
      missed: [...this.#missed.values()],
      observedAt,
    };
  }
}
