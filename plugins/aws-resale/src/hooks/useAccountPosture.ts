import type { AccountPosture } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from './useAwsResale';
import { useOnRootChange } from './useRootChanges';

/** Reads every check of an account, judged at this moment. */
export function useAccountPosture(accountId: string): Loadable<AccountPosture> {
  const result = useAwsResale(
    (api, options) => api.getAccountPosture(accountId, options),
    [accountId],
  );
  useOnRootChange(result.reload);
  return result;
}
