import type { Partition } from 'backstage-plugin-aws-resale-common';

/**
 * The one region of each partition in which AWS Organizations answers. The
 * tagging API knows accounts and organizational units only there: elsewhere it
 * answers with an empty list, not with an error.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/region-support.html
 */
export const ORGANIZATIONS_REGIONS: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};

/** The partition of a region; `aws` when none is named. */
export function partitionOfRegion(region: string | undefined): Partition {
  if (region?.startsWith('us-gov-')) {
    return 'aws-us-gov';
  }
  return region?.startsWith('cn-') ? 'aws-cn' : 'aws';
}
