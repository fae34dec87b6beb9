import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** What one check says of an account. */
export function ResultChip(
  props: { state: ChipWords['result'] } & Pick<
    ChipProps<'result'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { state, ...rest } = props;
  return <Chip family="result" word={state} shape="badge" {...rest} />;
}
