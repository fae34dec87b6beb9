import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Whose task something is, as icon and word. */
export function ResponsibleText(
  props: { party: ChipWords['responsible'] } & Pick<
    ChipProps<'responsible'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { party, ...rest } = props;
  return <Chip family="responsible" word={party} shape="text" {...rest} />;
}
