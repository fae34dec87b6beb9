import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Whether something may be done to an account. */
export function ChangeChip(
  props: { verdict: ChipWords['change'] } & Pick<
    ChipProps<'change'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { verdict, ...rest } = props;
  return <Chip family="change" word={verdict} shape="badge" {...rest} />;
}
