import type {
  AccountExplanation,
  UsedFact,
} from 'backstage-plugin-aws-resale-common';

/** An explanation in two parts: what is so, and what it rests on. */
export interface Explained {
  sentences: string[];
  oldestFact?: UsedFact;
}

/**
 * Takes the sentence about the oldest fact out of an explanation, where there is
 * one: pages tell that time as the reader's, with how long ago it was.
 */
export function explainedIn(explanation: AccountExplanation): Explained {
  const { sentences, oldestFact } = explanation;
  if (!oldestFact || !sentences.at(-1)?.includes(oldestFact.what)) {
    return { sentences };
  }
  return { sentences: sentences.slice(0, -1), oldestFact };
}
