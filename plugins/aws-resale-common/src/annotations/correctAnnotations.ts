import type { AnnotationProblem } from '../api';
import { domainOfEmail } from '../domains';
import { annotationText } from './annotationText';
import { annotationDefinition } from './contract';

/**
 * The annotations with every wrong part replaced by what was probably meant,
 * wrong keys renamed and repeated items left out. What cannot be corrected stays
 * as it is, so problems may remain.
 *
 * @param annotations - those of the contract, as `contractAnnotations` gives them.
 * @param problems - of the same annotations.
 * @returns undefined when nothing could be corrected.
 * @public
 */
export function correctAnnotations(
  annotations: Readonly<Record<string, unknown>>,
  problems: readonly AnnotationProblem[],
): Record<string, string> | undefined {
  const corrected = new Map<string, string>();
  let isCorrected = false;
  for (const [key, value] of Object.entries(annotations)) {
    const text = annotationText(value);
    if (text !== undefined) {
      const own = problems.filter(({ annotation }) => annotation === key);
      const newKey = own.find(isAboutKey)?.suggestion ?? key;
      const newText = correctText(key, text, own);
      isCorrected ||= newKey !== key || newText !== value;
      corrected.set(newKey, merge(newKey, corrected.get(newKey), newText));
    }
  }
  return isCorrected ? Object.fromEntries(corrected) : undefined;
}

function isAboutKey({ code, value, annotation }: AnnotationProblem): boolean {
  return (
    (code === 'UNKNOWN_KEY' || code === 'MISPLACED') && value === annotation
  );
}

function correctText(
  key: string,
  text: string,
  problems: readonly AnnotationProblem[],
): string {
  const ofValue = problems.filter(problem => !isAboutKey(problem));
  const { split } = annotationDefinition(key);
  if (!split) {
    return suggestionFor(text.trim(), ofValue) ?? text;
  }
  const items = split(text);
  const kept = items.map(item => suggestionFor(item, ofValue) ?? item);
  for (const { code, value } of ofValue) {
    if (code === 'REPEATED' && value !== undefined && kept.includes(value)) {
      kept.splice(kept.lastIndexOf(value), 1);
    }
  }
  const isSame =
    kept.length === items.length &&
    kept.every((item, index) => item === items[index]);
  return isSame ? text : [...new Set(kept)].join(', ');
}

function suggestionFor(
  item: string,
  problems: readonly AnnotationProblem[],
): string | undefined {
  return problems.find(
    ({ value, suggestion }) =>
      suggestion !== undefined &&
      (value === item ||
        // A problem does not repeat an e-mail address; its domain tells which.
        (value === undefined &&
          item.includes('@') &&
          domainOfEmail(item) === suggestion)),
  )?.suggestion;
}

/** Joins the values of two keys that turn out to be the same one. */
function merge(key: string, first: string | undefined, second: string) {
  const { split } = annotationDefinition(key);
  if (first === undefined) {
    return second;
  }
  return split
    ? [...new Set([...split(first), ...split(second)])].join(', ')
    : first;
}
