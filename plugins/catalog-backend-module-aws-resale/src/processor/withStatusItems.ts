import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import { ANNOTATION_ERROR_NAME } from 'backstage-plugin-aws-resale-node';

/**
 * Adds problems to the status of an entity, where the built-in panel shows them.
 *
 * @param written - values that were no texts, which the backend wants to know.
 */
export function withStatusItems(
  entity: AlphaEntity,
  problems: readonly AnnotationProblem[],
  written: JsonObject,
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
          error: {
            name: ANNOTATION_ERROR_NAME,
            message: `${annotation}: ${message}`,
            annotation,
            ...writtenAs(written[annotation]),
          },
        })),
      ],
    },
  };
}

function writtenAs(value: JsonValue | undefined): JsonObject {
  return value === undefined ? {} : { written: value };
}
