import type {
  AnnotationDefinition,
  AnnotationReading,
  ReportProblem,
} from './AnnotationDefinition';
import { annotationText } from './annotationText';

function isEmpty(definition: AnnotationDefinition, text: string): boolean {
  return definition.split
    ? definition.split(text).length === 0
    : text.trim() === '';
}

function reportNoText(
  definition: AnnotationDefinition,
  value: unknown,
  report: ReportProblem,
) {
  const explained =
    typeof value === 'number' ? definition.explainNumber?.(value) : undefined;
  report({
    code: 'NOT_A_TEXT',
    value: annotationText(value),
    message: Array.isArray(value)
      ? 'the value is a list; write one text, with commas between the items'
      : 'the value must be a text; put it in quotes',
    ...explained,
  });
  return explained !== undefined;
}

/**
 * Reads one annotation. What YAML made no text of is read as the text it stands
 * for, and reported. Never throws.
 *
 * @param value - as it stands in the entity; undefined when it is not there.
 */
export function readAnnotation(
  definition: AnnotationDefinition,
  value: unknown,
  report: ReportProblem,
): AnnotationReading {
  const { unreadable = {} } = definition;
  if (value === undefined) {
    return {};
  }
  const text = value === null ? '' : annotationText(value);
  if (text === undefined) {
    reportNoText(definition, value, report);
    return unreadable;
  }
  if (isEmpty(definition, text)) {
    report({
      code: 'EMPTY',
      message: 'the value is empty; write one or remove the annotation',
    });
    return unreadable;
  }
  const isExplained =
    typeof value !== 'string' && reportNoText(definition, value, report);
  return definition.read(text, isExplained ? () => undefined : report);
}
