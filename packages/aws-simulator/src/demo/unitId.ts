import { derivedText } from './derivedId';
import type { OrganizationPlan } from './types';

/**
 * Id of an organizational unit, or of the root for an empty path.
 *
 * @param path - names joined by `/`.
 */
export function unitId(
  plan: Pick<OrganizationPlan, 'payerAccountId' | 'rootId'>,
  path: string,
): string {
  return path === ''
    ? plan.rootId
    : `ou-${plan.rootId.slice(2)}-${derivedText(
        `${plan.payerAccountId}/${path}`,
        8,
      )}`;
}
