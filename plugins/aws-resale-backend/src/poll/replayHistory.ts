import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PortfolioHistorySource } from 'backstage-plugin-aws-resale-node';
import type { PostureConfig } from '../config/types';
import { assumedPeople } from '../observe/assumedPeople';
import type { AwsAccess } from '../observe/AwsAccess';
import type { Clock } from '../observe/Clock';
import { SdkPostureSessionFactory } from '../observe/posture/SdkPostureSessionFactory';
import { SdkOrganizationReaderFactory } from '../observe/SdkOrganizationReaderFactory';
import type { Stores } from '../store/createStores';
import type { Polling } from './createPolling';
import { HistoryReplay } from './HistoryReplay';
import { PastCustody } from './posture/PastCustody';
import { quietLogger } from './quietLogger';
import { ReplayClock } from './ReplayClock';

/** Gives a store that has never held an account the past that a source knows. */
export async function replayHistory(options: {
  source: PortfolioHistorySource;
  polling: Polling;
  stores: Stores;
  /** Makes a way into payers whose request budget goes by a clock. */
  createAccess(clock: Clock): AwsAccess;
  tagKeys: readonly string[];
  posture: PostureConfig;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { source, polling, stores, logger } = options;
  if (!(await stores.accounts.isEmpty())) {
    return;
  }
  const startedAt = Date.now();
  const clock = new ReplayClock();
  const access = options.createAccess(clock);
  try {
    await source.replay(
      new HistoryReplay({
        sweep: polling.sweepWith(quietLogger(logger), assumedPeople),
        poller: polling.pollerWith(
          new SdkOrganizationReaderFactory(access, options.tagKeys),
          quietLogger(logger),
          assumedPeople,
        ),
        mapping: stores.mapping,
        organizations: stores.organizations,
        readings: polling.readingsWith(
          new SdkPostureSessionFactory(access, options.posture, () =>
            clock.at(),
          ),
          quietLogger(logger),
        ),
        facts: stores.postureFacts,
        custody: new PastCustody({
          ...stores,
          freshForMs: options.posture.custody.membershipsFreshForMs,
        }),
        posture: stores.posture,
        judge: polling.judgeOfPast(quietLogger(logger)),
        clock,
        signal: options.signal,
      }),
    );
  } finally {
    access.destroy();
    // Nobody is told of a past.
    await stores.notifications.skipToNewest();
  }
  logger.info(`Replayed the history of the portfolio: ${source.title}`, {
    durationMs: Date.now() - startedAt,
  });
}
