import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';

/** What a reader may do where it reads. */
export interface ReaderActions {
  /** By the role in the payer; `sts:AssumeRoot` is a matter of its own. */
  payer: readonly string[];
  /** By the role of the same name in other accounts. */
  elsewhere: readonly string[];
}

const nowhere: readonly string[] = [];
const ROOT_CREDENTIALS = ['iam:GetAccountSummary', 'iam:ListVirtualMFADevices'];

/** Every action that readers of root security take, and no other. */
export const READER_ACTIONS: Readonly<Record<PostureReaderId, ReaderActions>> =
  {
    'payer-root': { payer: ROOT_CREDENTIALS, elsewhere: nowhere },
    'credential-report': {
      payer: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
      elsewhere: nowhere,
    },
    'organization-features': {
      payer: ['iam:ListOrganizationsFeatures'],
      elsewhere: nowhere,
    },
    'security-contacts': {
      payer: ['account:GetAlternateContact'],
      elsewhere: nowhere,
    },
    'service-control-policies': {
      payer: [
        'organizations:DescribePolicy',
        'organizations:ListPolicies',
        'organizations:ListTargetsForPolicy',
      ],
      elsewhere: nowhere,
    },
    'organization-trail': {
      payer: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'],
      elsewhere: nowhere,
    },
    'spend-anomalies': {
      payer: ['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'],
      elsewhere: nowhere,
    },
    'security-hub': {
      payer: nowhere,
      elsewhere: ['securityhub:DescribeHub', 'securityhub:GetFindings'],
    },
    'linked-role': { payer: nowhere, elsewhere: ROOT_CREDENTIALS },
    // What the root session may do, its task policy says.
    'root-audit': { payer: nowhere, elsewhere: nowhere },
  };
