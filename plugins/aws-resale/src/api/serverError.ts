import { isError } from '@backstage/errors';

/** Whether the server refused the reader, as opposed to having failed. */
export function isForbidden(error: Error): boolean {
  return hasName(error, 'NotAllowedError');
}

/** Whether the server says that there is no such thing. */
export function isNotFound(error: Error): boolean {
  return hasName(error, 'NotFoundError');
}

/** Whether the server says that things have changed or are under way already. */
export function isConflict(error: Error): boolean {
  return hasName(error, 'ConflictError');
}

/**
 * What the server said. A ResponseError's own message names the status only;
 * the server's sentence is in its cause.
 */
export function wordsOf(error: Error): string {
  return isError(error.cause) ? error.cause.message : error.message;
}

function hasName(error: Error, name: string): boolean {
  // A ResponseError carries the server's error as its cause.
  const { cause } = error;
  return error.name === name || (isError(cause) && cause.name === name);
}
