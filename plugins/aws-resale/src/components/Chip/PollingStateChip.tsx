import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Where an organization stands with the poller. */
export function PollingStateChip(
  props: { state: ChipWords['polling'] } & Pick<
    ChipProps<'polling'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { state, ...rest } = props;
  return <Chip family="polling" word={state} shape="badge" {...rest} />;
}
