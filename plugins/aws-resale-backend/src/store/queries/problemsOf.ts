import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import type { AnnotatedEntityRow } from '../tables';

/** Everything that is wrong with the annotations of an entity, errors first. */
export function problemsOf(
  row: Pick<AnnotatedEntityRow, 'own_problems' | 'cross_problems'>,
): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [
    ...JSON.parse(row.own_problems),
    ...JSON.parse(row.cross_problems),
  ];
  return [
    ...problems.filter(({ severity }) => severity === 'ERROR'),
    ...problems.filter(({ severity }) => severity !== 'ERROR'),
  ];
}
