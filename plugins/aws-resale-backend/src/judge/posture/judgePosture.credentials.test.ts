import type { CheckId } from 'backstage-plugin-aws-resale-common';
import {
  credentials,
  finding,
  hoursAgo,
  inputOf,
  judged,
  missing,
  payerOf,
  seen,
} from './__testUtils__/postureBuilders';
import type { PostureFacts } from './types';

const CENTRAL_ON = {
  features: [
    seen(
      { isRootCredentialsManagementOn: true, isRootSessionsOn: false },
      'ORGANIZATIONS',
    ),
  ],
};

function credentialFacts(pkcm: string): PostureFacts {
  return { rootCredentials: [seen(credentials(pkcm))] };
}

describe('credentials of root', () => {
  it('tells a device that is left over', () => {
    const { 'root-mfa': mfa } = judged({ facts: credentialFacts('0001') });
    expect(mfa).toMatchObject({
      state: 'PROTECTED',
      remarks: ['Root has no password: the device is left over.'],
    });
  });

  it('takes the password from the credential report where the summary lacks it', () => {
    const { 'root-mfa': mfa } = judged({
      facts: {
        rootCredentials: [
          seen(credentials('?000')),
          seen({ hasPassword: true }, 'CREDENTIAL_REPORT', hoursAgo(3)),
        ],
      },
    });
    expect(mfa).toMatchObject({
      state: 'EXPOSED',
      seen: 'Root user with a password and without MFA.',
    });
    expect(mfa.evidence).toEqual([
      {
        weight: 'DECIDES',
        source: { kind: 'IAM' },
        observedAt: hoursAgo(0.5),
        text: 'password by another source, no access keys, no signing certificates, MFA off',
      },
      expect.objectContaining({
        weight: 'AGREES',
        source: { kind: 'CREDENTIAL_REPORT' },
      }),
    ]);
  });

  it('does not take it from a report that is too old', () => {
    const { 'root-mfa': mfa } = judged({
      facts: {
        rootCredentials: [
          seen(credentials('?000')),
          seen({ hasPassword: true }, 'CREDENTIAL_REPORT', hoursAgo(24.1)),
        ],
      },
    });
    expect(mfa).toMatchObject({ state: 'NOT_OBSERVED', reason: 'incomplete' });
    expect(mfa.evidence.map(({ weight }) => weight)).toEqual([
      'UNDECIDED',
      'STALE',
    ]);
  });

  it('lets the worse of two fresh sources count and shows both', () => {
    const { 'root-mfa': mfa } = judged({
      facts: {
        rootCredentials: [
          seen(credentials('1001')),
          seen(credentials('1000'), 'CREDENTIAL_REPORT', hoursAgo(3)),
        ],
      },
    });
    expect(mfa).toMatchObject({
      state: 'EXPOSED',
      remarks: ['Sources disagree; the worse answer counts.'],
      observedAt: hoursAgo(3),
    });
    expect(
      mfa.evidence.map(({ weight, source }) => [weight, source?.kind]),
    ).toEqual([
      ['DECIDES', 'CREDENTIAL_REPORT'],
      ['DISAGREES', 'IAM'],
    ]);
  });

  it('does not make one account of before and after a change', () => {
    // All removed now; the report is from before and both are all right.
    const { 'root-mfa': mfa } = judged({
      facts: {
        rootCredentials: [
          seen(credentials('0000'), 'ROOT_AUDIT'),
          seen(credentials('1001'), 'CREDENTIAL_REPORT', hoursAgo(3)),
        ],
      },
    });
    expect(mfa.state).toBe('PROTECTED');
    expect(mfa.evidence.map(({ weight }) => weight)).toEqual([
      'DECIDES',
      'DISAGREES',
    ]);
  });

  it('replaces what a source said before', () => {
    const { 'root-mfa': mfa } = judged({
      facts: {
        rootCredentials: [
          seen(credentials('1000'), 'IAM', hoursAgo(2)),
          seen(credentials('1001'), 'IAM', hoursAgo(1)),
        ],
      },
    });
    expect(mfa).toMatchObject({ state: 'PROTECTED', observedAt: hoursAgo(1) });
    expect(mfa.evidence).toHaveLength(1);
  });

  it('keeps both when a source says two things of one moment', () => {
    const { 'root-mfa': mfa } = judged({
      facts: {
        rootCredentials: [seen(credentials('1001')), seen(credentials('1000'))],
      },
    });
    expect(mfa.state).toBe('EXPOSED');
    expect(mfa.evidence).toHaveLength(2);
  });

  it.each([
    [undefined, 'not-configured'],
    [[missing('access-denied')], 'access-denied'],
    [[missing('throttled')], 'throttled'],
    [[missing('denied-by-scp', 'ROOT_AUDIT')], 'denied-by-scp'],
    [[seen(credentials('1001'), 'IAM', hoursAgo(6.1))], 'stale'],
    [[seen(credentials('1001'), 'IAM', 'some day')], 'stale'],
    [
      [
        seen(credentials('1001'), 'IAM', hoursAgo(6.1)),
        missing('access-denied'),
        missing('not-configured', 'ROOT_AUDIT'),
      ],
      'access-denied',
    ],
    [
      [seen(credentials('???1')), missing('access-denied', 'ROOT_AUDIT')],
      undefined,
    ],
  ] as const)(
    '%# tells why it is not observed: %s',
    (rootCredentials, reason) => {
      expect(judged({ facts: { rootCredentials } })['root-mfa']).toMatchObject(
        reason ? { state: 'NOT_OBSERVED', reason } : { state: 'PROTECTED' },
      );
    },
  );

  it('names the action that AWS refused, to whom it concerns', () => {
    const facts = {
      virtualRootMfa: [
        missing('access-denied', 'IAM', 'iam:ListVirtualMFADevices'),
      ],
      rootCredentials: [seen(credentials('1001'))],
    };
    expect(judged({ facts })['root-mfa-hardware']).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'access-denied',
      seen: 'AWS refused iam:ListVirtualMFADevices.',
      nextStep: 'Grant iam:ListVirtualMFADevices.',
    });
    const input = inputOf({ facts });
    expect(
      judged({ ...input, terms: { ...input.terms, model: 'ECAM' } })[
        'root-mfa-hardware'
      ],
    ).toMatchObject({
      responsible: 'CUSTOMER',
      nextStep: 'Ask the customer to grant iam:ListVirtualMFADevices.',
    });
  });

  it('never takes a refused session for protection of root', () => {
    const results = judged({
      facts: { rootCredentials: [missing('denied-by-scp', 'ROOT_AUDIT')] },
    });
    for (const id of ['root-mfa', 'root-access-keys', 'exposure'] as const) {
      expect(results[id].state).toBe('NOT_OBSERVED');
    }
    expect(results['root-denied-by-scp']).toMatchObject({ state: 'PROTECTED' });
  });

  it.each([
    [
      {},
      'Central root management was not read: recovery through the mailbox may be open.',
    ],
    [CENTRAL_ON, undefined],
    [
      {
        features: [
          seen(
            {
              isRootCredentialsManagementOn: false,
              isRootSessionsOn: false,
              cause: 'SERVICE_ACCESS_NOT_ENABLED' as const,
            },
            'ORGANIZATIONS',
          ),
        ],
      },
      'Central root management is off: recovery through the mailbox may be open.',
    ],
  ])(
    '%# tells whether removed credentials may come back',
    (organization, remark) => {
      expect(
        judged({ facts: credentialFacts('0000'), organization })['root-mfa'],
      ).toMatchObject({ state: 'REMOVED', remarks: remark ? [remark] : [] });
    },
  );

  it('never takes a payer without credentials for closed off', () => {
    const results = judged(payerOf({ facts: credentialFacts('0000') }));
    expect(results['root-mfa']).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'incomplete',
      seen: 'No credentials were seen, but the mailbox of a payer can still reset its password.',
    });
    expect(results['root-credentials'].state).toBe('NOT_APPLICABLE');
    expect(results.exposure.state).toBe('NOT_OBSERVED');
  });

  it('asks for removal by what any fresh source says of central management', () => {
    const off = seen(
      { isRootCredentialsManagementOn: false, isRootSessionsOn: false },
      { kind: 'ORGANIZATIONS', name: 'other' },
    );
    const { 'root-credentials': result } = judged({
      facts: credentialFacts('1001'),
      organization: { features: [...CENTRAL_ON.features, off] },
    });
    expect(result).toMatchObject({
      state: 'EXPOSED',
      nextStep: 'Remove the root credentials.',
    });
    expect(result.evidence).toHaveLength(3);
  });
});

describe('Security Hub and imported findings', () => {
  const passed = finding('root-mfa', 'PASSED', { control: 'IAM.9' });

  it('passes an account and never tells that credentials are removed', () => {
    expect(judged({ facts: { findings: [passed] } })['root-mfa']).toMatchObject(
      {
        state: 'PROTECTED',
        evidence: [{ weight: 'DECIDES', text: 'IAM.9 passed' }],
      },
    );
  });

  it('does not contradict removed credentials', () => {
    const { 'root-mfa': mfa } = judged({
      facts: { ...credentialFacts('0000'), findings: [passed] },
    });
    expect(mfa.state).toBe('REMOVED');
    expect(mfa.evidence.map(({ weight }) => weight)).toEqual([
      'DECIDES',
      'AGREES',
    ]);
  });

  it('does not pass keys without a password', () => {
    const keys = finding('root-access-keys', 'FAILED', { control: 'IAM.4' });
    const results = judged({ facts: { findings: [passed, keys] } });
    expect(results['root-mfa']).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'incomplete',
    });
    expect(results['root-access-keys'].state).toBe('EXPOSED');
    expect(
      judged({
        facts: { ...credentialFacts('0100'), findings: [passed] },
      })['root-mfa'].state,
    ).toBe('EXPOSED');
  });

  it.each<[Partial<typeof passed>, string]>([
    [{ outcome: 'FAILED' }, 'EXPOSED'],
    [{ outcome: 'WARNING' }, 'incomplete'],
    [{ outcome: 'NOT_AVAILABLE' }, 'incomplete'],
    [{ isSetAside: true }, 'incomplete'],
    [{ outcome: 'FAILED', isSetAside: true }, 'incomplete'],
    [{ observedAt: hoursAgo(25) }, 'stale'],
  ])('%j is %s', (overrides, expected) => {
    const { state, reason } = judged({
      facts: { findings: [{ ...passed, ...overrides }] },
    })['root-mfa'];
    expect(reason ?? state).toBe(expected);
  });

  it('lets a failed finding count against an own reading', () => {
    const { 'root-mfa': mfa } = judged({
      facts: {
        ...credentialFacts('1001'),
        findings: [{ ...passed, outcome: 'FAILED' }],
      },
    });
    expect(mfa.state).toBe('EXPOSED');
    expect(
      mfa.evidence.map(({ weight, source }) => [weight, source?.kind]),
    ).toEqual([
      ['DECIDES', 'SECURITY_HUB'],
      ['DISAGREES', 'IAM'],
    ]);
  });

  it('says nothing where a scanner has no finding', () => {
    expect(
      judged({ facts: { findings: [finding('security-contact', 'PASSED')] } })[
        'root-mfa'
      ],
    ).toMatchObject({ state: 'NOT_OBSERVED', reason: 'not-configured' });
  });

  it('takes a scanner that looks at one day only when it fails', () => {
    const prowler = {
      source: { kind: 'IMPORTED_FINDING' as const, name: 'Prowler' },
      control: 'iam_avoid_root_usage',
    };
    const state = (outcome: 'PASSED' | 'FAILED') =>
      judged({
        facts: { findings: [finding('root-recent-use', outcome, prowler)] },
      })['root-recent-use'].state;
    expect([state('PASSED'), state('FAILED')]).toEqual([
      'NOT_OBSERVED',
      'EXPOSED',
    ]);
  });

  it.each<CheckId>([
    'contacts-distinct',
    'root-use-alarm',
    'organization-change-alarm',
    'delegated-administrators',
  ])('%s rests on what people attest', checkId => {
    const subject =
      checkId === 'contacts-distinct' || checkId === 'root-use-alarm'
        ? inputOf()
        : payerOf();
    const attested = (outcome: 'PASSED' | 'FAILED') =>
      judged({
        ...subject,
        facts: {
          findings: [
            finding(checkId, outcome, { source: { kind: 'ATTESTATION' } }),
          ],
        },
      })[checkId].state;
    expect(judged(subject)[checkId]).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'not-attested',
      nextStep: 'Attest it, or import findings of a scanner.',
    });
    expect([attested('PASSED'), attested('FAILED')]).toEqual([
      'PROTECTED',
      'EXPOSED',
    ]);
  });
});
