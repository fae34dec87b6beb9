import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  ACCOUNT_ENTITY_TYPE,
  ANNOTATIONS,
  AWS_ANNOTATIONS,
} from 'backstage-plugin-aws-resale-common';

// Predicates instead of functions, so that adopters can replace them in
// app-config. A dot within an annotation's name is no path separator there.

function hasAnnotation(annotation: string): FilterPredicate {
  return { [`metadata.annotations.${annotation}`]: { $exists: true } };
}

/** Entities that declare anything of the annotation contract. */
export const customerEntityFilter: FilterPredicate = {
  $any: Object.values(ANNOTATIONS).map(hasAnnotation),
};

/** Entities that stand for one AWS account. */
export const accountEntityFilter: FilterPredicate = {
  $all: [
    { kind: 'resource', 'spec.type': ACCOUNT_ENTITY_TYPE },
    hasAnnotation(AWS_ANNOTATIONS.accountId),
  ],
};
