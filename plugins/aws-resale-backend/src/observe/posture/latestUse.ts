import type { LastUse } from '../../judge/posture/facts/rootFacts';

/** The latest of some uses; what was never used has none. */
export function latestUse(uses: ReadonlyArray<Date | undefined>): LastUse {
  const times = uses.flatMap(use => use?.getTime() ?? []);
  return times.length > 0
    ? new Date(Math.max(...times)).toISOString()
    : 'NEVER';
}
