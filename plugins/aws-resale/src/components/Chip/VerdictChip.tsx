import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** What the comparison of declared and observed facts says. */
export function VerdictChip(
  props: { verdict: ChipWords['verdict'] } & Pick<
    ChipProps<'verdict'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { verdict, ...rest } = props;
  return <Chip family="verdict" word={verdict} shape="badge" {...rest} />;
}
