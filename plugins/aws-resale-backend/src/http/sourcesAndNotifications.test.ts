import {
  createBackendModule,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  postureSourcesExtensionPoint,
  type PostureSource,
} from 'backstage-plugin-aws-resale-node';
import request from 'supertest';
import { responseProblems } from '../__testUtils__/responseProblems';
import awsResalePlugin from '../index';

jest.setTimeout(60_000);

const SOURCE: PostureSource = {
  id: 'scanner',
  title: 'Scanner of the platform team',
  interval: { hours: 1 },
  async *read() {
    yield [
      {
        accountId: '000000000001',
        checkId: 'root-mfa',
        outcome: 'PASSED',
        isSetAside: false,
        observedAt: '2026-11-01T00:00:00Z',
      },
    ];
    throw new Error('The scanner answers nothing; see whether it runs');
  },
};

const moduleWith = (...sources: PostureSource[]) =>
  createBackendModule({
    pluginId: 'aws-resale',
    moduleId: 'test-source',
    register(env) {
      env.registerInit({
        deps: { posture: postureSourcesExtensionPoint },
        async init({ posture }) {
          sources.forEach(source => posture.addPostureSource(source));
        },
      });
    },
  });

async function start(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  ...sources: PostureSource[]
) {
  // Tasks run when the test says so, and not while others start.
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
  });
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const backend = await startTestBackend({
    features: [
      awsResalePlugin,
      moduleWith(...sources),
      auditor.factory,
      mockServices.permissions.factory({ result }),
      catalogServiceMock.factory({ entities: [] }),
      scheduler.factory,
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
  return {
    auditor,
    event,
    run: async (task: string) =>
      tasks.get(task)?.(new AbortController().signal),
    get: (path: string) =>
      request(backend.server).get(`/api/aws-resale${path}`),
    stop: () => backend.stop(),
  };
}

describe('sources from outside and notification rules over HTTP', () => {
  it('lists them as the contract says', async () => {
    const plugin = await start(AuthorizeResult.ALLOW, SOURCE);
    try {
      const sources = await plugin.get('/posture/sources');
      expect(sources.body).toEqual({
        items: [
          {
            id: 'scanner',
            title: 'Scanner of the platform team',
            status: 'NEVER',
            since: expect.any(String),
            findings: 0,
            accounts: 0,
            unknownAccounts: 0,
          },
        ],
      });
      expect(
        await responseProblems('get', '/posture/sources', 200, sources.body),
      ).toEqual([]);

      const rules = await plugin.get('/notifications');
      expect(rules.body).toEqual({
        items: [
          ['exposure-opened', true],
          ['exposure-closed', false],
          ['custody-expiring', false],
        ].map(([rule, enabled]) => ({
          rule,
          enabled,
          days: 30,
          count: 0,
          examples: [],
        })),
      });
      expect(
        await responseProblems('get', '/notifications', 200, rules.body),
      ).toEqual([]);
      expect(
        plugin.auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId),
      ).toEqual(['posture-source-fetch', 'notification-rule-fetch']);
    } finally {
      await plugin.stop();
    }
  });

  it('reads a source, and says how it fared', async () => {
    const plugin = await start(AuthorizeResult.ALLOW, SOURCE);
    try {
      await plugin.run('posture-source-scanner');
      const { body } = await plugin.get('/posture/sources');
      expect(body.items).toEqual([
        expect.objectContaining({
          status: 'FAILED',
          message: 'The scanner answers nothing; see whether it runs',
        }),
      ]);
      expect(
        await responseProblems('get', '/posture/sources', 200, body),
      ).toEqual([]);
    } finally {
      await plugin.stop();
    }
  });

  it('refuses them without the permission, and records that', async () => {
    const plugin = await start(AuthorizeResult.DENY, SOURCE);
    try {
      for (const path of ['/posture/sources', '/notifications']) {
        const { status, body } = await plugin.get(path);
        expect(status).toBe(403);
        expect(body.error.message).toContain('aws-resale.organization.read');
      }
      expect(plugin.event.fail).toHaveBeenCalledTimes(2);
    } finally {
      await plugin.stop();
    }
  });
});
