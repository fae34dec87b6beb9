import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Who has a facet of a root user, as icon and word. */
export function KeeperText(
  props: { holder: ChipWords['keeper'] } & Pick<
    ChipProps<'keeper'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { holder, ...rest } = props;
  return <Chip family="keeper" word={holder} shape="text" {...rest} />;
}
