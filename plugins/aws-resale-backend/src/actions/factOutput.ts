import type { UsedFact } from 'backstage-plugin-aws-resale-common';
import { ageInWords } from './ageInWords';
import type { Zod } from './Zod';

/** The schema of the oldest fact behind an answer. */
export function factOutput(zod: Zod) {
  return zod.object({
    what: zod.string().describe('What was observed'),
    observedAt: zod.string().optional().describe('ISO 8601; missing: never'),
    age: zod
      .string()
      .describe('How long ago it was observed, in words, or "never observed"'),
    isStale: zod
      .boolean()
      .describe('Whether it is too old to count, or was never observed'),
  });
}

/** A fact as the schema has it. @param now - ISO 8601. */
export function toFactOutput(
  { what, observedAt, isStale }: UsedFact,
  now: string,
) {
  return {
    what,
    observedAt,
    age: observedAt ? ageInWords(observedAt, now) : 'never observed',
    isStale,
  };
}
