import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from './useAwsResale';
import { useOnRootChange } from './useRootChanges';

/** Reads what may be done to an account, answered at this moment. */
export function useAccountChangeCheck(
  accountId: string,
): Loadable<AccountChangeCheck> {
  const result = useAwsResale(
    (api, options) => api.getAccountChangeCheck(accountId, options),
    [accountId],
  );
  useOnRootChange(result.reload);
  return result;
}
