import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  portfolioHistoryExtensionPoint,
  postureSourcesExtensionPoint,
  type PortfolioHistorySource,
} from 'backstage-plugin-aws-resale-node';
import { registerActions } from './actions/registerActions';
import { readAwsResaleConfig } from './config/readConfig';
import { readListedAccounts } from './config/readListedAccounts';
import { createRouter } from './http/createRouter';
import { AwsAccess } from './observe/AwsAccess';
import { CatalogEntityReader } from './observe/CatalogEntityReader';
import { CatalogMembershipReader } from './observe/CatalogMembershipReader';
import { CatalogPeopleReader } from './observe/CatalogPeopleReader';
import { SdkPostureSessionFactory } from './observe/posture/SdkPostureSessionFactory';
import { RequestBudget } from './observe/RequestBudget';
import { SdkOrganizationReaderFactory } from './observe/SdkOrganizationReaderFactory';
import { systemClock, type Clock } from './observe/Clock';
import { AnnotationHints } from './poll/AnnotationHints';
import { createPolling } from './poll/createPolling';
import { MembershipSweep } from './poll/posture/MembershipSweep';
import { scheduleMembershipSweep } from './poll/posture/scheduleMembershipSweep';
import { digestOfJudging } from './poll/posture/digestOfJudging';
import { scheduleJudging } from './poll/posture/scheduleJudging';
import { schedulePosture } from './poll/posture/schedulePosture';
import { PostureSourceRegistry } from './poll/posture/PostureSourceRegistry';
import { PostureSources } from './poll/posture/PostureSources';
import { schedulePostureSources } from './poll/posture/schedulePostureSources';
import { replayHistory } from './poll/replayHistory';
import { schedulePolling } from './poll/schedulePolling';
import { ChangePublisher } from './publish/ChangePublisher';
import { Notifier } from './publish/notifications/Notifier';
import { scheduleNotifier } from './publish/notifications/scheduleNotifier';
import { createServices } from './service/createServices';
import { registerPermissions } from './service/registerPermissions';
import { createStores } from './store/createStores';
import { migrateDatabase } from './store/migrateDatabase';

/**
 * Polls AWS organizations, judges their accounts, keeps what it learned and
 * serves it.
 *
 * @public
 */
export const awsResalePlugin = createBackendPlugin({
  pluginId: 'aws-resale',
  register(env) {
    let history: PortfolioHistorySource | undefined;
    env.registerExtensionPoint(portfolioHistoryExtensionPoint, {
      setHistorySource(source) {
        if (history) {
          throw new Error(
            `The history of the portfolio already comes from "${history.title}"; remove one of the two modules`,
          );
        }
        history = source;
      },
    });
    const sources = new PostureSourceRegistry();
    env.registerExtensionPoint(postureSourcesExtensionPoint, sources);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const config = readAwsResaleConfig(deps.config);
        const listed = readListedAccounts(deps.config);
        const credentials = DefaultAwsCredentialsManager.fromConfig(
          deps.config,
        );
        const createAccess = (clock: Clock) =>
          new AwsAccess({
            credentials,
            isListed: accountId => listed.has(accountId),
            aws: config.aws,
            budget: new RequestBudget({
              rateShare: config.aws.rateShare,
              clock,
            }),
          });
        const stopping = new AbortController();
        const access = createAccess(systemClock);
        deps.lifecycle.addShutdownHook(() => {
          stopping.abort();
          access.destroy();
        });

        const stores = createStores(await migrateDatabase(deps.database));
        const publisher = new ChangePublisher({ events: deps.events });
        const entityReader = new CatalogEntityReader({
          catalog: deps.catalog,
          auth: deps.auth,
          accountIdAnnotations: config.mapping.accountIdAnnotations,
        });
        const polling = createPolling({
          config,
          stores,
          publisher,
          logger: deps.logger,
          entityReader,
          people: new CatalogPeopleReader({
            catalog: deps.catalog,
            auth: deps.auth,
          }),
        });
        const memberships = new MembershipSweep({
          reader: new CatalogMembershipReader({
            catalog: deps.catalog,
            auth: deps.auth,
          }),
          custody: stores.custody,
          memberships: stores.memberships,
          contacts: Object.values(config.changeCheck.contacts).flat(),
          freshForMs: config.posture.custody.membershipsFreshForMs,
          clock: () => new Date(),
          logger: deps.logger,
        });
        registerPermissions(deps.permissionsRegistry, stores);
        const services = createServices({
          config,
          stores,
          polling,
          publisher,
          catalog: deps.catalog,
          memberships,
          hubArn: async () => (await access.hubIdentity()).principal,
          permissions: deps.permissions,
          permissionsRegistry: deps.permissionsRegistry,
          scheduler: deps.scheduler,
          userInfo: deps.userInfo,
        });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
            ...services,
          }),
        );
        registerActions({
          actionsRegistry: deps.actionsRegistry,
          auditor: deps.auditor,
          appUrl: deps.config.getOptionalString('app.baseUrl'),
          clock: () => new Date(),
          ...services,
        });
        if (history) {
          await replayHistory({
            source: history,
            polling,
            stores,
            createAccess,
            tagKeys: config.tags.keys,
            posture: config.posture,
            logger: deps.logger,
            signal: stopping.signal,
          });
        }
        await schedulePolling({
          scheduler: deps.scheduler,
          sweep: polling.sweep,
          poller: polling.pollerWith(
            new SdkOrganizationReaderFactory(access, config.tags.keys),
          ),
          judge: polling.judge,
          workers: config.polling.workers,
          customerIntervalMs: config.customers.intervalMs,
          logger: deps.logger,
        });
        await schedulePosture({
          scheduler: deps.scheduler,
          readings: polling.readingsWith(
            new SdkPostureSessionFactory(access, config.posture),
          ),
          judge: polling.judge,
          workers: config.posture.workers,
          logger: deps.logger,
        });
        await scheduleJudging({
          scheduler: deps.scheduler,
          judge: polling.judge,
          posture: stores.posture,
          judgedBy: digestOfJudging(config.posture),
          keepDays: config.posture.history.keepDays,
          logger: deps.logger,
        });
        await schedulePostureSources({
          scheduler: deps.scheduler,
          sources: sources.sources(),
          store: stores.postureSources,
          reader: new PostureSources({
            facts: stores.postureFacts,
            store: stores.postureSources,
            freshForMs: config.posture.freshFor.IMPORTED_FINDING,
            logger: deps.logger,
          }),
        });
        await scheduleNotifier(
          deps.scheduler,
          new Notifier({
            store: stores.notifications,
            notifications: deps.notifications,
            rules: config.notifications.rules,
            custody: config.posture.custody,
            logger: deps.logger,
          }),
        );
        await scheduleMembershipSweep({
          scheduler: deps.scheduler,
          sweep: memberships,
        });
        await new AnnotationHints({
          reader: entityReader,
          changes: polling.entityChanges,
          accountIdAnnotations: config.mapping.accountIdAnnotations,
          clock: systemClock,
          date: () => new Date(),
          logger: deps.logger,
          signal: stopping.signal,
        }).subscribe(deps.events);
      },
    });
  },
});
