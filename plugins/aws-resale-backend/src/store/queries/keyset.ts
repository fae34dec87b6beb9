import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';

/** One column of a sort; the last one of a sort is unique. */
export interface SortColumn {
  /** SQL that never yields null. */
  sql: string;
  bindings?: readonly Knex.RawBinding[];
  direction: 'asc' | 'desc';
}

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; absent on the last one. */
  nextCursor?: string;
  totalCount: number;
}

type Position = Array<string | number>;

/**
 * Sorts a query and begins it after a cursor. Keyset paging: a page costs the
 * same wherever it is, and rows that come or go never shift it.
 *
 * @param sortName - part of the cursor, since a position means nothing in another sort.
 */
export function applyKeyset(
  knex: Knex,
  query: Knex.QueryBuilder,
  sort: readonly SortColumn[],
  options: { sortName: string; cursor?: string; limit: number },
): void {
  if (options.cursor) {
    const position = decode(options.cursor, options.sortName, sort.length);
    query.andWhere(where => {
      sort.forEach((column, index) => {
        where.orWhere(inner => {
          sort.slice(0, index).forEach((before, beforeIndex) => {
            inner.andWhereRaw(`(${before.sql}) = ?`, [
              ...(before.bindings ?? []),
              position[beforeIndex],
            ]);
          });
          const operator = column.direction === 'asc' ? '>' : '<';
          inner.andWhereRaw(`(${column.sql}) ${operator} ?`, [
            ...(column.bindings ?? []),
            position[index],
          ]);
        });
      });
    });
  }
  sort.forEach((column, index) => {
    query.orderByRaw(`(${column.sql}) ${column.direction}`, [
      ...(column.bindings ?? []),
    ]);
    query.select(
      knex.raw(`(${column.sql}) as ??`, [
        ...(column.bindings ?? []),
        `keyset_${index}`,
      ]),
    );
  });
  // One more than asked for tells whether there is a next page.
  query.limit(options.limit + 1);
}

/** Cuts the extra row off and says where the next page begins. */
export function takePage<Row extends object>(
  rows: readonly Row[],
  sort: readonly SortColumn[],
  options: { sortName: string; limit: number },
): { rows: Row[]; nextCursor?: string } {
  const taken = rows.slice(0, options.limit);
  if (rows.length <= options.limit) {
    return { rows: taken };
  }
  const last = new Map(Object.entries(taken[taken.length - 1]));
  const position = sort.map((_, index) => last.get(`keyset_${index}`));
  return {
    rows: taken,
    nextCursor: Buffer.from(
      JSON.stringify([options.sortName, ...position]),
    ).toString('base64url'),
  };
}

function decode(cursor: string, sortName: string, length: number): Position {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    decoded = undefined;
  }
  if (
    !Array.isArray(decoded) ||
    decoded.length !== length + 1 ||
    decoded[0] !== sortName ||
    !decoded
      .slice(1)
      .every(value => typeof value === 'string' || typeof value === 'number')
  ) {
    throw new InputError(
      'cursor is not the nextCursor of a page with this sort; leave it out to begin again',
    );
  }
  return decoded.slice(1);
}
