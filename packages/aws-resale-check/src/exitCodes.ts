import type { ChangeVerdict } from 'backstage-plugin-aws-resale-common';

/** Exit codes, the worse the higher. */
export const EXIT = {
  ALLOWED: 0,
  NEEDS_APPROVAL: 1,
  NOT_OURS: 2,
  UNKNOWN: 3,
  /** Not asked, or not answered. */
  ERROR: 4,
} as const satisfies Record<ChangeVerdict | 'ERROR', number>;
