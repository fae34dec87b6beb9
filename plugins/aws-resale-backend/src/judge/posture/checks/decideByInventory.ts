import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { isFresh } from '../answers/weighReadings';
import type { PostureCase } from '../PostureCase';

/** The inventory has no reader of its own: its age is that of the last listing. */
export function decideByInventory(
  { input }: PostureCase,
  opinion: Omit<SourceAnswer, 'source' | 'observedAt'>,
): Decision {
  const said = {
    source: { kind: 'ORGANIZATIONS' as const },
    observedAt: input.account.listedAt,
  };
  return isFresh(said, input.limits.freshFor, input.now)
    ? decide([{ ...opinion, ...said }], { stale: [], missing: [] })
    : decide([], { stale: [said], missing: [] });
}
