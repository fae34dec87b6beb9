import { annotationText } from './annotationText';

/**
 * The texts that annotations stand for, without those that have none, such as an
 * object.
 *
 * @param annotations - as written.
 * @public
 */
export function annotationTexts(
  annotations: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) => {
      const text = annotationText(value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}
