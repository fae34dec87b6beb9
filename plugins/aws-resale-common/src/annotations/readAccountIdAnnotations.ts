import type { AnnotationProblem } from '../api';
import { accountIdAnnotation } from './contract';
import { isCustomerKey } from './contractKeys';
import { ProblemCollector } from './ProblemCollector';
import { readAnnotation } from './readAnnotation';

/**
 * Reads the accounts that an entity runs in, from all configured keys together.
 *
 * @param keys - those of the customers among them are skipped.
 */
export function readAccountIdAnnotations(
  annotations: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): {
  /** All of them, in order, without repeats. */
  accountIds: string[];
  /** Per key with at least one readable id. */
  idsByKey: Map<string, string[]>;
  problems: AnnotationProblem[];
} {
  const idsByKey = new Map<string, string[]>();
  const problems: AnnotationProblem[] = [];
  for (const key of new Set(keys)) {
    if (!isCustomerKey(key) && Object.hasOwn(annotations, key)) {
      const collector = new ProblemCollector(key);
      const { accountIds = [] } = readAnnotation(
        accountIdAnnotation(key),
        annotations[key],
        collector.report,
      );
      const [first] = idsByKey;
      if (accountIds.length > 0) {
        if (first && !isSameSet(first[1], accountIds)) {
          collector.report({
            code: 'CONTRADICTION',
            severity: 'WARNING',
            message: `it names other accounts than ${first[0]}, and both count; keep one of the two`,
          });
        }
        idsByKey.set(key, accountIds);
      }
      problems.push(...collector.problems);
    }
  }
  return {
    accountIds: [...new Set([...idsByKey.values()].flat())],
    idsByKey,
    problems,
  };
}

function isSameSet(first: readonly string[], second: readonly string[]) {
  return (
    first.length === second.length && first.every(one => second.includes(one))
  );
}
