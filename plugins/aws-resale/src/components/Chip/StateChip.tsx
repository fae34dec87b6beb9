import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** The state of an account; `GONE` for tombstones. */
export function StateChip(
  props: { state: ChipWords['state'] } & Pick<
    ChipProps<'state'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { state, ...rest } = props;
  return <Chip family="state" word={state} shape="badge" {...rest} />;
}
