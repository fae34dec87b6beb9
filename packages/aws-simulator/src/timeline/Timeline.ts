import type { SimulatedPortfolio, TimelineStep } from '../model';

/** Replays what happened to a portfolio. */
export class Timeline {
  readonly #portfolio: SimulatedPortfolio;
  readonly #steps: readonly TimelineStep[];
  #applied = 0;

  /** @param steps - in any order; steps of one moment keep theirs */
  constructor(portfolio: SimulatedPortfolio, steps: readonly TimelineStep[]) {
    this.#portfolio = portfolio;
    this.#steps = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** The steps that are still to come, the next one first. */
  get pending(): readonly TimelineStep[] {
    return this.#steps.slice(this.#applied);
  }

  /**
   * Applies every step up to and including a moment that was not applied yet.
   * Time does not go backwards: an earlier moment than before applies nothing.
   *
   * @returns the steps that were applied, in order
   */
  advanceTo(moment: Date): TimelineStep[] {
    const applied: TimelineStep[] = [];
    while (
      this.#applied < this.#steps.length &&
      this.#steps[this.#applied].at <= moment
    ) {
      const step = this.#steps[this.#applied];
      step.apply(this.#portfolio);
      this.#applied += 1;
      applied.push(step);
    }
    return applied;
  }
}
