import {
  annotationTexts,
  ANNOTATIONS,
} from 'backstage-plugin-aws-resale-common';
import type { MappingClaim } from '../types';
import type { AnnotationEdit } from './claimAnnotations';

/**
 * How a customer's annotations no longer make a claim. What else is written
 * there stays, mistakes included.
 *
 * @param annotations - as written on the customer.
 * @param disputed - the payer and accounts that are claimed.
 * @returns undefined for a claim that no annotation makes.
 */
export function withdrawClaim(
  annotations: Readonly<Record<string, unknown>>,
  source: MappingClaim['source'],
  disputed: { payerAccountId: string; accountIds: readonly string[] },
): AnnotationEdit | undefined {
  const claim = claimOf(source, disputed);
  const after = annotationTexts(annotations);
  if (!claim || after[claim.key] === undefined) {
    return undefined;
  }
  const left = after[claim.key]
    .split(/[,;\s]+/)
    .filter(id => id !== '' && !claim.ids.includes(id));
  if (left.length > 0) {
    after[claim.key] = left.join(', ');
  } else {
    delete after[claim.key];
  }
  return { before: { ...annotations }, after };
}

function claimOf(
  source: MappingClaim['source'],
  disputed: { payerAccountId: string; accountIds: readonly string[] },
): { key: string; ids: readonly string[] } | undefined {
  switch (source) {
    case 'ORGANIZATION':
      return {
        key: ANNOTATIONS.payerAccountId,
        ids: [disputed.payerAccountId],
      };
    case 'LINKED_ACCOUNT_ANNOTATION':
      return { key: ANNOTATIONS.linkedAccountId, ids: disputed.accountIds };
    default:
      return undefined;
  }
}
