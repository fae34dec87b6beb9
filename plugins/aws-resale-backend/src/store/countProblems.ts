import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';

/** Counts problems by severity, given both columns that hold them. */
export function countProblems(
  ownProblems: string,
  crossProblems: string,
): { error_count: number; warning_count: number } {
  const problems: AnnotationProblem[] = [
    ...JSON.parse(ownProblems),
    ...JSON.parse(crossProblems),
  ];
  const errors = problems.filter(
    problem => problem.severity === 'ERROR',
  ).length;
  return { error_count: errors, warning_count: problems.length - errors };
}
