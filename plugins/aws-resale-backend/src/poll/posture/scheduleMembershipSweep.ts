import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { MembershipSweep } from './MembershipSweep';

/** Id of the task that reads the people behind custodians. */
export const MEMBERSHIP_TASK_ID = 'read-custodians';

/** Reads memberships each minute: who left a group is out of its custody within two. */
export async function scheduleMembershipSweep(options: {
  scheduler: SchedulerService;
  sweep: MembershipSweep;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: MEMBERSHIP_TASK_ID,
    scope: 'global',
    frequency: { minutes: 1 },
    // A catalog that starts from nothing fills up first: half of a group would
    // be read as people who left. Readings of before count for longer than this.
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: async signal => {
      await options.sweep.sweep(signal);
    },
  });
}
