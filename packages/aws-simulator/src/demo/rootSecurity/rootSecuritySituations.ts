import { linkedSituations } from './linkedSituations';
import { payerSituations } from './payerSituations';
import type { RootSecuritySituation } from './situationTypes';

/**
 * Every situation of root security that the demo holds, by name. Expectations
 * are derived by hand from the rules of the checks, never from code.
 */
export const rootSecuritySituations = {
  ...linkedSituations,
  ...payerSituations,
} satisfies Record<string, RootSecuritySituation>;
