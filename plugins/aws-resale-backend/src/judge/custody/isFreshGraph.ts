import type { CustodyLimits, MembershipGraph } from './types';

/** Whether memberships are young enough to prove something. */
export function isFreshGraph(
  { observedAt }: MembershipGraph,
  { membershipsFreshFor }: CustodyLimits,
  now: Date,
): boolean {
  // An unreadable time has no age that could be compared.
  return now.getTime() - Date.parse(observedAt) <= membershipsFreshFor;
}
