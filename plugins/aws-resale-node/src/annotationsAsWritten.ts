import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';

/**
 * Name of the errors by which the catalog module shows problems in the status of
 * an entity. Each says which annotation it is about, and under `written` what
 * stood there when that was no text.
 *
 * @public
 */
export const ANNOTATION_ERROR_NAME = 'AnnotationError';

/**
 * The annotations of an entity of the catalog as somebody wrote them. The catalog
 * serves texts alone; what was something else, like a number without quotes, is
 * told by the status that the catalog module left on the entity.
 *
 * @public
 */
export function annotationsAsWritten(entity: Entity): Record<string, unknown> {
  const annotations: Record<string, unknown> = {
    ...entity.metadata.annotations,
  };
  for (const { error } of (entity as AlphaEntity).status?.items ?? []) {
    if (
      error?.name === ANNOTATION_ERROR_NAME &&
      typeof error.annotation === 'string' &&
      Object.hasOwn(annotations, error.annotation) &&
      error.written !== undefined
    ) {
      annotations[error.annotation] = error.written;
    }
  }
  return annotations;
}
