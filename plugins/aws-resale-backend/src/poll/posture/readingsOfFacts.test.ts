import type { StoredFacts } from '../../store/posture/PostureFactStore';
import { toOrganizationFacts, toPostureFacts } from './readingsOfFacts';

const OLD = '2026-11-20T10:00:00.000Z';
const NEW = '2026-11-24T10:00:00.000Z';

function stored(rest: Partial<StoredFacts>): StoredFacts {
  return {
    accountId: '000000000001',
    reader: 'payer-root',
    facts: {},
    missed: [],
    triedAt: NEW,
    ...rest,
  };
}

describe('toPostureFacts', () => {
  it('says nothing of facts that no reader was ever asked for', () => {
    expect(toPostureFacts([])).toEqual({});
    expect(
      toPostureFacts([
        stored({ facts: { virtualRootMfa: false }, observedAt: NEW }),
      ]),
    ).toEqual({
      virtualRootMfa: [
        { value: false, observedAt: NEW, source: { kind: 'IAM' } },
      ],
    });
  });

  it('keeps the age of a fact that the last attempt missed, and says that it did', () => {
    const facts = toPostureFacts([
      stored({
        facts: { rootCredentials: { isMfaOn: true }, virtualRootMfa: true },
        observedAt: NEW,
        seenBefore: { virtualRootMfa: OLD },
        missed: [
          {
            fact: 'virtualRootMfa',
            reason: 'access-denied',
            detail: 'iam:ListVirtualMFADevices',
          },
        ],
        failingSince: OLD,
      }),
    ]);
    expect(facts).toEqual({
      rootCredentials: [
        {
          value: { isMfaOn: true },
          observedAt: NEW,
          source: { kind: 'IAM' },
        },
      ],
      virtualRootMfa: [
        { value: true, observedAt: OLD, source: { kind: 'IAM' } },
        {
          missing: 'access-denied',
          since: OLD,
          triedAt: NEW,
          source: { kind: 'IAM' },
          detail: 'iam:ListVirtualMFADevices',
        },
      ],
    });
  });

  it('lets several sources speak of one fact, each under its name', () => {
    const { rootCredentials } = toPostureFacts([
      stored({
        reader: 'credential-report',
        facts: { rootCredentials: { isMfaOn: false } },
        observedAt: OLD,
      }),
      stored({
        reader: 'root-audit',
        facts: { rootCredentials: { isMfaOn: true } },
        observedAt: NEW,
      }),
      stored({
        reader: 'source:prowler',
        facts: { rootCredentials: { isMfaOn: true } },
        observedAt: NEW,
      }),
    ]);
    expect(
      rootCredentials?.map(reading => 'value' in reading && reading.source),
    ).toEqual([
      { kind: 'CREDENTIAL_REPORT' },
      { kind: 'ROOT_AUDIT' },
      { kind: 'IMPORTED_FINDING', name: 'prowler' },
    ]);
  });

  it('takes findings of all sources, with the age and source that each brings', () => {
    const finding = {
      checkId: 'root-mfa' as const,
      outcome: 'FAILED' as const,
      isSetAside: false,
      observedAt: OLD,
      source: { kind: 'SECURITY_HUB' as const },
    };
    const imported = {
      ...finding,
      source: { kind: 'IMPORTED_FINDING' as const, name: 'prowler' },
    };
    expect(
      toPostureFacts([
        stored({
          reader: 'security-hub',
          facts: { findings: [finding], securityHub: { isEnabled: true } },
          observedAt: NEW,
        }),
        stored({
          reader: 'source:prowler',
          facts: { findings: [imported] },
          observedAt: NEW,
        }),
      ]).findings,
    ).toEqual([finding, imported]);
  });
});

describe('toOrganizationFacts', () => {
  it('takes the feature set from the inventory and the rest from the payer', () => {
    expect(
      toOrganizationFacts(
        [
          stored({
            reader: 'service-control-policies',
            facts: { serviceControlPolicies: [] },
            observedAt: NEW,
          }),
          stored({
            reader: 'organization-trail',
            missed: [{ fact: 'trails', reason: 'throttled' }],
            failingSince: NEW,
          }),
        ],
        { featureSet: 'ALL', listedAt: OLD },
      ),
    ).toEqual({
      featureSet: [
        { value: 'ALL', observedAt: OLD, source: { kind: 'ORGANIZATIONS' } },
      ],
      serviceControlPolicies: [
        { value: [], observedAt: NEW, source: { kind: 'ORGANIZATIONS' } },
      ],
      trails: [
        {
          missing: 'throttled',
          since: NEW,
          triedAt: NEW,
          source: { kind: 'CLOUDTRAIL' },
        },
      ],
    });
    expect(toOrganizationFacts([], { featureSet: 'ALL' })).toEqual({});
  });
});
