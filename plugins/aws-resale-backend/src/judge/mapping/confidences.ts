import type { Confidence } from 'backstage-plugin-aws-resale-common';

/** How sure a suggestion can be, least first; the place is the number of signals. */
export const CONFIDENCES: readonly Confidence[] = [
  'NONE',
  'WEAK',
  'LIKELY',
  'STRONG',
];
