import { createHmac } from 'node:crypto';
import type { Partition } from 'backstage-plugin-aws-resale-common';

/**
 * Derives the external id of a payer from a provider's secret, so that every
 * payer has its own and none needs to be stored. Public, so that infrastructure
 * code can make the same roles.
 *
 * @param secret - of `awsResale.aws.externalIdSecrets`; at least 32 characters.
 * @returns 40 hexadecimal digits, which AWS accepts as `sts:ExternalId`.
 * @public
 */
export function deriveExternalId(
  secret: string,
  payer: { partition: Partition; payerAccountId: string },
): string {
  return createHmac('sha256', secret)
    .update(`aws-resale/${payer.partition}/${payer.payerAccountId}`)
    .digest('hex')
    .slice(0, 40);
}
