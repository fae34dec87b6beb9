import { at, EVERYTHING, REMOVED } from '../__testUtils__/roots';
import {
  forbid,
  linkedIn,
  NOW,
  readAll,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

const PASSWORD = { changedAt: at('2025-01-02') };

const DENY_ROOT = JSON.stringify({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { StringLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' } },
  },
});

describe('readRootAudit', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const callsTo = (accountId: string) =>
    aws.simulator.requests.byOperation({ accountId });

  afterEach(async () => {
    await aws?.stop();
  });

  const NO_SCP = (
    organization: Parameters<typeof linkedIn>[0],
  ): Parameters<typeof linkedIn>[0] =>
    Object.assign(organization, { serviceControlPolicies: [] });

  it('looks at each root through a session of its own, and at what was used only where there is something', async () => {
    await setUp({
      change: organization => {
        const [first, second, ...others] = linkedIn(NO_SCP(organization));
        others.forEach(account => {
          account.root = REMOVED;
        });
        first.root = {
          ...REMOVED,
          password: { ...PASSWORD, lastUsedAt: at('2026-10-11') },
          mfaDevices: [
            { kind: 'virtual', enabledAt: NOW },
            { kind: 'hardware', enabledAt: NOW },
            { kind: 'passkey', enabledAt: NOW },
          ],
        };
        second.root = {
          ...REMOVED,
          accessKeys: [
            {
              accessKeyId: 'AKIAROOT0000000001',
              status: 'Active',
              createdAt: at('2025-02-03'),
              lastUsed: {
                at: at('2026-03-01'),
                region: 'eu-central-1',
                service: 's3',
              },
            },
            {
              accessKeyId: 'AKIAROOT0000000002',
              status: 'Inactive',
              createdAt: at('2025-02-04'),
            },
          ],
        };
      },
    });
    const session = await aws.openPosture();
    const readings = await readAll(
      session,
      'root-audit',
      aws.asked('SPAM', aws.linked),
    );
    const [first, second, third] = aws.linked;
    expect(readings.size).toBe(5);
    expect(readings.get(first.accountId)).toEqual({
      accountId: first.accountId,
      facts: {
        rootCredentials: {
          hasPassword: true,
          hasAccessKeys: false,
          hasSigningCertificates: false,
          isMfaOn: true,
        },
        rootMfaDevices: ['APP', 'KEY', 'TOKEN'],
        rootLastUse: {
          password: '2026-10-11T08:30:00.000Z',
          accessKeys: 'NEVER',
        },
      },
      missed: [],
      observedAt: NOW.toISOString(),
    });
    expect(readings.get(second.accountId)).toMatchObject({
      facts: {
        rootMfaDevices: [],
        rootLastUse: {
          password: 'NEVER',
          accessKeys: '2026-03-01T08:30:00.000Z',
        },
      },
      missed: [],
    });
    expect(JSON.stringify(readings.get(second.accountId))).not.toContain(
      'AKIA',
    );
    expect(readings.get(third.accountId)?.facts.rootLastUse).toEqual({
      password: 'NEVER',
      accessKeys: 'NEVER',
    });
    expect(callsTo(third.accountId)).toEqual({
      AssumeRoot: 1,
      GetAccountSummary: 1,
      ListMFADevices: 1,
    });
    expect(callsTo(first.accountId)).toEqual({
      AssumeRoot: 1,
      GetAccountSummary: 1,
      ListMFADevices: 1,
      GetUser: 1,
    });
    expect(callsTo(second.accountId)).toEqual({
      AssumeRoot: 1,
      GetAccountSummary: 1,
      ListMFADevices: 1,
      ListAccessKeys: 1,
      GetAccessKeyLastUsed: 2,
    });
    expect(session.callsOf('root-audit').calls).toBe(
      aws.simulator.requests.count(),
    );
    const [assumed] = aws.simulator.requests.list({
      operation: 'AssumeRoot',
    });
    expect(assumed.parameters).toEqual({
      TargetPrincipal: expect.stringMatching(/^\d{12}$/),
      'TaskPolicyArn.arn':
        'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials',
      DurationSeconds: '900',
    });
  });

  it('enters no account under a model that config leaves out', async () => {
    await setUp({
      config: { rootAudit: { models: ['SPAM', 'DISTRIBUTOR'] } },
    });
    const session = await aws.openPosture();
    for (const model of ['ECAM', 'UNKNOWN'] as const) {
      const readings = await readAll(
        session,
        'root-audit',
        aws.asked(model, aws.linked),
      );
      expect(readings.size).toBe(0);
    }
    expect(aws.simulator.requests.count()).toBe(0);
  });

  it('says that a service control policy refused it, after one call', async () => {
    await setUp({
      change: organization => {
        const [first] = linkedIn(organization);
        organization.serviceControlPolicies = [
          {
            policyId: 'p-denyroot1',
            name: 'DenyRoot',
            description: '',
            content: DENY_ROOT,
            targetIds: [first.accountId],
          },
        ];
      },
    });
    const [first, second] = aws.linked;
    const readings = await readAll(
      await aws.openPosture(),
      'root-audit',
      aws.asked('SPAM', [first, second]),
    );
    expect(readings.get(first.accountId)?.facts).toEqual({});
    expect(
      readings
        .get(first.accountId)
        ?.missed.map(({ fact, reason }) => [fact, reason]),
    ).toEqual(
      ['rootCredentials', 'rootLastUse', 'rootMfaDevices'].map(fact => [
        fact,
        'denied-by-scp',
      ]),
    );
    expect(callsTo(first.accountId)).toEqual({
      AssumeRoot: 1,
      GetAccountSummary: 1,
    });
    expect(readings.get(second.accountId)?.missed).toEqual([]);
  });

  it.each<[string, (organization: PostureSetup['organization']) => void]>([
    [
      'root sessions are off',
      organization => {
        organization.rootFeatures = [];
      },
    ],
    [
      'the role may not begin them',
      organization => {
        forbid(organization, 'sts:AssumeRoot');
      },
    ],
  ])('says that it was refused where %s', async (_, change) => {
    await setUp({
      change: organization => {
        change(NO_SCP(organization));
        organization.accounts.push(
          ...Array.from({ length: 40 }, (__, index) => ({
            ...linkedIn(organization)[0],
            accountId: String(700_000_000_000 + index),
          })),
        );
      },
    });
    const session = await aws.openPosture();
    const readings = await readAll(
      session,
      'root-audit',
      aws.asked('SPAM', linkedIn(aws.organization)),
    );
    expect(readings.size).toBe(45);
    for (const { facts, missed } of readings.values()) {
      expect(facts).toEqual({});
      expect(missed).toEqual(
        ['rootCredentials', 'rootMfaDevices', 'rootLastUse'].map(fact => ({
          fact,
          reason: 'access-denied',
          detail: 'sts:AssumeRoot',
        })),
      );
    }
    // Every refusal shows in CloudTrail.
    expect(session.callsOf('root-audit').calls).toBeLessThan(15);
  });

  it('keeps what it saw where a later call fails', async () => {
    await setUp({ change: NO_SCP });
    const [first] = aws.linked;
    aws.simulator.faults.fail(
      { operation: 'ListMFADevices' },
      { code: 'ServiceFailure' },
    );
    const readings = await readAll(
      await aws.openPosture(),
      'root-audit',
      aws.asked('SPAM', [first]),
    );
    expect(readings.get(first.accountId)).toMatchObject({
      facts: { rootCredentials: {} },
      missed: [
        {
          fact: 'rootMfaDevices',
          reason: 'incomplete',
          detail: 'iam:ListMFADevices (ServiceFailure)',
        },
      ],
    });
  });

  it('keeps the use of one credential where that of the other is not told', async () => {
    await setUp({
      change: organization => {
        linkedIn(NO_SCP(organization))[0].root = EVERYTHING;
      },
    });
    const [first] = aws.linked;
    const asked = aws.asked('SPAM', [first]);
    aws.simulator.faults.fail(
      { operation: 'GetUser', accountId: first.accountId },
      { code: 'ServiceFailure' },
    );
    const session = await aws.openPosture();
    const [withoutPassword] = (
      await readAll(session, 'root-audit', asked)
    ).values();
    expect(withoutPassword.facts.rootLastUse).toEqual({
      accessKeys: '2026-11-01T08:30:00.000Z',
    });
    expect(withoutPassword.missed).toEqual([
      {
        fact: 'rootLastUse',
        reason: 'incomplete',
        detail: 'iam:GetUser (ServiceFailure)',
      },
    ]);
  });
});
