import type { Partition } from 'backstage-plugin-aws-resale-common';

/** The region of each partition in which a service of the whole partition answers. */
type PartitionRegions = Readonly<Record<Partition, string>>;

/**
 * The one region of each partition in which AWS Organizations answers. The
 * tagging API knows accounts and organizational units only there: elsewhere it
 * answers with an empty list, not with an error.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/region-support.html
 */
export const ORGANIZATIONS_REGIONS: PartitionRegions = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};

/**
 * The region for which requests to IAM are signed.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/iam-service.html
 */
export const IAM_REGIONS: PartitionRegions = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

/** @see https://docs.aws.amazon.com/general/latest/gr/account-management.html */
export const ACCOUNT_REGIONS: PartitionRegions = ORGANIZATIONS_REGIONS;

/**
 * GovCloud is billed through the commercial account that belongs to it.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/billing.html
 */
export const COST_EXPLORER_REGIONS: Readonly<
  Partial<Record<Partition, string>>
> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
};

/** The partition of a region; `aws` when none is named. */
export function partitionOfRegion(region: string | undefined): Partition {
  if (region?.startsWith('us-gov-')) {
    return 'aws-us-gov';
  }
  return region?.startsWith('cn-') ? 'aws-cn' : 'aws';
}
