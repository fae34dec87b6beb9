import type {
  Partition,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';

/** Where there is nothing to read. AWS China has no root user; GovCloud is billed elsewhere. */
const NOT_OFFERED: Readonly<Record<Partition, readonly PostureReaderId[]>> = {
  aws: [],
  'aws-us-gov': ['spend-anomalies'],
  'aws-cn': [
    'payer-root',
    'credential-report',
    'organization-features',
    'linked-role',
    'root-audit',
  ],
};

/** Whether a partition has what a reader reads. */
export function isOffered(
  reader: PostureReaderId,
  partition: Partition,
): boolean {
  return !NOT_OFFERED[partition].includes(reader);
}
