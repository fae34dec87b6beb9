import type { CallCounter } from './types';

/** Counts calls, retries included. */
export class CallTally implements CallCounter {
  calls = 0;
  /** Answers for which AWS charges. */
  chargedCalls = 0;
}
