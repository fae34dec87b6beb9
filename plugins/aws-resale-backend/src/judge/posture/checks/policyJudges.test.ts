import {
  ACCOUNT,
  hoursAgo,
  inputOf,
  judged,
  missing,
  seen,
} from '../__testUtils__/postureBuilders';
import type { ServiceControlPolicy } from '../facts/organizationFacts';
import type { PostureInput } from '../types';

const DENY_ROOT = JSON.stringify({
  Statement: {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      StringLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' },
      Null: { 'aws:AssumedRoot': 'true' },
    },
  },
});
const ALLOW_ALL = JSON.stringify({
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
});
const UNCLEAR = DENY_ROOT.replace('StringLike', 'ForAllValues:StringLike');

function scp(overrides: Partial<ServiceControlPolicy>): ServiceControlPolicy {
  return {
    id: 'p-1',
    name: 'DenyRoot',
    document: DENY_ROOT,
    targetIds: ['r-ab12'],
    ...overrides,
  };
}

const FULL = scp({
  id: 'p-FullAWSAccess',
  name: 'FullAWSAccess',
  document: ALLOW_ALL,
});

function rootDenied(
  policies: ServiceControlPolicy[],
  account: Partial<PostureInput['account']> = {},
) {
  const input = inputOf({
    organization: { serviceControlPolicies: [seen(policies, 'ORGANIZATIONS')] },
  });
  return judged({ ...input, account: { ...input.account, ...account } })[
    'root-denied-by-scp'
  ];
}

describe('root-denied-by-scp', () => {
  it.each([
    ['the root', ['r-ab12']],
    ['an organizational unit above', ['ou-ab12-prod']],
    ['the account', [ACCOUNT]],
  ])('holds for a policy attached to %s', (_, targetIds) => {
    expect(rootDenied([FULL, scp({ targetIds })])).toMatchObject({
      state: 'PROTECTED',
      seen: 'The policy DenyRoot denies root.',
      remarks: ['Central root sessions are exempted.'],
    });
  });

  it.each<[string, ServiceControlPolicy[], string]>([
    ['attached elsewhere', [scp({ targetIds: ['ou-ab12-test'] })], 'EXPOSED'],
    ['attached to nothing', [scp({ targetIds: [] })], 'EXPOSED'],
    ['of another kind', [FULL], 'EXPOSED'],
    ['none at all', [], 'EXPOSED'],
    ['not read', [FULL, scp({ document: undefined })], 'NOT_OBSERVED'],
    ['targets not read', [scp({ targetIds: undefined })], 'NOT_OBSERVED'],
    ['not understood', [scp({ document: UNCLEAR })], 'NOT_OBSERVED'],
    [
      'not read, and attached elsewhere',
      [scp({ document: undefined, targetIds: ['ou-ab12-test'] })],
      'EXPOSED',
    ],
    [
      'not read, beside one that denies',
      [scp({ id: 'p-0', document: undefined }), scp({})],
      'PROTECTED',
    ],
  ])('%s', (_, policies, state) => {
    expect(rootDenied(policies).state).toBe(state);
    expect(rootDenied([...policies].reverse())).toEqual(rootDenied(policies));
  });

  it('does not guess where the account stands', () => {
    const nowhere = { ancestorIds: undefined };
    expect(rootDenied([scp({})], nowhere).state).toBe('NOT_OBSERVED');
    expect(rootDenied([scp({ targetIds: [ACCOUNT] })], nowhere).state).toBe(
      'PROTECTED',
    );
    expect(rootDenied([FULL], nowhere).state).toBe('EXPOSED');
  });

  it('takes a refused root session as evidence, once', () => {
    const facts = {
      rootCredentials: [missing('denied-by-scp', 'ROOT_AUDIT')],
      rootMfaDevices: [
        { ...missing('denied-by-scp', 'ROOT_AUDIT'), triedAt: hoursAgo(3) },
      ],
    };
    const { 'root-denied-by-scp': result } = judged({ facts });
    expect(result).toMatchObject({
      state: 'PROTECTED',
      observedAt: hoursAgo(0.2),
      evidence: [{ weight: 'DECIDES', source: { kind: 'ROOT_AUDIT' } }],
    });
  });

  it('does not rest on a session that was refused long ago', () => {
    const refused = {
      ...missing('denied-by-scp', 'ROOT_AUDIT'),
      triedAt: hoursAgo(25),
    };
    expect(
      judged({ facts: { rootCredentials: [refused] } })['root-denied-by-scp']
        .state,
    ).toBe('NOT_OBSERVED');
  });

  it('lets policies that were all read count against it', () => {
    const { state, evidence } = judged({
      facts: { rootCredentials: [missing('denied-by-scp', 'ROOT_AUDIT')] },
      organization: {
        serviceControlPolicies: [seen([FULL], 'ORGANIZATIONS')],
      },
    })['root-denied-by-scp'];
    expect(state).toBe('EXPOSED');
    expect(evidence.map(({ weight }) => weight)).toEqual([
      'DECIDES',
      'DISAGREES',
    ]);
  });

  it('has no meaning in an organization without all features', () => {
    const results = judged({
      organization: {
        featureSet: [seen('CONSOLIDATED_BILLING' as const, 'ORGANIZATIONS')],
        serviceControlPolicies: [seen([scp({})], 'ORGANIZATIONS')],
      },
    });
    expect(results['root-denied-by-scp'].state).toBe('NOT_APPLICABLE');
    expect(results['leave-denied-by-scp'].state).toBe('NOT_APPLICABLE');
  });

  it('makes an alarm on root use weigh less', () => {
    const organization = {
      serviceControlPolicies: [seen([scp({})], 'ORGANIZATIONS')],
    };
    expect(judged({ organization })['root-use-alarm'].remarks).toHaveLength(1);
    expect(judged()['root-use-alarm'].remarks).toEqual([]);
  });
});

describe('leave-denied-by-scp', () => {
  it('is another question', () => {
    const results = judged({
      organization: {
        serviceControlPolicies: [
          seen(
            [
              scp({}),
              scp({
                id: 'p-2',
                name: 'Stay',
                document: JSON.stringify({
                  Statement: {
                    Effect: 'Deny',
                    Action: 'organizations:LeaveOrganization',
                    Resource: '*',
                  },
                }),
                targetIds: ['ou-ab12-test'],
              }),
            ],
            'ORGANIZATIONS',
          ),
        ],
      },
    });
    expect(results['root-denied-by-scp'].state).toBe('PROTECTED');
    expect(results['leave-denied-by-scp']).toMatchObject({
      state: 'EXPOSED',
      seen: 'No policy keeps the account from leaving on its own.',
    });
  });
});
