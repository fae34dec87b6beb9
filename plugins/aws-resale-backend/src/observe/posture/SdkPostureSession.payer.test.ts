import type { SimulatedCredentials } from 'aws-simulator';
import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import {
  forbid,
  NOW,
  payerIn,
  readPayer,
  securedPortfolio,
  setUpPosture,
  type PostureSetup,
} from './__testUtils__/setUpPosture';

const at = (text: string) => new Date(`${text}T08:30:00.000Z`);

const NOTHING: SimulatedCredentials = {
  mfaDevices: [],
  accessKeys: [],
  signingCertificates: [],
};

const EVERYTHING: SimulatedCredentials = {
  password: { changedAt: at('2025-01-02'), lastUsedAt: at('2026-10-11') },
  mfaDevices: [{ kind: 'virtual', enabledAt: at('2025-01-02') }],
  accessKeys: [
    {
      accessKeyId: 'AKIAROOT0000000001',
      status: 'Inactive',
      createdAt: at('2025-02-03'),
      lastUsed: { at: at('2026-11-01'), region: 'eu-central-1', service: 's3' },
    },
    {
      accessKeyId: 'AKIAROOT0000000002',
      status: 'Inactive',
      createdAt: at('2025-02-04'),
      lastUsed: { at: at('2026-03-01'), region: 'eu-central-1', service: 's3' },
    },
  ],
  signingCertificates: [
    {
      certificateId: 'CERTIFICATE0000000000001',
      status: 'Inactive',
      uploadedAt: at('2025-03-04'),
    },
  ],
};

describe('SdkPostureSession, payer', () => {
  let aws: PostureSetup;

  const setUp = async (
    change?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(change);
  };
  const withRoot = (root: SimulatedCredentials) =>
    setUp({
      change: organization => {
        payerIn(organization).root = root;
      },
    });
  const refuse = (reader: PostureReaderId, ...actions: string[]) => {
    forbid(aws.organization, ...actions);
    return readPayer(aws, reader);
  };

  afterEach(async () => {
    await aws?.stop();
  });

  describe('payer-root', () => {
    it('tells credentials and that an app is among the devices', async () => {
      await withRoot(EVERYTHING);
      await expect(readPayer(aws, 'payer-root')).resolves.toEqual({
        accountId: aws.payer.accountId,
        facts: {
          rootCredentials: {
            hasPassword: true,
            hasAccessKeys: true,
            hasSigningCertificates: true,
            isMfaOn: true,
          },
          virtualRootMfa: true,
        },
        missed: [],
        observedAt: NOW.toISOString(),
      });
      expect(aws.simulator.requests.byOperation()).toEqual({
        GetAccountSummary: 1,
        ListVirtualMFADevices: 1,
      });
    });

    it.each([
      ['root has a key', [{ kind: 'passkey', enabledAt: NOW }] as const, true],
      ['root has none', [] as const, false],
    ])(
      'takes no app of a user for one of root where %s',
      async (_, mfaDevices, isMfaOn) => {
        await setUp({
          change: organization => {
            const payer = payerIn(organization);
            payer.root = { ...NOTHING, mfaDevices: [...mfaDevices] };
            payer.iamUsers = [
              { ...EVERYTHING, userName: 'root', createdAt: NOW },
            ];
          },
        });
        const { facts } = await readPayer(aws, 'payer-root');
        expect(facts).toEqual({
          rootCredentials: {
            hasPassword: false,
            hasAccessKeys: false,
            hasSigningCertificates: false,
            isMfaOn,
          },
          virtualRootMfa: false,
        });
      },
    );

    it('looks through all pages of devices', async () => {
      await setUp({
        change: organization => {
          const payer = payerIn(organization);
          payer.root = EVERYTHING;
          payer.iamUsers = Array.from({ length: 150 }, (_, index) => ({
            ...EVERYTHING,
            // Listed before root, whose device is named root-account-mfa-device.
            userName: `a${index}`,
            createdAt: NOW,
          }));
        },
      });
      const { facts } = await readPayer(aws, 'payer-root');
      expect(facts.virtualRootMfa).toBe(true);
      expect(
        aws.simulator.requests.count({ operation: 'ListVirtualMFADevices' }),
      ).toBe(2);
    });

    it('leaves out a password of which the account does not tell', async () => {
      await withRoot(EVERYTHING);
      aws.simulator.faults.oldFieldSet({});
      const { facts } = await readPayer(aws, 'payer-root');
      expect(facts.rootCredentials).toEqual({
        hasAccessKeys: true,
        hasSigningCertificates: true,
        isMfaOn: true,
      });
    });

    it.each([
      ['iam:GetAccountSummary', 'rootCredentials', 'virtualRootMfa'],
      ['iam:ListVirtualMFADevices', 'virtualRootMfa', 'rootCredentials'],
    ])('misses what %s tells, and no more', async (action, fact, other) => {
      await setUp();
      const { facts, missed } = await refuse('payer-root', action);
      expect(missed).toEqual([
        { fact, reason: 'access-denied', detail: action },
      ]);
      expect(Object.keys(facts)).toEqual([other]);
    });
  });

  describe('credential-report', () => {
    it('waits for the report and takes its age', async () => {
      await withRoot(EVERYTHING);
      const begun = Date.now();
      const { facts, missed, observedAt } = await readPayer(
        aws,
        'credential-report',
      );
      expect(facts).toEqual({
        rootCredentials: {
          hasPassword: true,
          hasAccessKeys: true,
          hasSigningCertificates: true,
          isMfaOn: true,
        },
        rootLastUse: {
          password: '2026-10-11T08:30:00.000Z',
          accessKeys: '2026-11-01T08:30:00.000Z',
        },
      });
      expect(missed).toEqual([]);
      expect(Date.parse(observedAt)).toBeGreaterThanOrEqual(begun - 1000);
      expect(observedAt).not.toBe(NOW.toISOString());
      expect(aws.simulator.requests.byOperation()).toEqual({
        GenerateCredentialReport: 3,
        GetCredentialReport: 1,
      });
    });

    it('takes a report that is there at once', async () => {
      await withRoot(NOTHING);
      const session = await aws.openPosture();
      const first = await readPayer(aws, 'credential-report', session);
      aws.simulator.requests.clear();
      const second = await readPayer(aws, 'credential-report', session);
      expect(second).toEqual(first);
      expect(second.facts.rootLastUse).toEqual({
        password: 'NEVER',
        accessKeys: 'NEVER',
      });
      expect(aws.simulator.requests.count()).toBe(2);
    });

    it('does not wait for ever', async () => {
      const portfolio = securedPortfolio();
      const [{ payerAccountId }] = portfolio.organizations;
      portfolio.hubs[0].accountId = payerAccountId;
      let now = 0;
      await setUp({
        portfolio,
        // Keys without an end, since every report has run out when it is looked at.
        access: { isListed: () => true },
        simulator: { now: () => (now += 5 * 60 * 60_000) },
      });
      const { facts, missed } = await readPayer(aws, 'credential-report');
      expect(facts).toEqual({});
      expect(missed).toEqual(
        ['rootCredentials', 'rootLastUse'].map(fact => ({
          fact,
          reason: 'incomplete',
          detail: 'iam:GenerateCredentialReport (InProgress)',
        })),
      );
      expect(aws.simulator.requests.byOperation()).toEqual({
        GenerateCredentialReport: 10,
      });
    });

    it('says that AWS did not hand it out', async () => {
      await setUp();
      aws.simulator.faults.fail(
        { operation: 'GetCredentialReport' },
        { code: 'ReportInProgress', status: 404 },
      );
      const { missed } = await readPayer(aws, 'credential-report');
      expect(missed).toContainEqual({
        fact: 'rootLastUse',
        reason: 'incomplete',
        detail: 'iam:GetCredentialReport (CredentialReportNotReady)',
      });
    });

    it.each(['iam:GenerateCredentialReport', 'iam:GetCredentialReport'])(
      'says that %s was refused',
      async action => {
        await setUp();
        const { missed } = await refuse('credential-report', action);
        expect(missed).toEqual(
          ['rootCredentials', 'rootLastUse'].map(fact => ({
            fact,
            reason: 'access-denied',
            detail: action,
          })),
        );
      },
    );
  });

  describe('organization-features', () => {
    it.each([
      [
        ['RootCredentialsManagement', 'RootSessions'] as const,
        { isRootCredentialsManagementOn: true, isRootSessionsOn: true },
      ],
      [
        ['RootSessions'] as const,
        { isRootCredentialsManagementOn: false, isRootSessionsOn: true },
      ],
      [
        [] as const,
        { isRootCredentialsManagementOn: false, isRootSessionsOn: false },
      ],
    ])('tells %j', async (rootFeatures, features) => {
      await setUp({
        change: organization => {
          organization.rootFeatures = [...rootFeatures];
        },
      });
      const reading = await readPayer(aws, 'organization-features');
      expect(reading).toMatchObject({ facts: { features }, missed: [] });
    });

    it('takes an organization that cannot have them for an answer', async () => {
      const off = {
        isRootCredentialsManagementOn: false,
        isRootSessionsOn: false,
      };
      await setUp();
      aws.organization.trustedServices = [];
      const untrusted = await readPayer(aws, 'organization-features');
      expect(untrusted).toMatchObject({
        facts: { features: { ...off, cause: 'SERVICE_ACCESS_NOT_ENABLED' } },
        missed: [],
      });
      aws.organization.featureSet = 'CONSOLIDATED_BILLING';
      const billing = await readPayer(aws, 'organization-features');
      expect(billing).toMatchObject({
        facts: { features: { ...off, cause: 'NOT_ALL_FEATURES' } },
        missed: [],
      });
    });

    it('says that it was refused', async () => {
      await setUp();
      const { facts, missed } = await refuse(
        'organization-features',
        'iam:ListOrganizationsFeatures',
      );
      expect(facts).toEqual({});
      expect(missed).toEqual([
        {
          fact: 'features',
          reason: 'access-denied',
          detail: 'iam:ListOrganizationsFeatures',
        },
      ]);
    });
  });

  describe('service-control-policies', () => {
    const AWS_OWN = { id: 'p-FullAWSAccess', name: 'FullAWSAccess' };

    it('tells documents and targets', async () => {
      await setUp();
      const { facts, missed } = await readPayer(
        aws,
        'service-control-policies',
      );
      const own = (aws.organization.serviceControlPolicies ?? []).map(
        ({ policyId, name, content, targetIds }) => ({
          id: policyId,
          name,
          document: content,
          targetIds,
        }),
      );
      expect(own).toHaveLength(2);
      expect(missed).toEqual([]);
      expect(facts.serviceControlPolicies).toHaveLength(3);
      expect(facts.serviceControlPolicies).toEqual(
        expect.arrayContaining([
          ...own,
          { ...AWS_OWN, document: expect.stringContaining('Allow') },
        ]),
      );
      // AWS's own hangs on everything and denies nothing.
      expect(aws.simulator.requests.byOperation()).toEqual({
        ListPolicies: 1,
        DescribePolicy: 3,
        ListTargetsForPolicy: 2,
      });
    });

    it('reads every page of policies and of targets', async () => {
      await setUp({
        change: organization => {
          const [policy] = organization.serviceControlPolicies ?? [];
          policy.targetIds = [
            organization.rootId,
            ...organization.accounts.map(({ accountId }) => accountId),
          ];
          organization.serviceControlPolicies = Array.from(
            { length: 25 },
            (_, index) => ({ ...policy, policyId: `p-abcdef${10 + index}` }),
          );
        },
      });
      aws.simulator.faults.emptyPages({}, 2);
      const { facts } = await readPayer(aws, 'service-control-policies');
      expect(facts.serviceControlPolicies).toHaveLength(26);
      expect(
        facts.serviceControlPolicies?.filter(
          ({ targetIds }) => targetIds?.length === 7,
        ),
      ).toHaveLength(25);
    });

    it.each([
      ['organizations:DescribePolicy', 'document'],
      ['organizations:ListTargetsForPolicy', 'targetIds'],
    ])(
      'leaves what %s tells missing on the policy',
      async (action, property) => {
        await setUp();
        const { facts, missed } = await refuse(
          'service-control-policies',
          action,
        );
        expect(facts.serviceControlPolicies).toHaveLength(3);
        facts.serviceControlPolicies?.forEach(policy =>
          expect(policy).not.toHaveProperty(property),
        );
        expect(missed).toEqual([
          {
            fact: 'serviceControlPolicies',
            reason: 'access-denied',
            detail: action,
          },
        ]);
      },
    );

    it('misses them where they cannot be listed', async () => {
      await setUp();
      const { facts, missed } = await refuse(
        'service-control-policies',
        'organizations:ListPolicies',
      );
      expect(facts).toEqual({});
      expect(missed).toEqual([
        {
          fact: 'serviceControlPolicies',
          reason: 'access-denied',
          detail: 'organizations:ListPolicies',
        },
      ]);
    });
  });

  describe('organization-trail', () => {
    const TRAIL = {
      name: 'everything',
      homeRegion: 'eu-central-1',
      isOrganizationTrail: true,
      isMultiRegion: true,
      isLogging: false,
      hasLogFileValidation: true,
      startedLoggingAt: at('2026-01-01'),
      bucketName: 'logs',
    };

    it('asks in its home whether a trail logs', async () => {
      await setUp({
        change: organization => {
          organization.trails = [TRAIL];
        },
      });
      const { facts, missed } = await readPayer(aws, 'organization-trail');
      expect(facts).toEqual({
        trails: [
          {
            name: 'everything',
            isOrganizationTrail: true,
            isMultiRegion: true,
            isLogging: false,
            isValidated: true,
          },
        ],
      });
      expect(missed).toEqual([]);
      expect(
        aws.simulator.requests.list().map(one => [one.operation, one.region]),
      ).toEqual([
        ['DescribeTrails', 'us-east-1'],
        ['GetTrailStatus', 'eu-central-1'],
      ]);
    });

    it('tells that there is none', async () => {
      await setUp({
        change: organization => {
          organization.trails = [];
        },
      });
      const { facts } = await readPayer(aws, 'organization-trail');
      expect(facts).toEqual({ trails: [] });
    });

    it('tells the trail without its status where that is refused', async () => {
      await setUp({
        change: organization => {
          organization.trails = [TRAIL];
        },
      });
      const { facts, missed } = await refuse(
        'organization-trail',
        'cloudtrail:GetTrailStatus',
      );
      expect(facts.trails).toEqual([
        {
          name: 'everything',
          isOrganizationTrail: true,
          isMultiRegion: true,
          isValidated: true,
        },
      ]);
      expect(missed).toEqual([
        {
          fact: 'trails',
          reason: 'access-denied',
          detail: 'cloudtrail:GetTrailStatus',
        },
      ]);
    });

    it('says that it was refused', async () => {
      await setUp();
      const { facts, missed } = await refuse(
        'organization-trail',
        'cloudtrail:DescribeTrails',
      );
      expect(facts).toEqual({});
      expect(missed).toEqual([
        {
          fact: 'trails',
          reason: 'access-denied',
          detail: 'cloudtrail:DescribeTrails',
        },
      ]);
    });
  });

  describe('spend-anomalies', () => {
    const monitor = (number: number, name: string) => ({
      monitorId: `00000000-0000-0000-0000-00000000000${number}`,
      name,
      createdAt: at('2026-01-01'),
    });

    it('tells what monitors cover and how many listen', async () => {
      await setUp({
        change: organization => {
          const [, first, second] = organization.accounts;
          organization.anomalyMonitors = [
            {
              ...monitor(1, 'Services'),
              watches: { type: 'DIMENSIONAL', dimension: 'SERVICE' },
            },
            {
              ...monitor(2, 'Accounts'),
              watches: { type: 'DIMENSIONAL', dimension: 'LINKED_ACCOUNT' },
            },
            {
              ...monitor(3, 'Two'),
              watches: {
                type: 'CUSTOM',
                linkedAccountIds: [first.accountId, second.accountId],
              },
            },
          ];
          organization.anomalySubscriptions = [1, 2].map(number => ({
            subscriptionId: `00000000-0000-0000-0000-00000000001${number}`,
            name: 'Desk',
            monitorIds: [
              monitor(1, '').monitorId,
              monitor(number, '').monitorId,
            ],
            frequency: 'DAILY',
            threshold: 100,
            subscribers: [
              { type: 'EMAIL', address: 'costs@provider.example' },
              { type: 'EMAIL', address: `${number}@provider.example` },
            ],
          }));
        },
      });
      const session = await aws.openPosture();
      const reading = await readPayer(aws, 'spend-anomalies', session);
      expect(reading.missed).toEqual([]);
      expect(reading.facts).toEqual({
        anomalyMonitors: [
          { name: 'Services', covers: 'SERVICE', subscribers: 3 },
          { name: 'Accounts', covers: 'LINKED_ACCOUNT', subscribers: 2 },
          {
            name: 'Two',
            covers: [1, 2]
              .map(index => aws.organization.accounts[index].accountId)
              .sort(),
            subscribers: 0,
          },
        ],
      });
      expect(JSON.stringify(reading)).not.toContain('@');
      expect(session.callsOf('spend-anomalies')).toEqual({
        calls: 2,
        chargedCalls: 2,
      });
      expect(aws.simulator.requests.count({ isCharged: true })).toBe(2);
    });

    it('pays for no second question where there is no monitor', async () => {
      await setUp({
        change: organization => {
          organization.anomalyMonitors = [];
        },
      });
      const { facts } = await readPayer(aws, 'spend-anomalies');
      expect(facts).toEqual({ anomalyMonitors: [] });
      expect(aws.simulator.requests.count()).toBe(1);
    });

    it.each(['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'])(
      'says that %s was refused',
      async action => {
        await setUp();
        const { facts, missed } = await refuse('spend-anomalies', action);
        expect(facts).toEqual({});
        expect(missed).toEqual([
          {
            fact: 'anomalyMonitors',
            reason: 'access-denied',
            detail: action,
          },
        ]);
      },
    );
  });
});
