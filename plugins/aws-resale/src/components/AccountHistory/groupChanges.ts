import {
  Change,
  POSTURE_CHECK,
  SEVERITIES,
} from 'backstage-plugin-aws-resale-common';

/** A change, and what else changed at that moment and says less. */
export interface ChangeGroup {
  lead: Change;
  /** Further checks of the moment, gravest first. */
  rest: Change[];
}

/**
 * Puts checks that changed at one moment together, whatever happened between
 * them: one reading moves many checks, and exposure is what matters of it.
 * Everything else stays a line of its own, in its order.
 */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const moments = new Map<string, Change[]>();
  for (const change of changes) {
    const key = isCheck(change) ? change.at : `#${change.id}`;
    moments.set(key, [...(moments.get(key) ?? []), change]);
  }
  return [...moments.values()].map(found => {
    const [lead, ...rest] = [...found].sort(
      (one, other) => rankOf(one) - rankOf(other),
    );
    return { lead, rest };
  });
}

function isCheck({ kind, checkId }: Change): boolean {
  return kind === 'POSTURE' && checkId !== undefined;
}

/** Exposure first, then what failed, then the rest; gravest first within each. */
function rankOf({ checkId, to }: Change): number {
  if (!checkId || checkId === 'exposure') {
    return -1;
  }
  return (
    (to === 'EXPOSED' ? 0 : SEVERITIES.length) +
    SEVERITIES.indexOf(POSTURE_CHECK[checkId].severity)
  );
}
