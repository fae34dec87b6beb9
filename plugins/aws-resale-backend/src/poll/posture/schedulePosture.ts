import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { workOneSlice } from '../workOneSlice';
import type { PostureJudge } from './PostureJudge';
import type { PostureReadings } from './PostureReadings';

const WORKER_FREQUENCY = { seconds: 10 };
/** A longer run is cut short, and the next one goes on where it was. */
const WORKER_TIMEOUT = { hours: 1 };

/** Id of the task of one worker that reads root security. */
export function postureTaskId(worker: number): string {
  return `posture-${worker}`;
}

/** Starts the tasks that read root security, local to each process like those that poll. */
export async function schedulePosture(options: {
  scheduler: SchedulerService;
  readings: PostureReadings;
  judge: PostureJudge;
  workers: number;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, readings, judge, logger } = options;
  // Config may have changed since the last start.
  await readings.sync(new Date());
  for (let worker = 1; worker <= options.workers; worker++) {
    await scheduler.scheduleTask({
      id: postureTaskId(worker),
      scope: 'local',
      frequency: WORKER_FREQUENCY,
      timeout: WORKER_TIMEOUT,
      fn: signal =>
        workOneSlice({
          workDue: (clock, stopping) => readings.readDue(clock, stopping),
          followUp: (clock, stopping) => judge.judgeDue(clock, stopping),
          ended: 'Reading root security ended unexpectedly',
          logger,
          signal,
        }),
    });
  }
}
