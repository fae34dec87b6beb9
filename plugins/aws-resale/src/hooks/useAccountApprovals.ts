import type { ApprovalList } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from './useAwsResale';
import { useOnRootChange } from './useRootChanges';

/** Reads what was approved or granted on an account, newest first. */
export function useAccountApprovals(accountId: string): Loadable<ApprovalList> {
  const result = useAwsResale(
    (api, options) => api.listApprovals(accountId, options),
    [accountId],
  );
  useOnRootChange(result.reload);
  return result;
}
