import type { Operation } from 'backstage-plugin-aws-resale-common';
import type { ChangedAccount } from './types';

/** An operation on an organization is asked of its payer. */
export function isOnRole(
  operation: Operation,
  { isPayer }: ChangedAccount,
): boolean {
  return operation.appliesTo.some(subject =>
    isPayer ? subject !== 'LINKED' : subject === 'LINKED',
  );
}

/** The operation exists on accounts of this role and in this partition. */
export function isApplicable(
  operation: Operation,
  account: ChangedAccount,
): boolean {
  return (
    isOnRole(operation, account) &&
    operation.partitions.includes(account.partition)
  );
}
