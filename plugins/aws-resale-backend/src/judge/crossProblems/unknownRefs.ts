import {
  ANNOTATIONS,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import { similarRef } from './similarRef';
import type { CheckedEntity, CrossCheckContext } from './types';

/** Managers that the catalog does not know. */
export function unknownRefs(
  { annotations, customer }: CheckedEntity,
  { people }: CrossCheckContext,
): AnnotationProblem[] {
  const written = (annotations[ANNOTATIONS.accountManager] ?? '')
    .split(',')
    .map(item => item.trim());
  return (customer?.facts.accountManagerRefs ?? [])
    .filter(ref => !people.has(ref))
    .map(ref => {
      const value = written.find(item => fullRef(item) === ref) ?? ref;
      const similar = similarRef(ref, people);
      const suggestion =
        similar && value.includes('/')
          ? similar
          : similar?.replace(':default/', ':');
      return {
        annotation: ANNOTATIONS.accountManager,
        code: 'UNKNOWN_REF',
        severity: 'WARNING',
        value,
        ...(suggestion ? { suggestion } : {}),
        message: suggestion
          ? `The catalog has no ${value}: did you mean ${suggestion}?`
          : `The catalog has no ${value}; name a user or group that it has`,
      };
    });
}

/** The namespace may be left out. */
function fullRef(item: string): string {
  const ref = item.toLowerCase();
  return ref.includes('/') ? ref : ref.replace(':', ':default/');
}
