import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import awsResalePlugin from 'backstage-plugin-aws-resale-backend';
import findingsModule from 'backstage-plugin-aws-resale-backend-module-findings';

jest.setTimeout(60_000);

const directory = createMockDirectory();

const FINDING = {
  class_uid: 2004,
  metadata: { event_code: 'iam_root_mfa_enabled' },
  finding_info: { uid: 'example' },
  status_code: 'PASS',
  time: Date.parse('2026-11-01T00:00:00Z'),
  cloud: { account: { uid: '111122223333' } },
  resources: [{ uid: 'arn:aws:iam::111122223333:mfa' }],
};

it('reads files of findings into the portal, and says how that goes', async () => {
  directory.setContent({
    'good.json': JSON.stringify([
      FINDING,
      { ...FINDING, cloud: { account: { uid: '1111' } } },
    ]),
    'bad.json': '[',
  });
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const backend = await startTestBackend({
    features: [
      awsResalePlugin,
      findingsModule,
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
            findings: {
              files: ['good', 'bad'].map(id => ({
                id,
                target: directory.resolve(`${id}.json`),
              })),
            },
          },
        },
      }),
    ],
  });
  try {
    for (const id of ['good', 'bad']) {
      await tasks.get(`posture-source-${id}`)?.(new AbortController().signal);
    }
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/aws-resale/posture/sources`,
    );
    expect(await response.json()).toEqual({
      items: [
        expect.objectContaining({
          id: 'bad',
          status: 'FAILED',
          message: expect.stringMatching(
            /^awsResale\.findings\.files\[1\]\.target: .* line 1 cannot be read/,
          ),
        }),
        expect.objectContaining({
          id: 'good',
          status: 'PARTLY',
          message:
            '1 finding was left out: 1 with no account id of 12 digits, the first "1111"',
          findings: 0,
          accounts: 0,
          unknownAccounts: 1,
        }),
      ],
    });
  } finally {
    await backend.stop();
  }
});
