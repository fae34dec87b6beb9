import type { ServiceError } from '../../server/ServiceError';
import { validationError } from './validationError';

/** How STS refuses one member of a request that is out of its bounds. */
export function constraintError(
  member: string,
  constraint: string,
): ServiceError {
  return validationError(
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}
