import { quoteValue } from '../../quoteValue';
import type { ReportProblem } from '../AnnotationDefinition';

const ISO = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

/** Notations that say which number is which. */
const NOTATIONS: readonly {
  shape: RegExp;
  order: readonly [year: number, month: number, day: number];
}[] = [
  { shape: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: [1, 2, 3] },
  { shape: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
  { shape: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, order: [3, 2, 1] },
];

/** With slashes some write the day first and some the month. */
const EITHER_ORDER = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  // The engine rolls 31 February over to March, so the day is compared.
  return (
    !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date
  );
}

function isoDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : undefined;
}

function meantDate(text: string): string | undefined {
  for (const { shape, order } of NOTATIONS) {
    const match = shape.exec(text);
    if (match) {
      const [year, month, day] = order.map(group => match[group]);
      return isoDate(year, month, day);
    }
  }
  const [, first, second, year] = EITHER_ORDER.exec(text) ?? [];
  const dates = new Set(
    year === undefined
      ? []
      : [isoDate(year, first, second), isoDate(year, second, first)].filter(
          date => date !== undefined,
        ),
  );
  return dates.size === 1 ? [...dates][0] : undefined;
}

/**
 * Reads a day, written as ISO date or as ISO time, of which the date counts as
 * it is written.
 */
export function readDate(
  text: string,
  report: ReportProblem,
): string | undefined {
  const value = text.trim();
  const date = ISO.exec(value)?.[1];
  if (date && isDay(date) && !Number.isNaN(Date.parse(value))) {
    return date;
  }
  const suggestion = meantDate(value);
  const isNoDay = date !== undefined && !isDay(date);
  report({
    code: 'NOT_A_DATE',
    value,
    ...(suggestion && { suggestion }),
    message: isNoDay
      ? `${quoteValue(
          value,
        )} is a day that does not exist; write it like 2026-10-01`
      : `${quoteValue(value)} is not a date; write it like 2026-10-01${
          suggestion ? `: did you mean ${suggestion}?` : ''
        }`,
  });
  return undefined;
}
