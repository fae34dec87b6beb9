import type { PostureTally } from 'backstage-plugin-aws-resale-common';
import type { ChipWords } from '../Chip';

/**
 * The word for several accounts together: the worst that was observed. Without
 * any observation it is not observed, never protected.
 */
export function tallyState(tally: PostureTally): ChipWords['posture'] {
  if (tally.exposed > 0) {
    return 'EXPOSED';
  }
  if (tally.accepted > 0) {
    return 'ACCEPTED';
  }
  if (tally.protected > 0) {
    return 'PROTECTED';
  }
  if (tally.removed > 0) {
    return 'REMOVED';
  }
  return tally.notObserved > 0 ? 'NOT_OBSERVED' : 'NOT_APPLICABLE';
}
