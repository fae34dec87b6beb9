import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';

/** Name of the error that stands above the message on the entity's page. */
const ERROR_NAME = 'AnnotationError';

/** Adds problems to the status of an entity, where the built-in panel shows them. */
export function withStatusItems(
  entity: AlphaEntity,
  problems: readonly AnnotationProblem[],
): AlphaEntity {
  if (problems.length === 0) {
    return entity;
  }
  return {
    ...entity,
    status: {
      ...entity.status,
      items: [
        // Other processors may have written there already.
        ...(entity.status?.items ?? []),
        ...problems.map(({ annotation, message }) => ({
          type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
          level: 'error' as const,
          message: `${annotation}: ${message}`,
          error: { name: ERROR_NAME, message: `${annotation}: ${message}` },
        })),
      ],
    },
  };
}
