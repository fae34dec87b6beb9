import type { SimulatedCredentials, SimulatedFinding } from 'aws-simulator';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import { SECRETS } from '../__testUtils__/setUpAws';
import {
  forbid,
  linkedIn,
  NOW,
  readAll,
  setUpPosture,
  type PostureSetup,
} from './__testUtils__/setUpPosture';

const at = (text: string) => new Date(`${text}T08:30:00.000Z`);

const REMOVED: SimulatedCredentials = {
  mfaDevices: [],
  accessKeys: [],
  signingCertificates: [],
};

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

describe('SdkPostureSession, linked accounts', () => {
  let aws: PostureSetup;

  const setUp = async (
    change?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(change);
  };
  const callsTo = (accountId: string) =>
    aws.simulator.requests.byOperation({ accountId });

  afterEach(async () => {
    await aws?.stop();
  });

  describe('security-contacts', () => {
    it('tells of every account whether there is one, and not who', async () => {
      await setUp();
      const readings = await readAll(
        await aws.openPosture(),
        'security-contacts',
        aws.asked(),
      );
      expect(readings.size).toBe(6);
      for (const { accountId, contacts } of aws.organization.accounts) {
        expect(readings.get(accountId)).toEqual({
          accountId,
          facts: {
            hasSecurityContact: contacts?.alternate.SECURITY !== undefined,
          },
          missed: [],
          observedAt: NOW.toISOString(),
        });
        expect(callsTo(accountId)).toEqual({ GetAlternateContact: 1 });
      }
      const seen = [...readings.values()].map(
        ({ facts }) => facts.hasSecurityContact,
      );
      expect(new Set(seen)).toEqual(new Set([true, false]));
      expect(JSON.stringify([...readings.values()])).not.toContain('@');
      const named = aws.simulator.requests
        .list({ accountId: aws.payer.accountId })
        .map(({ parameters }) => parameters.AccountId);
      expect(named).toEqual([undefined]);
    });

    it('stops asking where trusted access is missing, the payer apart', async () => {
      await setUp({
        change: organization => {
          organization.trustedServices = [];
          organization.accounts.push(
            ...Array.from({ length: 40 }, (_, index) => ({
              ...linkedIn(organization)[0],
              accountId: String(700_000_000_000 + index),
            })),
          );
        },
      });
      const session = await aws.openPosture();
      const readings = await readAll(session, 'security-contacts', aws.asked());
      expect(readings.size).toBe(46);
      expect(readings.get(aws.payer.accountId)?.missed).toEqual([]);
      for (const { accountId } of linkedIn(aws.organization)) {
        expect(readings.get(accountId)).toMatchObject({
          facts: {},
          missed: [
            {
              fact: 'hasSecurityContact',
              reason: 'access-denied',
              detail: 'account:GetAlternateContact',
            },
          ],
        });
      }
      expect(session.callsOf('security-contacts').calls).toBeLessThan(16);
    });

    it('goes on where one account alone is refused', async () => {
      await setUp();
      const [first] = aws.linked;
      aws.simulator.faults.fail(
        { accountId: first.accountId, operation: 'GetAlternateContact' },
        { code: 'AccessDeniedException', status: 403 },
      );
      const readings = await readAll(
        await aws.openPosture(),
        'security-contacts',
        aws.asked(),
      );
      const missed = [...readings.values()].filter(
        reading => reading.missed.length > 0,
      );
      expect(missed.map(({ accountId }) => accountId)).toEqual([
        first.accountId,
      ]);
    });
  });

  describe('linked-role', () => {
    it('reads each root through the role, with the external id of the payer', async () => {
      await setUp({
        change: organization => {
          const [first, second] = linkedIn(organization);
          first.root = REMOVED;
          second.root = {
            ...REMOVED,
            password: PASSWORD,
            mfaDevices: [{ kind: 'virtual', enabledAt: NOW }],
          };
        },
      });
      const session = await aws.openPosture();
      const readings = await readAll(
        session,
        'linked-role',
        aws.asked('ECAM', aws.linked),
      );
      const [first, second] = aws.linked;
      expect(readings.size).toBe(5);
      expect(readings.get(first.accountId)).toEqual({
        accountId: first.accountId,
        facts: {
          rootCredentials: {
            hasPassword: false,
            hasAccessKeys: false,
            hasSigningCertificates: false,
            isMfaOn: false,
          },
          virtualRootMfa: false,
        },
        missed: [],
        observedAt: NOW.toISOString(),
      });
      expect(readings.get(second.accountId)?.facts).toMatchObject({
        rootCredentials: { hasPassword: true, isMfaOn: true },
        virtualRootMfa: true,
      });
      aws.linked.forEach(({ accountId }) =>
        expect(callsTo(accountId)).toEqual({
          AssumeRole: 1,
          GetAccountSummary: 1,
          ListVirtualMFADevices: 1,
        }),
      );
      expect(session.callsOf('linked-role')).toEqual({
        calls: 15,
        chargedCalls: 0,
      });
    });

    it('finds the secret of an older external id', async () => {
      await setUp({
        secrets: [SECRETS.newest, SECRETS.older],
        change: organization => {
          linkedIn(organization).forEach(({ role }) => {
            if (role) {
              role.externalId = deriveExternalId(SECRETS.older.secret, {
                partition: 'aws',
                payerAccountId: organization.payerAccountId,
              });
            }
          });
        },
      });
      const readings = await readAll(
        await aws.openPosture(),
        'linked-role',
        aws.asked('ECAM', aws.linked.slice(0, 1)),
      );
      expect([...readings.values()][0].missed).toEqual([]);
      expect(aws.simulator.requests.count({ operation: 'AssumeRole' })).toBe(2);
    });

    it('misses both facts of an account without the role, and no others', async () => {
      await setUp();
      const [without, ...others] = aws.linked;
      aws.simulator.faults.withdrawRole(without.accountId);
      const readings = await readAll(
        await aws.openPosture(),
        'linked-role',
        aws.asked('ECAM', aws.linked),
      );
      expect(readings.get(without.accountId)).toMatchObject({
        facts: {},
        missed: ['rootCredentials', 'virtualRootMfa'].map(fact => ({
          fact,
          reason: 'access-denied',
          detail: 'sts:AssumeRole',
        })),
      });
      others.forEach(({ accountId }) =>
        expect(readings.get(accountId)?.missed).toEqual([]),
      );
      expect(callsTo(without.accountId)).toEqual({ AssumeRole: 1 });
    });

    it('misses what the role may not do', async () => {
      await setUp();
      const [first] = aws.linked;
      forbid(first, 'iam:ListVirtualMFADevices');
      const readings = await readAll(
        await aws.openPosture(),
        'linked-role',
        aws.asked('ECAM', [first]),
      );
      expect(readings.get(first.accountId)?.missed).toEqual([
        {
          fact: 'virtualRootMfa',
          reason: 'access-denied',
          detail: 'iam:ListVirtualMFADevices',
        },
      ]);
    });

    it('draws no conclusion on root from a policy that denies a role', async () => {
      await setUp({
        change: organization => {
          organization.serviceControlPolicies = [
            {
              policyId: 'p-denyiam1',
              name: 'DenyIam',
              description: '',
              content: JSON.stringify({
                Version: '2012-10-17',
                Statement: { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
              }),
              targetIds: [organization.rootId],
            },
          ];
        },
      });
      const readings = await readAll(
        await aws.openPosture(),
        'linked-role',
        aws.asked('ECAM', aws.linked.slice(0, 1)),
      );
      const [{ missed }] = readings.values();
      expect(missed.map(({ reason }) => reason)).toEqual([
        'access-denied',
        'access-denied',
      ]);
    });
  });

  describe('root-audit', () => {
    const NO_SCP = (
      organization: Parameters<typeof linkedIn>[0],
    ): Parameters<typeof linkedIn>[0] =>
      Object.assign(organization, { serviceControlPolicies: [] });

    it('looks at each root through a session of its own, and at keys only where there are some', async () => {
      await setUp({
        change: organization => {
          const [first, second, ...others] = linkedIn(NO_SCP(organization));
          others.forEach(account => {
            account.root = REMOVED;
          });
          first.root = {
            ...REMOVED,
            password: PASSWORD,
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
        },
        missed: [],
        observedAt: NOW.toISOString(),
      });
      expect(readings.get(second.accountId)).toMatchObject({
        facts: {
          rootMfaDevices: [],
          rootLastUse: { accessKeys: '2026-03-01T08:30:00.000Z' },
        },
        missed: [],
      });
      expect(JSON.stringify(readings.get(second.accountId))).not.toContain(
        'AKIA',
      );
      expect(callsTo(third.accountId)).toEqual({
        AssumeRoot: 1,
        GetAccountSummary: 1,
        ListMFADevices: 1,
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
  });

  describe('security-hub', () => {
    const REGION = 'eu-central-1';

    const finding = (
      accountId: string,
      controlId: string,
      changes: Partial<SimulatedFinding> = {},
    ): SimulatedFinding => ({
      findingId: `${accountId}-${controlId}`,
      accountId,
      controlId,
      title: controlId,
      severity: 'CRITICAL',
      compliance: 'FAILED',
      workflow: 'NEW',
      recordState: 'ACTIVE',
      createdAt: at('2026-10-01'),
      updatedAt: at('2026-11-24'),
      ...changes,
    });

    /** Security Hub, administered by the last account or by the payer. */
    async function setUpHub(
      findingsOf: (accountIds: string[]) => SimulatedFinding[],
      by: 'LINKED' | 'PAYER' = 'LINKED',
    ) {
      let administrator = '';
      let payerAccountId = '';
      const administrators: Array<{
        payerAccountId: string;
        accountId: string;
        region: string;
      }> = [];
      await setUp({
        config: { securityHub: { administrators } },
        change: organization => {
          payerAccountId = organization.payerAccountId;
          administrator =
            by === 'PAYER'
              ? payerAccountId
              : linkedIn(organization).at(-1)?.accountId ?? '';
          organization.securityHub = {
            administratorAccountId: administrator,
            regions: [REGION],
            enabledAt: at('2026-01-01'),
            findings: findingsOf(
              linkedIn(organization).map(({ accountId }) => accountId),
            ),
          };
        },
      });
      administrators.push({
        payerAccountId,
        accountId: administrator,
        region: REGION,
      });
      return { administrator, administrators };
    }

    it('tells findings by check, and how new the newest is', async () => {
      await setUpHub(([first, second]) => [
        finding(first, 'IAM.4'),
        finding(first, 'IAM.6', { workflow: 'SUPPRESSED' }),
        finding(first, 'IAM.9', {
          compliance: 'PASSED',
          workflow: 'RESOLVED',
          updatedAt: at('2026-11-20'),
        }),
        finding(first, 'EC2.1'),
        finding(second, 'Account.1', { compliance: 'NOT_AVAILABLE' }),
        finding(second, 'IAM.9', { recordState: 'ARCHIVED' }),
      ]);
      const session = await aws.openPosture();
      const readings = await readAll(session, 'security-hub', aws.asked());
      const [first, second, third] = aws.linked;
      const said = {
        isSetAside: false,
        observedAt: '2026-11-24T08:30:00.000Z',
        source: { kind: 'SECURITY_HUB', name: REGION },
      };
      expect(readings.size).toBe(6);
      expect(readings.get(first.accountId)).toEqual({
        accountId: first.accountId,
        facts: {
          securityHub: {
            isEnabled: true,
            newestFindingAt: '2026-11-24T08:30:00.000Z',
          },
          findings: [
            {
              ...said,
              checkId: 'root-access-keys',
              control: 'IAM.4',
              outcome: 'FAILED',
            },
            {
              ...said,
              checkId: 'root-mfa-hardware',
              control: 'IAM.6',
              outcome: 'FAILED',
              isSetAside: true,
            },
            {
              ...said,
              checkId: 'root-mfa',
              control: 'IAM.9',
              outcome: 'PASSED',
              observedAt: '2026-11-20T08:30:00.000Z',
            },
          ],
        },
        missed: [],
        observedAt: NOW.toISOString(),
      });
      expect(readings.get(second.accountId)?.facts.findings).toEqual([
        {
          ...said,
          checkId: 'security-contact',
          control: 'Account.1',
          outcome: 'NOT_AVAILABLE',
        },
      ]);
      // Nobody can tell whether it is a member.
      expect(readings.get(third.accountId)).toMatchObject({
        facts: { findings: [] },
        missed: [
          {
            fact: 'securityHub',
            reason: 'incomplete',
            detail: 'securityhub:GetFindings (NoFindings)',
          },
        ],
      });
      expect(aws.simulator.requests.byOperation()).toEqual({
        AssumeRole: 1,
        DescribeHub: 1,
        GetFindings: 1,
      });
      expect(aws.simulator.requests.list().at(-1)?.region).toBe(REGION);
    });

    it('asks for twenty accounts at once, page by page', async () => {
      const many = Array.from({ length: 30 }, (_, index) =>
        String(700_000_000_000 + index),
      );
      await setUpHub(() =>
        many.flatMap(accountId =>
          ['IAM.4', 'IAM.6', 'IAM.9', 'Account.1'].flatMap(control =>
            [1, 2].map(number =>
              finding(accountId, control, {
                findingId: `${accountId}-${control}-${number}`,
              }),
            ),
          ),
        ),
      );
      const readings = await readAll(
        await aws.openPosture(),
        'security-hub',
        many.map(accountId => ({
          accountId,
          isPayer: false,
          model: 'ECAM' as const,
        })),
      );
      expect(readings.size).toBe(30);
      for (const { facts } of readings.values()) {
        expect(facts.findings).toHaveLength(8);
      }
      expect(aws.simulator.requests.count({ operation: 'GetFindings' })).toBe(
        3,
      );
    });

    it('uses the payer where that administers it', async () => {
      await setUpHub(([first]) => [finding(first, 'IAM.9')], 'PAYER');
      const readings = await readAll(
        await aws.openPosture(),
        'security-hub',
        aws.asked(),
      );
      expect(
        readings.get(aws.linked[0].accountId)?.facts.findings,
      ).toHaveLength(1);
      expect(aws.simulator.requests.byOperation()).toEqual({
        DescribeHub: 1,
        GetFindings: 1,
      });
    });

    it('takes a hub that is off for an answer', async () => {
      const { administrators } = await setUpHub(([first]) => [
        finding(first, 'IAM.9'),
      ]);
      administrators[0].region = 'eu-west-1';
      const readings = await readAll(
        await aws.openPosture(),
        'security-hub',
        aws.asked(),
      );
      for (const { facts, missed } of readings.values()) {
        expect(facts).toEqual({
          securityHub: { isEnabled: false },
          findings: [],
        });
        expect(missed).toEqual([]);
      }
      expect(aws.simulator.requests.count({ operation: 'GetFindings' })).toBe(
        0,
      );
    });

    it.each(['securityhub:DescribeHub', 'securityhub:GetFindings'])(
      'says that %s was refused',
      async action => {
        await setUpHub(([first]) => [finding(first, 'IAM.9')]);
        forbid(aws.linked[aws.linked.length - 1], action);
        const readings = await readAll(
          await aws.openPosture(),
          'security-hub',
          aws.asked(),
        );
        expect(readings.size).toBe(6);
        for (const { facts, missed } of readings.values()) {
          expect(facts).toEqual({});
          expect(missed).toEqual(
            ['securityHub', 'findings'].map(fact => ({
              fact,
              reason: 'access-denied',
              detail: action,
            })),
          );
        }
      },
    );

    it('says that its administrator cannot be entered', async () => {
      const { administrator } = await setUpHub(() => []);
      aws.simulator.faults.withdrawRole(administrator);
      const readings = await readAll(
        await aws.openPosture(),
        'security-hub',
        aws.asked(),
      );
      expect(readings.get(aws.payer.accountId)?.missed).toContainEqual({
        fact: 'findings',
        reason: 'access-denied',
        detail: 'sts:AssumeRole',
      });
    });

    it('says where config names no administrator', async () => {
      const { administrators } = await setUpHub(() => []);
      administrators[0].payerAccountId = '999999999999';
      const readings = await readAll(
        await aws.openPosture(),
        'security-hub',
        aws.asked(),
      );
      expect(readings.get(aws.payer.accountId)?.missed).toEqual(
        ['securityHub', 'findings'].map(fact => ({
          fact,
          reason: 'not-configured',
        })),
      );
      expect(aws.simulator.requests.count()).toBe(0);
    });
  });
});
