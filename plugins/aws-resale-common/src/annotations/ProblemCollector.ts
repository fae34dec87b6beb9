import type { AnnotationProblem } from '../api';
import type { ValueProblem } from './AnnotationDefinition';

/** What is wrong beyond these is counted, since a person fixes them at once. */
const MOST_PROBLEMS = 20;

/** Longer parts and keys are not repeated. */
const LONGEST_VALUE = 200;

/** Only a suggestion of unusual length makes a message longer. */
const LONGEST_MESSAGE = 300;

function fits(text: string): boolean {
  return text.length <= LONGEST_VALUE && !text.includes('@');
}

/**
 * Collects the problems of one annotation. Keeps e-mail addresses and very long
 * texts out of them, and many problems of one value few.
 */
export class ProblemCollector {
  readonly #annotation: string;
  readonly #problems: AnnotationProblem[] = [];
  #count = 0;

  constructor(annotation: string) {
    this.#annotation = fits(annotation)
      ? annotation
      : `${annotation.split('/')[0].slice(0, 60).replace(/@.*$/s, '')}/…`;
  }

  readonly report = (problem: ValueProblem): void => {
    this.#count++;
    if (this.#count > MOST_PROBLEMS) {
      return;
    }
    const { code, severity = 'ERROR', value, suggestion, message } = problem;
    this.#problems.push({
      annotation: this.#annotation,
      code,
      severity,
      ...(value !== undefined && fits(value) && { value }),
      ...(suggestion !== undefined && fits(suggestion) && { suggestion }),
      message:
        message.length > LONGEST_MESSAGE
          ? `${message.slice(0, LONGEST_MESSAGE - 1)}…`
          : message,
    });
  };

  /** All of them, at most twenty; the last one tells how many are left out. */
  get problems(): AnnotationProblem[] {
    const more = this.#count - this.#problems.length;
    return more === 0
      ? [...this.#problems]
      : this.#problems.map((problem, index) =>
          index === this.#problems.length - 1
            ? {
                ...problem,
                message: `${problem.message} (and ${more} more in this annotation)`,
              }
            : problem,
        );
  }
}
