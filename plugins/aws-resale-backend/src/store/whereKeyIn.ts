import type { Knex } from 'knex';

/** What PostgreSQL keeps in no text, so that no row has such a key. */
const NOWHERE = /\0|\p{Surrogate}/u;

/**
 * Narrows a query to rows with one of some keys. PostgreSQL takes them as a single
 * text: a thousand bindings, or an array of them, take the driver and the planner
 * longer than finding the rows. It does not count the keys, so that it looks each
 * of them up, and what is joined to its row, instead of reading whole tables.
 */
export function whereKeyIn(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  keys: readonly string[],
): Knex.QueryBuilder {
  return knex.client.config.client === 'pg'
    ? query.whereRaw(
        '?? = any(array(select jsonb_array_elements_text(?::jsonb)))',
        [column, JSON.stringify(keys.filter(key => !NOWHERE.test(key)))],
      )
    : query.whereIn(column, keys);
}
