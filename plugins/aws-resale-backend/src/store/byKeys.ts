import type { Knex } from 'knex';
import { chunksOf } from './posture/chunksOf';
import { whereKeyIn } from './whereKeyIn';

/** What one question may ask about; every statement costs a fixed part. */
const KEYS_PER_STATEMENT = 1_000;

/** Queries that together are over all rows of a table with one of some keys. */
export function* byKeys(
  knex: Knex,
  {
    table,
    column,
    keys,
  }: {
    table: string;
    column: string;
    keys: Iterable<string>;
  },
): Generator<Knex.QueryBuilder> {
  for (const some of chunksOf(keys, KEYS_PER_STATEMENT)) {
    yield whereKeyIn(knex, knex(table), column, some);
  }
}
