import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { makeReading } from '../../__testUtils__/builders';
import { makeConfig, setUpPolling } from '../../__testUtils__/setUpPolling';
import { testDatabases } from '../../__testUtils__/testStores';
import type { AwsResaleConfig } from '../../config/types';
import {
  forbid,
  linkedIn,
  payerIn,
  securedPortfolio,
} from '../../observe/posture/__testUtils__/setUpPosture';
import { HistoryReplay } from '../HistoryReplay';
import { ReplayClock } from '../ReplayClock';

jest.setTimeout(120_000);

type Polling = Awaited<ReturnType<typeof setUpPolling>>;

const signal = new AbortController().signal;
const DAY_MS = 24 * 3_600_000;

/** All readers on that need nobody else's account. */
function makeEagerConfig(): AwsResaleConfig {
  const config = makeConfig();
  return {
    ...config,
    posture: {
      ...config.posture,
      readers: Object.fromEntries(
        POSTURE_READERS.map(reader => [
          reader,
          { ...config.posture.readers[reader], enabled: true },
        ]),
      ) as unknown as AwsResaleConfig['posture']['readers'],
    },
  };
}

describe.each(testDatabases.eachSupportedId())(
  'posture from AWS on %s',
  databaseId => {
    const started: Polling[] = [];

    afterEach(async () => {
      await Promise.all(started.splice(0).map(polling => polling.stop()));
    });

    async function setUp() {
      const portfolio = securedPortfolio();
      const [organization] = portfolio.organizations;
      organization.rootFeatures = ['RootCredentialsManagement', 'RootSessions'];
      organization.trustedServices = [
        'iam.amazonaws.com',
        'account.amazonaws.com',
      ];
      // Where root is managed centrally, accounts begin without credentials.
      linkedIn(organization)[0].root = {
        password: { changedAt: new Date('2025-01-02T08:30:00.000Z') },
        mfaDevices: [
          { kind: 'virtual', enabledAt: new Date('2025-01-02T08:30:00.000Z') },
        ],
        accessKeys: [],
        signingCertificates: [],
      };
      const config = makeEagerConfig();
      const p = await setUpPolling({
        client: await testDatabases.init(databaseId),
        aws: { portfolio },
        config,
        customers: [
          makeReading('acme', {
            accountModel: 'SPAM',
            payerAccountIds: [organization.payerAccountId],
          }),
        ],
      });
      started.push(p);
      await p.readings.sync(p.time.now);
      await p.poll();
      const clock = () => p.time.now;
      return {
        ...p,
        organization,
        payer: payerIn(organization),
        linked: linkedIn(organization),
        clock,
        wait: (milliseconds: number) => {
          p.time.now = new Date(p.time.now.getTime() + milliseconds);
        },
        statuses: async () =>
          Object.fromEntries(
            [
              ...(
                await p.queries.readers.statusesOf(organization.payerAccountId)
              ).values(),
            ].map(({ reader, status }) => [reader, status]),
          ) as Partial<Record<PostureReaderId, string>>,
        factsOf: async (accountId: string, reader: PostureReaderId) =>
          (await p.postureFacts.factsOf([accountId]))
            .get(accountId)
            ?.find(facts => facts.reader === reader),
      };
    }

    it('reads a whole organization, each account by what may be asked of it', async () => {
      const p = await setUp();
      expect(await p.readings.readDue(p.clock, signal)).toBe(true);
      expect(await p.statuses()).toEqual({
        'payer-root': 'OK',
        'credential-report': 'OK',
        'organization-features': 'OK',
        'security-contacts': 'OK',
        'service-control-policies': expect.any(String),
        'organization-trail': 'OK',
        'spend-anomalies': 'OK',
        'linked-role': 'OK',
        'root-audit': 'OK',
      });
      expect((await p.factsOf(p.payer.accountId, 'payer-root'))?.facts).toEqual(
        {
          rootCredentials: {
            hasPassword: true,
            hasAccessKeys: false,
            hasSigningCertificates: false,
            isMfaOn: true,
          },
          virtualRootMfa: true,
        },
      );
      const audited = await Promise.all(
        p.linked.map(({ accountId }) => p.factsOf(accountId, 'root-audit')),
      );
      expect(audited.map(read => read?.missed)).toEqual([[], [], [], [], []]);
      expect(audited[0]?.facts).toMatchObject({
        rootCredentials: { hasPassword: true, isMfaOn: true },
        rootMfaDevices: ['APP'],
      });
      expect(await p.readings.readDue(p.clock, signal)).toBe(false);
    });

    it('keeps what the other readers saw when one is refused', async () => {
      const p = await setUp();
      await p.readings.readDue(p.clock, signal);
      const before = await p.factsOf(p.payer.accountId, 'organization-trail');
      forbid(p.organization, 'cloudtrail:DescribeTrails');
      p.wait(DAY_MS);
      await p.readings.readDue(p.clock, signal);
      expect(await p.statuses()).toMatchObject({
        'payer-root': 'OK',
        'organization-trail': 'DENIED',
        'root-audit': 'OK',
      });
      expect(
        (await p.queries.readers.statusesOf(p.organization.payerAccountId)).get(
          'organization-trail',
        )?.message,
      ).toMatch(/^AWS refused cloudtrail:DescribeTrails; give the role/);
      expect(
        await p.queries.readers.countDenied([p.organization.payerAccountId]),
      ).toEqual(new Map([[p.organization.payerAccountId, 1]]));
      expect(
        await p.factsOf(p.payer.accountId, 'organization-trail'),
      ).toMatchObject({
        facts: before?.facts,
        observedAt: before?.observedAt,
        failingSince: p.time.now.toISOString(),
      });
    });

    it('reads a past, in which what is not read again did not change', async () => {
      const p = await setUp();
      const clock = new ReplayClock();
      const replay = new HistoryReplay({
        sweep: p.sweep,
        poller: p.poller,
        mapping: p.mapping,
        organizations: p.organizations,
        readings: p.readings,
        facts: p.postureFacts,
        custody: p.pastCustody,
        posture: p.posture,
        judge: p.judgeOfPast,
        clock,
        signal,
      });
      const first = p.time.now;
      await replay.readPosture(first);
      const contacts = await p.factsOf(p.payer.accountId, 'payer-root');
      expect(contacts?.observedAt).toBe(first.toISOString());

      const second = new Date(first.getTime() + 7 * DAY_MS);
      p.payer.root = {
        mfaDevices: [],
        accessKeys: [],
        signingCertificates: [],
      };
      await replay.judge(first);
      await replay.readPosture(second, []);
      await replay.judge(second);
      const changes = await p.queries.changes.list(
        { accountId: p.payer.accountId, check: 'account-state' },
        { accounts: 'ALL', customers: 'ALL', organizations: true },
      );
      expect(changes.items).toEqual([]);
      expect(await p.factsOf(p.payer.accountId, 'payer-root')).toEqual({
        ...contacts,
        observedAt: second.toISOString(),
      });

      p.time.now = new Date(second.getTime() + DAY_MS);
      await replay.readPosture(p.time.now, [p.organization.payerAccountId]);
      expect(await p.factsOf(p.payer.accountId, 'payer-root')).toMatchObject({
        facts: { rootCredentials: { hasPassword: false, isMfaOn: false } },
        observedAt: p.time.now.toISOString(),
      });
    });
  },
);
