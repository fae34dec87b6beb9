import type { CsvField } from './CsvField';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const LINE_END = '\r\n';

/** What a spreadsheet would take for a formula, or skip before one. */
const FORMULA = /^[=+\-@\t\r]/;

const ACCOUNT_ID = /^\d{12}$/;

const LOCAL_PART = /[^\s"'<>(),;:@]+@(?=[^\s"'<>(),;:@]+\.[^\s"'<>(),;:@]+)/g;

/**
 * Writes items as CSV after RFC 4180, for spreadsheets: texts that would be
 * taken for formulas begin with an apostrophe, account ids keep their zeros,
 * and of an e-mail address that somebody put into a name only the domain is
 * left.
 */
export function toCsv<T>(
  fields: readonly CsvField<T>[],
  items: readonly T[],
): string {
  const lines = [
    fields.map(({ label }) => cellOf(label)),
    ...items.map(item => fields.map(({ value }) => cellOf(value(item)))),
  ];
  return (
    BYTE_ORDER_MARK + lines.map(cells => cells.join(',') + LINE_END).join('')
  );
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if (ACCOUNT_ID.test(value)) {
    // Quotes alone do not keep a spreadsheet from reading a number, whose
    // leading zeros it then drops. A formula of twelve digits is harmless.
    return quoted(`="${value}"`);
  }
  const text = value.replace(LOCAL_PART, '…@');
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
