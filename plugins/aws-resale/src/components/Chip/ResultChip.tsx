import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** What one check says of an account. */
export function ResultChip(
  props: { result: ChipWords['result'] } & Pick<
    ChipProps<'result'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { result, ...rest } = props;
  return <Chip family="result" word={result} shape="badge" {...rest} />;
}
