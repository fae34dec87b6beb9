import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/**
 * Refuses the character NUL wherever a request has it. The contract cannot say so
 * once for all texts, PostgreSQL takes none, and its refusal would be an error of
 * ours that quotes what was to be kept.
 */
export const refuseNul: RequestHandler = (request, _response, next) => {
  const isInUrl = request.url.includes('%00');
  next(
    isInUrl || holdsNul(request.body)
      ? new InputError(
          `request/${
            isInUrl ? 'url' : 'body'
          } holds the character NUL; ask without it`,
        )
      : undefined,
  );
};

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.includes('\u0000');
  }
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some(holdsNul)
  );
}
