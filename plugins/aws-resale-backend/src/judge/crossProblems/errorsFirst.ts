import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';

/** Errors before warnings, each in the order they had. */
export function errorsFirst(
  problems: readonly AnnotationProblem[],
): AnnotationProblem[] {
  return [
    ...problems.filter(({ severity }) => severity === 'ERROR'),
    ...problems.filter(({ severity }) => severity !== 'ERROR'),
  ];
}
