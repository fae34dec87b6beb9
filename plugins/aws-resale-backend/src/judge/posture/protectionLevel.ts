import type { CheckId, PostureState } from 'backstage-plugin-aws-resale-common';
import type { CheckResult } from './types';

/** What an account has to reach, in the order in which it should be done. */
export const LEVEL_STEPS: readonly CheckId[] = [
  'root-mfa',
  'root-access-keys',
  'root-four-eyes',
  'root-email-domain',
  'root-mfa-backup',
];

/** One step towards a fully protected account. */
export interface LevelStep {
  checkId: CheckId;
  state: PostureState;
  isReached: boolean;
  /** Somebody accepts that it is not; it is not reached, and asked for no more. */
  isAccepted: boolean;
}

/** How far an account is towards fully protected, and what comes next. */
export interface ProtectionLevel {
  reached: number;
  /** Steps that have a meaning for the account. */
  total: number;
  steps: LevelStep[];
  /** Sentences that begin with a verb, the most urgent first. */
  nextSteps: string[];
  /** In a line: `4 of 5 towards fully protected: record who keeps the MFA`. */
  text: string;
}

/**
 * The level of one account. What is exposed comes before what is not observed,
 * since the first can be abused today.
 *
 * @returns undefined where no step has a meaning.
 */
export function protectionLevel(
  results: readonly CheckResult[],
): ProtectionLevel | undefined {
  const counted = LEVEL_STEPS.flatMap(
    checkId => results.find(result => result.checkId === checkId) ?? [],
  ).filter(({ state }) => state !== 'NOT_APPLICABLE');
  if (counted.length === 0) {
    return undefined;
  }
  const steps = counted.map(stepOf);
  const reached = steps.filter(({ isReached }) => isReached).length;
  const open = counted.filter((_, index) => {
    const { isReached, isAccepted } = steps[index];
    return !isReached && !isAccepted;
  });
  const nextSteps = [
    ...open.filter(({ state }) => state === 'EXPOSED'),
    ...open.filter(({ state }) => state !== 'EXPOSED'),
  ].flatMap(({ nextStep }) => nextStep ?? []);
  const words = `${reached} of ${steps.length} towards fully protected`;
  const [next] = nextSteps;
  return {
    reached,
    total: steps.length,
    steps,
    nextSteps,
    text: next === undefined ? words : `${words}: ${inSentence(next)}`,
  };
}

function stepOf({ checkId, state, exception }: CheckResult): LevelStep {
  return {
    checkId,
    state,
    isReached: state === 'PROTECTED' || state === 'REMOVED',
    isAccepted: exception?.isExpired === false,
  };
}

/** A step is a sentence of its own; here it goes on after a colon. */
function inSentence(step: string): string {
  return `${step.charAt(0).toLowerCase()}${step.slice(1).replace(/\.$/, '')}`;
}
