import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import { SECRETS } from '../../__testUtils__/setUpAws';
import { at, REMOVED } from '../__testUtils__/roots';
import {
  forbid,
  linkedIn,
  NOW,
  readAll,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

const PASSWORD = { changedAt: at('2025-01-02') };

describe('readLinkedRole', () => {
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
    // One of them enters the payer.
    expect(session.callsOf('linked-role')).toEqual({
      calls: 16,
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
    const [{ accountId }] = aws.linked;
    expect(
      aws.simulator.requests.count({ operation: 'AssumeRole', accountId }),
    ).toBe(2);
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
