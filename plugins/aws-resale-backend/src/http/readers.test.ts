import { startSimulator, type Simulator } from 'aws-simulator';
import { POSTURE_READERS } from 'backstage-plugin-aws-resale-common';
import { responseProblems } from '../__testUtils__/responseProblems';
import {
  pollAll,
  startPlugin,
  type Plugin,
} from '../__testUtils__/startPlugin';
import {
  forbid,
  securedPortfolio,
} from '../observe/posture/__testUtils__/setUpPosture';

jest.setTimeout(120_000);

const portfolio = securedPortfolio(organization =>
  forbid(organization, 'iam:ListOrganizationsFeatures'),
);
const [{ payerAccountId: PAYER }] = portfolio.organizations;
const CUSTOMER = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'acme',
    annotations: {
      'aws-resale/payer-account-id': PAYER,
      'aws-resale/account-model': 'SPAM',
    },
  },
  spec: { type: 'customer', children: [] },
};

describe('readers of root security over HTTP', () => {
  let simulator: Simulator;
  let plugin: Plugin;

  /** Runs until a reader has tried; workers of tests repeat nothing. */
  const readersAfterRun = async () => {
    const until = Date.now() + 30_000;
    for (;;) {
      await plugin.post('/organizations/run');
      const { body } = await plugin.get(`/organizations/${PAYER}`);
      const last = body.readers.find(
        ({ reader }: { reader: string }) => reader === 'spend-anomalies',
      );
      if (last.status !== 'NEVER' || Date.now() > until) {
        return body;
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio, timeScale: 0 });
    plugin = await startPlugin({
      simulator,
      portfolio,
      entities: [CUSTOMER],
      config: {
        organizations: [{ payerAccountId: PAYER }],
        posture: { readers: { spendAnomalies: { enabled: true } } },
      },
    });
    await pollAll(plugin, 6);
  });

  afterAll(async () => {
    await plugin.stop();
    await simulator.stop();
  });

  it('lists every reader as it fares after a run, and what keeps the others off', async () => {
    const body = await readersAfterRun();
    expect(
      await responseProblems(
        'get',
        '/organizations/{payerAccountId}',
        200,
        body,
      ),
    ).toEqual([]);
    const { readers, organization } = body;
    expect(readers.map(({ reader }: { reader: string }) => reader)).toEqual([
      ...POSTURE_READERS,
    ]);
    const byId = Object.fromEntries(
      readers.map((item: { reader: string }) => [item.reader, item]),
    );
    expect(byId['payer-root']).toMatchObject({
      status: 'OK',
      accounts: 1,
      accountsMissed: 0,
      nextDueAt: expect.any(String),
    });
    expect(byId['organization-features']).toMatchObject({
      status: 'DENIED',
      message: expect.stringMatching(
        /^AWS refused iam:ListOrganizationsFeatures; /,
      ),
    });
    expect(byId['root-audit']).toEqual({
      reader: 'root-audit',
      status: 'OFF',
      message: expect.stringMatching(
        /awsResale\.posture\.readers\.rootAudit\.enabled; it opens a session of every root user/,
      ),
      calls: 0,
      chargedCalls: 0,
      accounts: 0,
      accountsMissed: 0,
    });
    expect(organization.deniedReaders).toBe(1);
  });

  it.each(['/organizations/run', `/organizations/${PAYER}/run`])(
    'reads again on POST %s, without readers that AWS charges for',
    async path => {
      type Read = { reader: string; lastAttemptAt?: string };
      const find = (readers: Read[], reader: string) =>
        readers.find(item => item.reader === reader);
      const before = (await readersAfterRun()).readers;
      const until = Date.now() + 30_000;
      let after: Read[];
      do {
        await plugin.post(path);
        after = (await plugin.get(`/organizations/${PAYER}`)).body.readers;
        await new Promise(resolve => setImmediate(resolve));
      } while (
        find(after, 'organization-trail')?.lastAttemptAt ===
          find(before, 'organization-trail')?.lastAttemptAt &&
        Date.now() < until
      );
      expect(find(after, 'organization-trail')?.lastAttemptAt).not.toBe(
        find(before, 'organization-trail')?.lastAttemptAt,
      );
      expect(find(before, 'spend-anomalies')).toMatchObject({ status: 'OK' });
      expect(find(after, 'spend-anomalies')).toEqual(
        find(before, 'spend-anomalies'),
      );
    },
  );
});
