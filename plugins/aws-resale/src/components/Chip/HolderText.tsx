import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Who holds a root e-mail, as icon and word. */
export function HolderText(
  props: { holder: ChipWords['holder'] } & Pick<
    ChipProps<'holder'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { holder, ...rest } = props;
  return <Chip family="holder" word={holder} shape="text" {...rest} />;
}
