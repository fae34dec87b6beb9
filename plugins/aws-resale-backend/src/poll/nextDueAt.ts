import type { RunResult } from '../store/OrganizationStore';

const DAY_MS = 24 * 60 * 60_000;

/**
 * When an organization is polled again. A listing that failed is tried sooner;
 * a role that was withdrawn is asked for once a day, since that is a customer's
 * choice; a stopped run goes on at once elsewhere.
 */
export function nextDueAt(run: {
  outcome: RunResult['outcome'];
  wasStopped: boolean;
  hadAccess: boolean;
  endedAt: Date;
  intervalMs: number;
  /** Share, 0 to 1. */
  jitter: number;
  random: () => number;
}): Date {
  const { outcome, intervalMs } = run;
  if (run.wasStopped) {
    return run.endedAt;
  }
  let wait = intervalMs;
  if (outcome === 'ACCESS_DENIED' && run.hadAccess) {
    wait = Math.max(intervalMs, DAY_MS);
  } else if (outcome === 'INCOMPLETE' || outcome === 'EMPTY') {
    wait = intervalMs / 3;
  }
  const varied = wait * (1 + run.jitter * (2 * run.random() - 1));
  return new Date(run.endedAt.getTime() + varied);
}
