import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import { errorsFirst } from '../../judge/crossProblems/errorsFirst';
import type { AnnotatedEntityRow } from '../tables';

/** Everything that is wrong with the annotations of an entity, errors first. */
export function problemsOf(
  row: Pick<AnnotatedEntityRow, 'own_problems' | 'cross_problems'>,
): AnnotationProblem[] {
  return errorsFirst([
    ...JSON.parse(row.own_problems),
    ...JSON.parse(row.cross_problems),
  ]);
}
