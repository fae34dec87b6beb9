import type { AnnotationProblem } from '../api';
import type { DeclaredFacts } from './DeclaredFacts';
import { ANNOTATIONS } from './keys';
import { ProblemCollector } from './ProblemCollector';

/**
 * Account-id annotations on a customer look like claims and are none.
 *
 * @param idsByKey - what these annotations name.
 * @param facts - what the customer claims.
 */
export function unclaimedProblems(
  idsByKey: ReadonlyMap<string, readonly string[]>,
  facts: DeclaredFacts,
  annotations: Readonly<Record<string, unknown>>,
): AnnotationProblem[] {
  const claimed = new Set([
    ...facts.payerAccountIds,
    ...facts.linkedAccountIds,
  ]);
  return [...idsByKey].flatMap(([key, ids]) => {
    if (ids.every(id => claimed.has(id))) {
      return [];
    }
    const collector = new ProblemCollector(key);
    collector.report({
      code: 'MISPLACED',
      severity: 'WARNING',
      value: key,
      suggestion: ids.some(id => claimed.has(id))
        ? undefined
        : ANNOTATIONS.linkedAccountId,
      message: `it names accounts that an entity runs in and never makes them this customer's; did you mean ${
        ANNOTATIONS.linkedAccountId
      }${
        annotations[ANNOTATIONS.payerAccountId] === undefined
          ? `, or ${ANNOTATIONS.payerAccountId} for a payer`
          : ''
      }?`,
    });
    return collector.problems;
  });
}
