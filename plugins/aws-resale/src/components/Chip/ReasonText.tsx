import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Why a check was not observed, as icon and word. */
export function ReasonText(
  props: { reason: ChipWords['reason'] } & Pick<
    ChipProps<'reason'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { reason, ...rest } = props;
  return <Chip family="reason" word={reason} shape="text" {...rest} />;
}
