import type { AnnotationProblem } from '../api';
import { quoteValue } from '../quoteValue';
import { isCustomerKey } from './contractKeys';
import { ANNOTATIONS } from './keys';
import { ProblemCollector } from './ProblemCollector';

/** Annotations of customers on an entity that is none. */
export function misplacedProblems(
  kind: string,
  annotations: Readonly<Record<string, unknown>>,
  accountIdAnnotations: readonly string[],
): AnnotationProblem[] {
  const keys = Object.keys(annotations).filter(
    key => isCustomerKey(key) && annotations[key] !== undefined,
  );
  const [target] = accountIdAnnotations;
  return keys.flatMap(key => {
    // With more of a customer on it, the entity is meant to be one.
    const isMeantForAccounts =
      keys.length === 1 &&
      key === ANNOTATIONS.linkedAccountId &&
      target !== undefined &&
      annotations[target] === undefined;
    const remedy = isMeantForAccounts
      ? `for the accounts that it runs in, write ${target}`
      : 'move it to the customer, or make this entity match the filter (awsResale.customers.filter)';
    const collector = new ProblemCollector(key);
    collector.report({
      code: 'MISPLACED',
      value: key,
      suggestion: isMeantForAccounts ? target : undefined,
      message: `this ${quoteValue(kind).replaceAll(
        '"',
        '',
      )} is no customer by the customer filter, so it claims nothing here; ${remedy}`,
    });
    return collector.problems;
  });
}
