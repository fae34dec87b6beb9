import { CHECK_IDS, EXPOSURE_CAUSES } from 'backstage-plugin-aws-resale-common';
import type {
  AccountModel,
  CheckId,
  ExposureCause,
} from 'backstage-plugin-aws-resale-common';
import type {
  ExposureTally,
  PostureGroup,
  PostureRollup,
  PostureTally,
} from './rollupTypes';
import { tallyPosture } from './tallyPosture';

/**
 * Rolls results up, over a customer, an organization or everything. Gone
 * accounts are left out by the caller.
 */
export function rollUpPosture(groups: readonly PostureGroup[]): PostureRollup {
  const byCheck = new Map<CheckId, PostureGroup[]>();
  for (const group of groups) {
    const list = byCheck.get(group.checkId) ?? [];
    list.push(group);
    byCheck.set(group.checkId, list);
  }
  const exposure = byCheck.get('exposure') ?? [];
  const linked = (model: AccountModel) =>
    tallyExposure(
      exposure.filter(group => !group.isPayer && group.model === model),
    );
  return {
    checks: Object.fromEntries(
      CHECK_IDS.map(id => [id, tallyPosture(byCheck.get(id) ?? [])]),
    ) as Record<CheckId, PostureTally>,
    exposure: tallyExposure(exposure),
    exposureBy: {
      ECAM: linked('ECAM'),
      SPAM: linked('SPAM'),
      DISTRIBUTOR: linked('DISTRIBUTOR'),
      UNKNOWN: linked('UNKNOWN'),
      PAYER: tallyExposure(exposure.filter(({ isPayer }) => isPayer)),
    },
  };
}

function tallyExposure(groups: readonly PostureGroup[]): ExposureTally {
  const causes = Object.fromEntries(
    EXPOSURE_CAUSES.map(cause => [
      cause,
      groups
        .filter(group => group.state === 'EXPOSED' && group.cause === cause)
        .reduce((sum, { count }) => sum + count, 0),
    ]),
  ) as Record<ExposureCause, number>;
  return { ...tallyPosture(groups), causes };
}
