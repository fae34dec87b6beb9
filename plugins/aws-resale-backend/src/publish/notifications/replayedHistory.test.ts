import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { portfolioHistoryExtensionPoint } from 'backstage-plugin-aws-resale-node';
import { makeReading } from '../../__testUtils__/builders';
import { storesOn, testDatabases } from '../../__testUtils__/testStores';
import awsResalePlugin from '../../index';
import { insertChanges } from '../../store/changeRows';
import { RecordingNotifications } from './__testUtils__/RecordingNotifications';

jest.setTimeout(60_000);

const PAST = new Date('2026-10-01T10:00:00.000Z');

it('tells nobody of a past that is replayed, also when telling had begun before', async () => {
  const knex = await testDatabases.init('SQLITE_3');
  const notifications = new RecordingNotifications();

  const exposeOne = async () => {
    const stores = await storesOn(knex);
    await stores.customers.reconcile(
      [makeReading('hansa', {}, { ownerRefs: ['group:default/sales'] })],
      { at: PAST, removalLimit: 1 },
    );
    await knex.transaction(async tx =>
      insertChanges(tx, [
        {
          at: PAST.toISOString(),
          kind: 'POSTURE',
          checkId: 'exposure',
          accountId: '000000000001',
          customerRef: 'group:default/hansa',
          from: 'PROTECTED',
          to: 'EXPOSED',
        },
      ]),
    );
  };

  /** Starts the plugin, tells what there is to tell, and stops it. */
  const startAndTell = async (replay?: () => Promise<void>) => {
    const tasks = new Map<string, SchedulerServiceTaskFunction>();
    const backend = await startTestBackend({
      features: [
        awsResalePlugin,
        createBackendModule({
          pluginId: 'aws-resale',
          moduleId: 'test-history',
          register(env) {
            env.registerInit({
              deps: { history: portfolioHistoryExtensionPoint },
              async init({ history }) {
                if (replay) {
                  history.setHistorySource({ title: 'Last year', replay });
                }
              },
            });
          },
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => mockServices.database({ knex }),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => notifications,
        }),
        mockServices.scheduler.mock({
          scheduleTask: async ({ id, fn }) => {
            tasks.set(id, fn);
          },
        }).factory,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            awsResale: {
              provider: { emailDomains: ['provider.example'] },
              aws: {
                roleName: 'reader',
                externalIdSecrets: [{ keyId: 'a', secret: 'x'.repeat(32) }],
              },
              notifications: { rules: { exposureOpened: true } },
            },
          },
        }),
      ],
    });
    await tasks.get('notify')?.(new AbortController().signal);
    await backend.stop();
  };

  await startAndTell();
  await startAndTell(exposeOne);
  expect(notifications.sent).toEqual([]);

  // The same, recorded by no replay, is told.
  await exposeOne();
  await startAndTell();
  expect(notifications.titles()).toEqual(['hansa: 1 account became exposed']);
});
