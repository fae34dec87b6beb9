import type { CheckResult } from 'backstage-plugin-aws-resale-common';
import type { ChipWords } from '../Chip';

/** The word of a result: its state, or that somebody accepts what is exposed. */
export function resultWord(
  result: Pick<CheckResult, 'state' | 'exception'>,
): ChipWords['result'] {
  return result.state === 'EXPOSED' && result.exception?.isExpired === false
    ? 'ACCEPTED'
    : result.state;
}
