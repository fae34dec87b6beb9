import type { Caller } from '../../server/Caller';

/** ARN of something that Cost Anomaly Detection keeps in the caller's account. */
export function costExplorerArn(
  { accountId, partition }: Caller,
  kind: 'anomalymonitor' | 'anomalysubscription',
  id: string,
): string {
  return `arn:${partition}:ce::${accountId}:${kind}/${id}`;
}
