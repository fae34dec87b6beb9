/**
 * Whether writing columns would change a row. SQLite answers booleans as
 * numbers, so those are compared by truth.
 */
export function differs<Row extends object>(
  row: Row,
  columns: Partial<Row>,
): boolean {
  return (Object.keys(columns) as Array<keyof Row>).some(key =>
    typeof columns[key] === 'boolean'
      ? Boolean(row[key]) !== columns[key]
      : row[key] !== columns[key],
  );
}
