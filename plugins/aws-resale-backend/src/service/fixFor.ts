import {
  annotationSnippet,
  correctAnnotations,
  type AnnotationProblem,
  type Snippet,
} from 'backstage-plugin-aws-resale-common';

/** The corrected annotations to paste; undefined where nobody knows what was meant. */
export function fixFor(
  annotations: Readonly<Record<string, unknown>>,
  problems: readonly AnnotationProblem[],
): Snippet | undefined {
  const corrected = correctAnnotations(annotations, problems);
  return corrected && annotationSnippet(annotations, corrected);
}
