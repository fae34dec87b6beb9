import type { ModelVerdict } from 'backstage-plugin-aws-resale-common';

/** Worst first, so that a list sorted by rank begins with what wants action. */
export const VERDICT_RANKS: Readonly<Record<ModelVerdict, number>> = {
  DRIFT: 0,
  IN_TRANSFER: 1,
  UNDECLARED: 2,
  NOT_OBSERVED: 3,
  CONSISTENT: 4,
};
