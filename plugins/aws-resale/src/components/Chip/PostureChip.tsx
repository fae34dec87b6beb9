import type { ChipWords } from './chipTable';
import { Chip, ChipProps } from './Chip';

/** Whether an account fits the incident pattern. */
export function PostureChip(
  props: { state: ChipWords['posture'] } & Pick<
    ChipProps<'posture'>,
    'size' | 'dense' | 'label'
  >,
) {
  const { state, ...rest } = props;
  return <Chip family="posture" word={state} shape="badge" {...rest} />;
}
