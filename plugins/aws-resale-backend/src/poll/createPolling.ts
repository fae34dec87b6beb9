import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsResaleConfig } from '../config/types';
import type { AnnotatedEntityReader } from '../observe/AnnotatedEntityReader';
import type { PeopleReader } from '../observe/PeopleReader';
import type { PostureLimits } from '../judge/posture/types';
import type { PostureSessionFactory } from '../observe/posture/types';
import type { OrganizationReaderFactory } from '../observe/types';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type { Stores } from '../store/createStores';
import { CatalogSweep } from './CatalogSweep';
import { CrossChecks } from './CrossChecks';
import { CustomerFollowUp } from './CustomerFollowUp';
import { EntityChanges } from './EntityChanges';
import { MappingDecisions } from './MappingDecisions';
import { Poller } from './Poller';
import { Portfolio } from './Portfolio';
import { PostureInputs } from './posture/PostureInputs';
import { PostureJudge } from './posture/PostureJudge';
import { PostureReadings } from './posture/PostureReadings';
import { switchedReaders } from './posture/switchedReaders';
import { postureLimits } from './posture/postureInput';
import { Rejudge } from './Rejudge';

const NEVER_STALE_MS = 100 * 365 * 24 * 60 * 60_000;

/** What polls, and what it judges against. */
export type Polling = ReturnType<typeof createPolling>;

/** Joins stores, catalog and judge into what polls. */
export function createPolling(options: {
  config: AwsResaleConfig;
  stores: Stores;
  publisher: ChangePublisher;
  entityReader: AnnotatedEntityReader;
  people: PeopleReader;
  logger: LoggerService;
}) {
  const { config, stores, publisher, entityReader } = options;
  const portfolio = new Portfolio(stores.customers, config);
  const rejudge = new Rejudge({ ...stores, portfolio });
  const { accountIdAnnotations } = config.mapping;
  const settings = { filter: config.customers.filter, accountIdAnnotations };
  /** What both a sweep and the change of single entities lead to. */
  const consequences = (logger: LoggerService, people: PeopleReader) => ({
    followUp: new CustomerFollowUp({
      config,
      ...stores,
      rejudge,
      publisher,
      logger,
    }),
    crossChecks: new CrossChecks({
      store: stores.crossChecks,
      customers: stores.customers,
      people,
      accountIdAnnotations,
      logger,
    }),
  });
  const sweepWith = (logger: LoggerService, people: PeopleReader) =>
    new CatalogSweep({
      reader: entityReader,
      settings,
      removalLimit: config.customers.removalLimit,
      ...stores,
      ...consequences(logger, people),
      logger,
    });
  const limits = postureLimits(config.posture);
  const inputsWithin = (within: PostureLimits) =>
    new PostureInputs({
      ...stores,
      limits: within,
      readersOf: switchedReaders(config.posture),
    });
  const postureInputs = inputsWithin(limits);
  const judgeOf = (inputs: PostureInputs, logger: LoggerService) =>
    new PostureJudge({ posture: stores.posture, inputs, publisher, logger });
  return {
    portfolio,
    /** What accounts' posture is judged by. */
    postureInputs,
    judge: judgeOf(postureInputs, options.logger),
    /**
     * Judges a past that is told at some moments only: what AWS listed last was
     * so until the next listing, however long ago that is.
     */
    judgeOfPast: (logger: LoggerService) =>
      judgeOf(
        inputsWithin({
          ...limits,
          freshFor: { ...limits.freshFor, ORGANIZATIONS: NEVER_STALE_MS },
        }),
        logger,
      ),
    /** How entities are read. */
    settings,
    mapping: new MappingDecisions({ ...stores, rejudge, publisher }),
    sweep: sweepWith(options.logger, options.people),
    /** A sweep that knows people in a way of its own. */
    sweepWith,
    entityChanges: new EntityChanges({
      settings,
      removalLimit: config.customers.removalLimit,
      logger: options.logger,
      ...stores,
      ...consequences(options.logger, options.people),
    }),
    /** Readings that enter payers in a way of their own. */
    readingsWith: (
      sessions: PostureSessionFactory,
      logger: LoggerService = options.logger,
    ) =>
      new PostureReadings({
        config,
        sessions,
        facts: stores.postureFacts,
        schedule: stores.postureSchedule,
        subjects: stores.postureSubjects,
        logger,
      }),
    /** A poller that reads organizations in a way of its own. */
    pollerWith: (
      readers: OrganizationReaderFactory,
      logger: LoggerService = options.logger,
      people: PeopleReader = options.people,
    ) =>
      new Poller({
        config,
        readers,
        ...stores,
        portfolio,
        crossChecks: consequences(logger, people).crossChecks,
        publisher,
        logger,
      }),
  };
}
