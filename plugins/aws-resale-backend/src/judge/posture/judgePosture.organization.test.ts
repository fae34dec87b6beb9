import type { PostureState } from 'backstage-plugin-aws-resale-common';
import {
  credentials,
  finding,
  hoursAgo,
  judged,
  missing,
  payerOf,
  record,
  seen,
} from './__testUtils__/postureBuilders';
import type { PostureInput } from './types';

describe('organization', () => {
  const organization = (overrides: PostureInput['organization']) =>
    judged(payerOf({ organization: overrides }));

  it.each<[Parameters<typeof seen>[0], PostureState, string | undefined]>([
    [{ isRootCredentialsManagementOn: true }, 'PROTECTED', undefined],
    [
      { isRootCredentialsManagementOn: false },
      'EXPOSED',
      'Switch central root management on in the payer.',
    ],
    [
      {
        isRootCredentialsManagementOn: false,
        cause: 'NOT_ALL_FEATURES',
      },
      'EXPOSED',
      'Enable all features first, then central root management.',
    ],
  ])('root-central-management %j is %s', (value, state, nextStep) => {
    const result = organization({
      features: [
        seen(
          { isRootSessionsOn: false, ...(value as object) } as never,
          'ORGANIZATIONS',
        ),
      ],
    })['root-central-management'];
    expect(result.state).toBe(state);
    expect(result.nextStep).toBe(nextStep);
  });

  it('all-features', () => {
    const state = (value: 'ALL' | 'CONSOLIDATED_BILLING') =>
      organization({ featureSet: [seen(value, 'ORGANIZATIONS')] });
    expect(state('ALL')['all-features'].state).toBe('PROTECTED');
    expect(state('CONSOLIDATED_BILLING')['all-features'].state).toBe('EXPOSED');
    expect(
      state('CONSOLIDATED_BILLING')['delegated-administrators'].state,
    ).toBe('NOT_APPLICABLE');
  });

  const trail = {
    name: 'org',
    isOrganizationTrail: true,
    isMultiRegion: true,
    isLogging: true,
    isValidated: true,
  };
  it.each([
    [[trail], 'PROTECTED'],
    [[{ ...trail, isOrganizationTrail: false }], 'EXPOSED'],
    [[{ ...trail, isMultiRegion: false }], 'EXPOSED'],
    [[{ ...trail, isLogging: false }], 'EXPOSED'],
    [[{ ...trail, isLogging: undefined }], 'NOT_OBSERVED'],
    [[{ ...trail, isLogging: undefined }, trail], 'PROTECTED'],
    [[], 'EXPOSED'],
  ])('organization-trail %# is %s', (trails, state) => {
    expect(
      organization({ trails: [seen(trails, 'CLOUDTRAIL')] })[
        'organization-trail'
      ].state,
    ).toBe(state);
  });

  it('tells that a trail is not validated', () => {
    expect(
      organization({
        trails: [seen([{ ...trail, isValidated: false }], 'CLOUDTRAIL')],
      })['organization-trail'].remarks,
    ).toEqual(['File validation of org is off.']);
  });

  const monitor = {
    name: 'Services',
    covers: 'SERVICE' as const,
    subscribers: 2,
  };
  const own = { name: 'Own', covers: ['018302774519'], subscribers: 0 };
  it.each([
    [[monitor], 'PROTECTED', 'NOT_APPLICABLE'],
    [[{ ...monitor, subscribers: 0 }], 'EXPOSED', 'NOT_APPLICABLE'],
    [[], 'EXPOSED', 'NOT_APPLICABLE'],
    [[own], 'EXPOSED', 'EXPOSED'],
    [[{ ...own, subscribers: 1 }], 'EXPOSED', 'PROTECTED'],
    [[own, monitor], 'PROTECTED', 'PROTECTED'],
  ])(
    'spend-anomaly-alert %# is %s on the payer and %s on the account',
    (monitors, ofPayer, ofAccount) => {
      const facts = { anomalyMonitors: [seen(monitors, 'COST_EXPLORER')] };
      const input = payerOf({ organization: facts });
      expect(
        judged({
          ...input,
          account: { ...input.account, accountId: '447109231180' },
        })['spend-anomaly-alert'].state,
      ).toBe(ofPayer);
      expect(judged({ organization: facts })['spend-anomaly-alert'].state).toBe(
        ofAccount,
      );
    },
  );

  it('tells that billing transfer may hide cost data', () => {
    const input = payerOf({
      organization: {
        anomalyMonitors: [missing('access-denied', 'COST_EXPLORER')],
      },
    });
    expect(
      judged({
        ...input,
        terms: { ...input.terms, arrangement: 'BILLING_TRANSFER' },
      })['spend-anomaly-alert'],
    ).toMatchObject({
      state: 'NOT_OBSERVED',
      remarks: ['Under billing transfer AWS may show this payer no cost data.'],
    });
  });
});

describe('contacts and Security Hub', () => {
  it.each([
    [true, 'PROTECTED'],
    [false, 'EXPOSED'],
  ])('a security contact %s is %s', (value, state) => {
    expect(
      judged({ facts: { hasSecurityContact: [seen(value)] } })[
        'security-contact'
      ].state,
    ).toBe(state);
  });

  it.each<[PostureInput['facts'], PostureState]>([
    [
      {
        securityHub: [seen({ isEnabled: true, newestFindingAt: hoursAgo(3) })],
      },
      'PROTECTED',
    ],
    [
      {
        securityHub: [seen({ isEnabled: true, newestFindingAt: hoursAgo(25) })],
      },
      'NOT_OBSERVED',
    ],
    [{ securityHub: [seen({ isEnabled: false })] }, 'EXPOSED'],
    [{ findings: [finding('root-mfa', 'FAILED')] }, 'PROTECTED'],
    [
      {
        findings: [finding('root-mfa', 'FAILED', { observedAt: hoursAgo(25) })],
      },
      'NOT_OBSERVED',
    ],
    [{}, 'NOT_OBSERVED'],
  ])('%# Security Hub is %s', (facts, state) => {
    expect(judged({ facts })['security-hub'].state).toBe(state);
  });
});

describe('root MFA devices', () => {
  const on = [seen(credentials('1001'))];

  it.each<[PostureInput['facts'], PostureState]>([
    [{ rootCredentials: on, virtualRootMfa: [seen(true)] }, 'EXPOSED'],
    [{ rootCredentials: on, virtualRootMfa: [seen(false)] }, 'PROTECTED'],
    [
      { rootCredentials: on, rootMfaDevices: [seen(['KEY', 'APP'] as const)] },
      'EXPOSED',
    ],
    [
      { rootCredentials: on, rootMfaDevices: [seen(['UNKNOWN'] as const)] },
      'NOT_OBSERVED',
    ],
    [{ rootCredentials: on, rootMfaDevices: [seen([])] }, 'NOT_OBSERVED'],
    [{ virtualRootMfa: [seen(false)] }, 'NOT_OBSERVED'],
    [{ findings: [finding('root-mfa-hardware', 'PASSED')] }, 'PROTECTED'],
    [
      {
        rootCredentials: [seen(credentials('1000'))],
        findings: [finding('root-mfa-hardware', 'FAILED')],
      },
      'NOT_APPLICABLE',
    ],
    [
      {
        rootCredentials: [seen(credentials('0000'))],
        findings: [finding('root-mfa-hardware', 'FAILED')],
      },
      'EXPOSED',
    ],
    [
      {
        rootCredentials: on,
        virtualRootMfa: [seen(false)],
        findings: [finding('root-mfa-hardware', 'FAILED')],
      },
      'EXPOSED',
    ],
  ])('%# hardware is %s', (facts, state) => {
    expect(judged({ facts })['root-mfa-hardware'].state).toBe(state);
  });

  it('has a backup that people attest', () => {
    const backup = (overrides: Parameters<typeof record>[2]) =>
      judged({
        facts: { rootCredentials: on },
        custody: {
          records: [record('BACKUP_MFA', 'group:default/custody-b', overrides)],
        },
      })['root-mfa-backup'];
    expect(backup({}).state).toBe('PROTECTED');
    expect(backup({ custodian: { type: 'NONE' } })).toMatchObject({
      state: 'EXPOSED',
      seen: 'It is attested that root has no second MFA device.',
    });
    expect(backup({ confirmedBy: undefined })).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'not-attested',
    });
    expect(backup({ nextReview: '2026-11-23' }).state).toBe('NOT_OBSERVED');
  });

  it('lets a seen single device count against an attested second one', () => {
    const { state, evidence } = judged({
      facts: { rootCredentials: on, rootMfaDevices: [seen(['KEY'] as const)] },
      custody: { records: [record('BACKUP_MFA', 'group:default/custody-b')] },
    })['root-mfa-backup'];
    expect(state).toBe('EXPOSED');
    expect(evidence.map(({ weight }) => weight)).toEqual([
      'DECIDES',
      'DISAGREES',
    ]);
  });
});
