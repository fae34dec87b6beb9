import fc from 'fast-check';
import type {
  Observed,
  OrganizationFacts,
  PostureFacts,
  PostureInput,
} from '../types';
import {
  anyCredentials,
  anyDevices,
  anyFeatures,
  anyFinding,
  anyMonitor,
  anyPolicy,
  anyRecord,
  anyTrail,
  anyUse,
  observed,
} from './anyPostureInput';

/** Something new that is learned of an account. */
export interface Learned {
  after(input: PostureInput): PostureInput;
  observedAt: string;
}

function learnFact<K extends Exclude<keyof PostureFacts, 'findings'>>(
  key: K,
  reading: fc.Arbitrary<Observed<unknown>>,
): fc.Arbitrary<Learned> {
  return reading.map(value => ({
    observedAt: value.observedAt,
    after: input => ({
      ...input,
      facts: { ...input.facts, [key]: [...(input.facts[key] ?? []), value] },
    }),
  }));
}

function learnOfOrganization<K extends keyof OrganizationFacts>(
  key: K,
  reading: fc.Arbitrary<Observed<unknown>>,
): fc.Arbitrary<Learned> {
  return reading.map(value => ({
    observedAt: value.observedAt,
    after: input => ({
      ...input,
      organization: {
        ...input.organization,
        [key]: [...(input.organization[key] ?? []), value],
      },
    }),
  }));
}

export const anyLearned: fc.Arbitrary<Learned> = fc.oneof(
  {
    weight: 4,
    arbitrary: learnFact(
      'rootCredentials',
      observed(anyCredentials, 'IAM', 'ROOT_AUDIT', 'CREDENTIAL_REPORT'),
    ),
  },
  learnFact('virtualRootMfa', observed(fc.boolean(), 'IAM')),
  learnFact('rootMfaDevices', observed(anyDevices, 'ROOT_AUDIT')),
  learnFact('rootLastUse', observed(anyUse, 'CREDENTIAL_REPORT', 'ROOT_AUDIT')),
  learnFact('hasSecurityContact', observed(fc.boolean(), 'ACCOUNT_MANAGEMENT')),
  learnOfOrganization(
    'features',
    observed(anyFeatures, 'ORGANIZATIONS', 'IAM'),
  ),
  learnOfOrganization(
    'serviceControlPolicies',
    observed(fc.array(anyPolicy, { maxLength: 2 }), 'ORGANIZATIONS'),
  ),
  learnOfOrganization(
    'trails',
    observed(fc.array(anyTrail, { maxLength: 2 }), 'CLOUDTRAIL'),
  ),
  learnOfOrganization(
    'anomalyMonitors',
    observed(fc.array(anyMonitor, { maxLength: 2 }), 'COST_EXPLORER'),
  ),
  {
    weight: 2,
    arbitrary: anyFinding.map(finding => ({
      observedAt: finding.observedAt,
      after: (input: PostureInput) => ({
        ...input,
        facts: {
          ...input.facts,
          findings: [...(input.facts.findings ?? []), finding],
        },
      }),
    })),
  },
  {
    weight: 3,
    arbitrary: anyRecord.map(added => ({
      observedAt: added.attestedAt,
      after: (input: PostureInput) => ({
        ...input,
        custody: {
          ...input.custody,
          records: [...input.custody.records, added],
        },
      }),
    })),
  },
);
