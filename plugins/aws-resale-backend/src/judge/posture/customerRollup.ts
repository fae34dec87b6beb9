import { CHECK_IDS } from 'backstage-plugin-aws-resale-common';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { rollUpPosture } from './rollUpPosture';
import type { ExposureTally, PostureGroup, PostureTally } from './rollupTypes';
import { tallyPosture } from './tallyPosture';

/** Posture over the accounts of one customer. */
export interface CustomerRollup {
  exposure: ExposureTally;
  /** Checks that have a meaning for any account, in the order of `CHECK_IDS`. */
  checks: Array<{
    checkId: CheckId;
    payer: PostureTally;
    linked: PostureTally;
  }>;
}

/** Rolls up a customer; payers apart, since they are the task of others. */
export function customerRollup(
  groups: readonly PostureGroup[],
): CustomerRollup {
  return {
    exposure: rollUpPosture(groups).exposure,
    checks: CHECK_IDS.map(checkId => {
      const ofCheck = groups.filter(group => group.checkId === checkId);
      return {
        checkId,
        payer: tallyPosture(ofCheck.filter(({ isPayer }) => isPayer)),
        linked: tallyPosture(ofCheck.filter(({ isPayer }) => !isPayer)),
      };
    }).filter(({ payer, linked }) => payer.applicable + linked.applicable > 0),
  };
}
