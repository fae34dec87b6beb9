import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Notifier } from './Notifier';

const FREQUENCY = { seconds: 15 };
const REMINDER_FREQUENCY = { hours: 1 };
const TIMEOUT = { minutes: 10 };

/** Starts what tells customers' people. One process tells at a time. */
export async function scheduleNotifier(
  scheduler: SchedulerService,
  notifier: Notifier,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'notify',
    scope: 'global',
    frequency: FREQUENCY,
    timeout: TIMEOUT,
    fn: signal => notifier.tellChanges(new Date(), signal),
  });
  await scheduler.scheduleTask({
    id: 'remind-of-custody',
    scope: 'global',
    frequency: REMINDER_FREQUENCY,
    timeout: TIMEOUT,
    fn: signal => notifier.remindOfCustody(new Date(), signal),
  });
}
