import { InputError } from '@backstage/errors';

/**
 * Collects everything that is wrong with the configuration, so that one start
 * tells all of it.
 */
export class ConfigProblems {
  readonly #problems: string[] = [];

  /**
   * @param path - config path, like `awsResale.aws.roleName`.
   * @param message - what is wrong and what to do. Never holds a secret.
   */
  report(path: string, message: string): void {
    this.#problems.push(`${path}: ${message}`);
  }

  /** @throws InputError with every problem, when there is one. */
  throwIfAny(): void {
    const count = this.#problems.length;
    if (count > 0) {
      const title =
        count === 1
          ? 'The configuration of AWS resale has a problem'
          : `The configuration of AWS resale has ${count} problems`;
      throw new InputError([`${title}:`, ...this.#problems].join('\n  - '));
    }
  }
}
