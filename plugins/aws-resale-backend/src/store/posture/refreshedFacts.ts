import type { ReadFacts } from '../../observe/posture/types';

/** Facts of which everything that has an age inside was seen again at a time. */
export function refreshedFacts(facts: ReadFacts, at: Date): ReadFacts {
  const observedAt = at.toISOString();
  const { findings, securityHub } = facts;
  return {
    ...facts,
    ...(findings && {
      findings: findings.map(finding => ({ ...finding, observedAt })),
    }),
    ...(securityHub?.newestFindingAt && {
      securityHub: { ...securityHub, newestFindingAt: observedAt },
    }),
  };
}
