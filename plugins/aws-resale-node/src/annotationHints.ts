/**
 * Topic under which the catalog module tells that the annotations of an entity
 * changed.
 *
 * @public
 */
export const ANNOTATION_HINTS_TOPIC = 'aws-resale.annotation-hints';

/**
 * Says that the catalog is about to serve an entity with other annotations. It
 * may be lost or come twice, and it comes before the catalog serves the change.
 *
 * @public
 */
export interface AnnotationHint {
  /** Full ref, in lower case. */
  entityRef: string;
  /** `annotationDigest` of the annotations as written, see `annotationsAsWritten`. */
  digest: string;
}
