import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Where a facet of custody stands. */
export function CustodyChip(
  props: { status: ChipWords['custody'] } & Pick<
    ChipProps<'custody'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { status, ...rest } = props;
  return <Chip family="custody" word={status} shape="badge" {...rest} />;
}
