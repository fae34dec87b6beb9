import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  isAccountId,
  type Partition,
} from 'backstage-plugin-aws-resale-common';

/** An account of `aws.accounts`, which has its own credentials. */
export interface ListedAccount {
  /** Config path, for messages. */
  path: string;
  /** Partition of the role to assume; undefined when there is no role. */
  rolePartition?: Partition;
}

/**
 * Accounts that `aws.accounts` lists, by id. Only what decides how a payer is
 * reached is read here: the AWS integration checks that section itself, and
 * `aws.accountDefaults` is no listing, since its external id is everybody's.
 */
export function readListedAccounts(
  config: RootConfigService,
): ReadonlyMap<string, ListedAccount> {
  const accounts = new Map<string, ListedAccount>();
  const listed = config.getOptionalConfigArray('aws.accounts') ?? [];
  listed.forEach((account, index) => {
    const accountId = account.getOptional('accountId');
    if (typeof accountId === 'string' && isAccountId(accountId)) {
      const partition = account.getOptional<Partition>('partition') ?? 'aws';
      accounts.set(accountId, {
        path: `aws.accounts[${index}]`,
        ...(account.has('roleName') && { rolePartition: partition }),
      });
    }
  });
  return accounts;
}
