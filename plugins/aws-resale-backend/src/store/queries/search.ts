import type { Knex } from 'knex';
import { escapeLike } from './escapeLike';

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
  const escaped = escapeLike(trimmed.toLowerCase());
  query.andWhere(where => {
    for (const column of columns.contains) {
      where.orWhereRaw(`?? like ? escape '\\'`, [column, `%${escaped}%`]);
    }
    for (const column of columns.startsWith) {
      where.orWhereRaw(`?? like ? escape '\\'`, [column, `${escaped}%`]);
    }
  });
}
