import { quoteValue } from '../quoteValue';
import type { ReportProblem } from './AnnotationDefinition';

/**
 * Reads item by item and reports those that come again.
 *
 * @param read - gives the item in the one form in which items are compared,
 * or reports what is wrong with it and gives nothing.
 * @returns what could be read, in order, without repeats.
 */
export function readList(
  items: readonly string[],
  read: (item: string) => string | undefined,
  report: ReportProblem,
): string[] {
  const found = new Set<string>();
  for (const item of items) {
    const value = read(item);
    if (value !== undefined && found.has(value)) {
      report({
        code: 'REPEATED',
        severity: 'WARNING',
        value: item,
        message: `${quoteValue(item)} stands here twice; once is enough`,
      });
    } else if (value !== undefined) {
      found.add(value);
    }
  }
  return [...found];
}
