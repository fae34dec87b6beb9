import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { PostureStore } from '../../store/posture/PostureStore';
import { messageOf } from '../Poller';
import type { PostureJudge } from './PostureJudge';

/** Id of the task that judges what is due; trigger it where results are wanted at once. */
export const JUDGE_TASK_ID = 'judge-posture';

const JUDGE_FREQUENCY = { seconds: 5 };
/** Above the longest run: 100,000 accounts of which none was ever judged. */
export const JUDGE_TIMEOUT = { minutes: 30 };
const DAY_MS = 24 * 60 * 60_000;

/** Starts the tasks that judge what is due and tidy up what judging leaves. */
export async function scheduleJudging(options: {
  scheduler: SchedulerService;
  judge: PostureJudge;
  posture: PostureStore;
  /** Tells how accounts are judged from other ways. */
  judgedBy: string;
  /** Days for which changes of single checks are kept. */
  keepDays: number;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, judge, posture, judgedBy, keepDays, logger } = options;
  if (await posture.judgeBy(judgedBy)) {
    logger.info(
      'Settings or checks of posture are new; all accounts are judged by them',
    );
  }
  await scheduler.scheduleTask({
    id: JUDGE_TASK_ID,
    scope: 'global',
    frequency: JUDGE_FREQUENCY,
    timeout: JUDGE_TIMEOUT,
    fn: async signal => {
      try {
        await judge.judgeDue(() => new Date(), signal);
      } catch (error) {
        if (!signal.aborted) {
          logger.error(
            `Posture could not be judged, results stay as they were: ${messageOf(
              error,
            )}`,
          );
        }
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'tidy-posture',
    scope: 'global',
    frequency: { hours: 24 },
    timeout: JUDGE_TIMEOUT,
    fn: async () => {
      await posture.thin(new Date(Date.now() - keepDays * DAY_MS));
      // Heals what a crash between judging and rolling up has left.
      await posture.refreshCustomers('all');
    },
  });
}
