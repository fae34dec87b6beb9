import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import { claimedTwice } from './claimedTwice';
import { contradictions } from './contradictions';
import { misplacedAccounts } from './misplacedAccounts';
import type { CheckedEntity, CrossCheckContext } from './types';
import { unknownAccounts } from './unknownAccounts';
import { unknownRefs } from './unknownRefs';

/**
 * What is wrong with the annotations of an entity beside those of others, the
 * accounts in AWS and the people in the catalog. The order of everything in the
 * context does not matter.
 */
export function crossProblems(
  entity: CheckedEntity,
  context: CrossCheckContext,
): AnnotationProblem[] {
  return [
    ...claimedTwice(entity, context),
    ...misplacedAccounts(entity, context),
    ...unknownAccounts(entity, context),
    ...unknownRefs(entity, context),
    ...contradictions(entity, context),
  ];
}
