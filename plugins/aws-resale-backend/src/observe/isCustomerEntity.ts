import {
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  type Entity,
} from '@backstage/catalog-model';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { CustomerFilter } from '../config/types';

/**
 * Whether an entity may claim payers and accounts: it matches the configured
 * filter and carries an annotation of the contract.
 */
export function isCustomerEntity(
  entity: Entity,
  filter: CustomerFilter,
): boolean {
  const { annotations = {}, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const type = entity.spec?.type;
  const location = annotations[ANNOTATION_ORIGIN_LOCATION]?.toLowerCase() ?? '';
  return (
    Object.values(ANNOTATIONS).some(key => annotations[key] !== undefined) &&
    isOneOf(filter.kinds, entity.kind) &&
    isOneOf(filter.types, typeof type === 'string' ? type : '') &&
    isOneOf(filter.namespaces, namespace) &&
    (!filter.locationPrefixes ||
      filter.locationPrefixes.some(prefix => location.startsWith(prefix)))
  );
}

function isOneOf(allowed: readonly string[] | undefined, value: string) {
  return !allowed || allowed.includes(value.toLowerCase());
}
