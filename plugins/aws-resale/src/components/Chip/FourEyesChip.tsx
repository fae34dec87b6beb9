import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Whether anybody can reach both halves of a root user. */
export function FourEyesChip(
  props: { verdict: ChipWords['fourEyes'] } & Pick<
    ChipProps<'fourEyes'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { verdict, ...rest } = props;
  return <Chip family="fourEyes" word={verdict} shape="badge" {...rest} />;
}
