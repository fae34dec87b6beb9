import type { CallRate } from './TokenBucket';

/** Operations that draw on one bucket. */
export interface PublishedRate extends CallRate {
  operations: readonly string[];
}

/**
 * Rates per calling account as AWS publishes them. Where one row names several
 * operations AWS does not say whether they share a bucket; here they do, which
 * is right in either case. For IAM, Cost Explorer and `tag:GetResources` it
 * publishes none.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @see https://docs.aws.amazon.com/accounts/latest/reference/quotas.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html
 */
export const publishedRates: readonly PublishedRate[] = [
  { operations: ['DescribeOrganization'], rate: 1, burst: 2 },
  { operations: ['ListRoots'], rate: 1, burst: 2 },
  { operations: ['ListAccounts'], rate: 8, burst: 12 },
  {
    operations: ['ListAccountsForParent', 'ListOrganizationalUnitsForParent'],
    rate: 5,
    burst: 8,
  },
  {
    operations: ['DescribeOrganizationalUnit', 'DescribePolicy'],
    rate: 2,
    burst: 2,
  },
  { operations: ['ListPolicies', 'ListTargetsForPolicy'], rate: 5, burst: 8 },
  { operations: ['ListTagsForResource'], rate: 10, burst: 15 },
  {
    operations: ['AssumeRole', 'AssumeRoot', 'GetCallerIdentity'],
    rate: 600,
    burst: 600,
  },
  { operations: ['GetAlternateContact'], rate: 10, burst: 15 },
  { operations: ['DescribeTrails', 'GetTrailStatus'], rate: 10, burst: 10 },
  { operations: ['GetFindings'], rate: 3, burst: 6 },
  { operations: ['DescribeHub'], rate: 10, burst: 30 },
];
