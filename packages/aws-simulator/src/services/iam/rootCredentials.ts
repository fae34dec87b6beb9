import type { SimulatedAccount, SimulatedPartition } from '../../model';
import type { SimulatedCredentials } from '../../rootSecurityModel';

/**
 * What the root user of an account has; undefined in aws-cn, where there is no
 * root user.
 *
 * @param account - undefined for one that no organization lists
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html
 */
export function rootCredentials(
  partition: SimulatedPartition,
  account: SimulatedAccount | undefined,
): SimulatedCredentials | undefined {
  if (partition === 'aws-cn') {
    return undefined;
  }
  const since = account?.joinedAt ?? new Date(0);
  return (
    account?.root ?? {
      password: partition === 'aws' ? { changedAt: since } : undefined,
      mfaDevices:
        partition === 'aws' ? [{ kind: 'virtual', enabledAt: since }] : [],
      accessKeys: [],
      signingCertificates: [],
    }
  );
}
