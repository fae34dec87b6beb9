import type { Knex } from 'knex';

/** Narrows a query to rows whose name contains a text, or whose id begins with it. */
export function whereMatches(
  query: Knex.QueryBuilder,
  text: string | undefined,
  columns: {
    contains: ReadonlyArray<string | Knex.Raw>;
    startsWith: readonly string[];
  },
): void {
  const trimmed = text?.trim();
  if (!trimmed) {
    return;
  }
  const escaped = trimmed.toLowerCase().replace(/[\\%_]/g, '\\$&');
  query.andWhere(where => {
    for (const column of columns.contains) {
      where.orWhereRaw(`?? like ? escape '\\'`, [column, `%${escaped}%`]);
    }
    for (const column of columns.startsWith) {
      where.orWhereRaw(`?? like ? escape '\\'`, [column, `${escaped}%`]);
    }
  });
}
