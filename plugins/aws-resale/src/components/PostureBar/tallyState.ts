import type { PostureTally } from 'backstage-plugin-aws-resale-common';
import type { ChipWords } from '../Chip';

/**
 * The word for several accounts together: the worst that was observed. Where
 * most were not observed it is not observed, never protected.
 */
export function tallyState(tally: PostureTally): ChipWords['posture'] {
  if (tally.exposed > 0) {
    return 'EXPOSED';
  }
  if (tally.accepted > 0) {
    return 'ACCEPTED';
  }
  if (tally.notObserved > tally.protected + tally.removed) {
    return 'NOT_OBSERVED';
  }
  if (tally.protected > 0) {
    return 'PROTECTED';
  }
  if (tally.removed > 0) {
    return 'REMOVED';
  }
  return 'NOT_APPLICABLE';
}
