import type { AccountCustody } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from './useAwsResale';
import { useOnRootChange } from './useRootChanges';

/** Reads who keeps which part of the root user of an account. */
export function useAccountCustody(accountId: string): Loadable<AccountCustody> {
  const result = useAwsResale(
    (api, options) => api.getAccountCustody(accountId, options),
    [accountId],
  );
  useOnRootChange(result.reload);
  return result;
}
