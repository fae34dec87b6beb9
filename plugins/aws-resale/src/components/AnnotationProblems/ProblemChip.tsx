import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { Chip } from '../Chip';

/** What is wrong with an annotation in two words; the tone says how bad it is. */
export function ProblemChip(props: {
  problem: Pick<AnnotationProblem, 'code' | 'severity'>;
}) {
  const { code, severity } = props.problem;
  const t = useText();
  return (
    <Chip
      family="problem"
      word={severity}
      label={t(`common.problem.${code}`)}
      dense
    />
  );
}
