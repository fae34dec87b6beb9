import type { PostureState } from 'backstage-plugin-aws-resale-common';
import type { PostureGroup, PostureTally } from './rollupTypes';

const COUNTED_AS = {
  PROTECTED: 'protected',
  REMOVED: 'removed',
  NOT_OBSERVED: 'notObserved',
  NOT_APPLICABLE: 'notApplicable',
} as const satisfies Record<
  Exclude<PostureState, 'EXPOSED'>,
  keyof PostureTally
>;

/** Counts results. What is not observed is left out of every rate. */
export function tallyPosture(groups: readonly PostureGroup[]): PostureTally {
  const tally: PostureTally = {
    exposed: 0,
    accepted: 0,
    protected: 0,
    removed: 0,
    notObserved: 0,
    notApplicable: 0,
    observed: 0,
    applicable: 0,
    exposedBy: { PROVIDER: 0, CUSTOMER: 0, BOTH: 0, UNKNOWN: 0 },
  };
  for (const { state, isAccepted, responsible, count } of groups) {
    if (state === 'EXPOSED') {
      tally[isAccepted ? 'accepted' : 'exposed'] += count;
      tally.exposedBy[responsible] += isAccepted ? 0 : count;
    } else {
      tally[COUNTED_AS[state]] += count;
    }
  }
  const good = tally.protected + tally.removed;
  tally.observed = good + tally.exposed + tally.accepted;
  tally.applicable = tally.observed + tally.notObserved;
  return tally.observed > 0 ? { ...tally, rate: good / tally.observed } : tally;
}

/** A figure with its denominator: `38 of 41 observed`. */
export function observedWords({ observed, applicable }: PostureTally): string {
  return `${observed} of ${applicable} observed`;
}
