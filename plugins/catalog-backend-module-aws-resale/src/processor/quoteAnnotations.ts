import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  annotationText,
  contractAnnotations,
} from 'backstage-plugin-aws-resale-common';

/**
 * Turns values of the contract that are no texts into texts, as quotes in the
 * YAML would have done. The catalog refuses an entity with other annotations.
 *
 * @returns the entity, and under `written` the values as they stood; that is
 * absent when nothing was turned.
 */
export function quoteAnnotations(
  entity: Entity,
  accountIdAnnotations: readonly string[],
): { quoted: Entity; written?: JsonObject } {
  const annotations: unknown = entity.metadata.annotations;
  if (
    typeof annotations !== 'object' ||
    annotations === null ||
    Array.isArray(annotations)
  ) {
    return { quoted: entity };
  }
  const written = Object.entries(
    contractAnnotations({ ...annotations }, accountIdAnnotations),
  ).filter(
    (entry): entry is [string, JsonValue] =>
      entry[1] !== undefined && typeof entry[1] !== 'string',
  );
  if (written.length === 0) {
    return { quoted: entity };
  }
  return {
    quoted: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          ...Object.fromEntries(
            written.map(([key, value]) => [key, textOf(value)]),
          ),
        },
      },
    },
    written: Object.fromEntries(written),
  };
}

/** What has no text of its own is kept as JSON, so that it can be found again. */
function textOf(value: unknown): string {
  return value === null ? '' : annotationText(value) ?? JSON.stringify(value);
}
