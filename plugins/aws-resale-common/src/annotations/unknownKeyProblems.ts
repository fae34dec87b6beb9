import type { AnnotationProblem } from '../api';
import { isCustomerKey, isOwnKey, meantKey } from './contractKeys';
import { ANNOTATIONS } from './keys';
import { ProblemCollector } from './ProblemCollector';

/** Annotations below `aws-resale/` that the contract does not know. */
export function unknownKeyProblems(
  annotations: Readonly<Record<string, unknown>>,
  options: { accountIdAnnotations: readonly string[]; isCustomer: boolean },
): AnnotationProblem[] {
  const { accountIdAnnotations, isCustomer } = options;
  const customerKeys = Object.values(ANNOTATIONS);
  const accountKeys = accountIdAnnotations.slice(0, 1);
  return Object.keys(annotations).flatMap(key => {
    if (
      !isOwnKey(key) ||
      isCustomerKey(key) ||
      accountIdAnnotations.includes(key)
    ) {
      return [];
    }
    const meant = isCustomer
      ? meantKey(key, customerKeys)
      : meantKey(key, accountKeys) ?? meantKey(key, customerKeys);
    const isFree = meant !== undefined && annotations[meant] === undefined;
    const isPlaced =
      meant !== undefined && (isCustomer || accountKeys.includes(meant));
    const collector = new ProblemCollector(key);
    collector.report({
      code: 'UNKNOWN_KEY',
      value: key,
      suggestion: isFree && isPlaced ? meant : undefined,
      message: `it is no annotation of the contract and says nothing${unknownKeyRemedy(
        { meant, isFree, isPlaced },
      )}`,
    });
    return collector.problems;
  });
}

function unknownKeyRemedy(found: {
  meant: string | undefined;
  isFree: boolean;
  isPlaced: boolean;
}): string {
  if (!found.meant) {
    return '; remove it, or see the annotation contract for what there is';
  }
  if (!found.isPlaced) {
    return `; did you mean ${found.meant}, which only customers may carry?`;
  }
  return found.isFree
    ? `; did you mean ${found.meant}?`
    : `; did you mean ${found.meant}, which is there already?`;
}
