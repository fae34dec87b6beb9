import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Whose terms govern. */
export function ModelChip(
  props: { model: ChipWords['model'] } & Pick<
    ChipProps<'model'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { model, ...rest } = props;
  return <Chip family="model" word={model} shape="model" {...rest} />;
}
