import type { Partition } from 'backstage-plugin-aws-resale-common';
import { PARTITIONS } from 'backstage-plugin-aws-resale-common';

/** Who the provider's portal is to AWS. */
export interface HubIdentity {
  accountId: string;
  partition: Partition;
  /** What a trust policy names: the role behind a session, or the user. */
  principal: string;
}

const SESSION_ARN = /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/;

/**
 * Reads the ARN that `GetCallerIdentity` answers. It tells a role without its
 * path, so a hub role that has one must be written into trust policies by hand.
 *
 * @returns undefined for a text that is no ARN of a principal.
 */
export function hubIdentityOf(arn: string): HubIdentity | undefined {
  const [, partitionName, , , accountId] = arn.split(':');
  const partition = PARTITIONS.find(name => name === partitionName);
  if (!partition || !/^\d{12}$/.test(accountId ?? '')) {
    return undefined;
  }
  return {
    accountId,
    partition,
    principal: arn.replace(SESSION_ARN, 'arn:$1:iam::$2:role/$3'),
  };
}
