import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  checkEntityAnnotations,
  contractAnnotations,
  LOCATION_PREFIX,
} from 'backstage-plugin-aws-resale-common';
import {
  annotationsAsWritten,
  isCustomerEntity,
  matchesCustomerFilter,
  type CustomerEntityFilter,
} from 'backstage-plugin-aws-resale-node';
import type { EntityReading } from '../store/AnnotatedEntityStore';
import type { CustomerReading } from '../store/CustomerStore';
import { customerFromEntity } from './customerFromEntity';
import { titleOfEntity } from './titleOfEntity';

/** What configuration says of the annotations on entities. */
export interface AnnotationSettings {
  filter: CustomerEntityFilter;
  accountIdAnnotations: readonly string[];
}

/** An annotated entity, and the customer that it is. */
export interface ReadEntity {
  reading: EntityReading;
  customer?: CustomerReading;
}

/**
 * Takes from a catalog entity what concerns AWS resale. Never throws.
 *
 * @returns undefined for an entity without an annotation of the contract, and
 * for one that we made ourselves.
 */
export function readAnnotatedEntity(
  entity: Entity,
  settings: AnnotationSettings,
): ReadEntity | undefined {
  const { filter, accountIdAnnotations } = settings;
  const all = entity.metadata.annotations ?? {};
  const written = annotationsAsWritten(entity);
  const annotations = contractAnnotations(written, accountIdAnnotations);
  const origin = all[ANNOTATION_LOCATION];
  if (
    Object.keys(annotations).length === 0 ||
    origin?.startsWith(LOCATION_PREFIX)
  ) {
    return undefined;
  }
  const { problems, facts, accountIds } = checkEntityAnnotations(
    { ...entity, metadata: { ...entity.metadata, annotations: written } },
    {
      accountIdAnnotations,
      isCustomer: matchesCustomerFilter(entity, filter),
    },
  );
  return {
    reading: {
      ref: stringifyEntityRef(entity),
      title: titleOfEntity(entity),
      annotations,
      origin,
      sourceUrl:
        webUrl(all[ANNOTATION_VIEW_URL]) ??
        webUrl(all[ANNOTATION_SOURCE_LOCATION]) ??
        webUrl(origin),
      editUrl: webUrl(all[ANNOTATION_EDIT_URL]),
      problems,
      accountIds,
    },
    customer:
      facts && isCustomerEntity(entity, filter)
        ? customerFromEntity(entity, facts)
        : undefined,
  };
}

/** Only what a browser may safely open; locations have their type in front. */
function webUrl(location: string | undefined): string | undefined {
  const url = location?.replace(/^url:/, '');
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
