import type { PollingState, Run } from 'backstage-plugin-aws-resale-common';

/** Why an organization is in its state, and what follows from it. */
export function stateReason(
  state: PollingState,
  facts: { accessReason?: string; lastRun?: Run },
): string | undefined {
  switch (state) {
    case 'REMOVAL_HELD':
      return 'The last complete listing lacks more accounts than the limit. They stay as they were until somebody decides.';
    case 'STALE':
      return facts.lastRun?.message
        ? `The last listing did not end well. ${facts.lastRun.message}`
        : 'No complete listing came for longer than the limit.';
    case 'ACCESS_WITHDRAWN':
      return 'Our role in the payer cannot be assumed any more. All facts stay as they were last read.';
    case 'NOT_CONNECTED':
      return 'Our role in the payer could not be assumed yet. Set it up with the role template.';
    case 'NO_ORGANIZATION':
      return facts.accessReason;
    case 'WAITING_FOR_APPROVAL':
      return 'A customer names this payer. It is polled once somebody approves it.';
    case 'NEVER_READ':
      return facts.lastRun?.message ?? 'The first poll has not ended yet.';
    default:
      return facts.lastRun?.outcome === 'INCOMPLETE' ||
        facts.lastRun?.outcome === 'EMPTY'
        ? facts.lastRun.message
        : undefined;
  }
}
