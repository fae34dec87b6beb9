import type { AccountModel } from 'backstage-plugin-aws-resale-common';
import type { PostureGroup } from './rollupTypes';
import type { CheckResult } from './types';

/** The results of one account, as groups that a roll-up takes. */
export function postureGroups(
  results: readonly CheckResult[],
  account: { isPayer: boolean; model: AccountModel },
): PostureGroup[] {
  return results.map(({ checkId, state, exception, responsible, causes }) => ({
    checkId,
    isPayer: account.isPayer,
    model: account.model,
    state,
    isAccepted: exception?.isExpired === false,
    responsible,
    ...(causes?.[0] && { cause: causes[0] }),
    count: 1,
  }));
}
