import type { AnnotationReading } from '../AnnotationDefinition';

/**
 * Annotations as people write them, what is read of them beyond the facts of an
 * entity without annotations, and what is said about them:
 * `SEVERITY CODE [value → suggestion]: message`, with the annotation in front
 * unless it is the last one.
 */
export type AnnotationInput = readonly [
  annotations: Readonly<Record<string, unknown>>,
  reads: AnnotationReading,
  ...says: string[],
];
