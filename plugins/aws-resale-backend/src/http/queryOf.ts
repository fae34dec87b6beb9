import type { Request } from 'express';

/** The validator has coerced the query to the contract's types in place. */
export function queryOf<Query>(request: Request): Query {
  return request.query as Query;
}
