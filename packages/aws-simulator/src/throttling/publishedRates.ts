import type { BucketRate } from './TokenBucket';

/** Operations that draw on one bucket. */
export interface PublishedRate extends BucketRate {
  operations: readonly string[];
}

/**
 * Rates per calling account as AWS publishes them. Operations of one row share
 * a bucket: AWS does not say that they do, and the careful reading is the one
 * to test against. For `GetResources` AWS publishes none.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const publishedRates: readonly PublishedRate[] = [
  { operations: ['ListAccounts'], rate: 8, burst: 12 },
  { operations: ['ListTagsForResource'], rate: 10, burst: 15 },
  {
    operations: ['ListAccountsForParent', 'ListOrganizationalUnitsForParent'],
    rate: 5,
    burst: 8,
  },
  { operations: ['ListRoots'], rate: 1, burst: 2 },
  { operations: ['DescribeOrganization'], rate: 1, burst: 2 },
  { operations: ['DescribeOrganizationalUnit'], rate: 2, burst: 2 },
  { operations: ['AssumeRole', 'GetCallerIdentity'], rate: 600, burst: 600 },
];
