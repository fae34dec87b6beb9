import { ServiceError } from '../../server/ServiceError';

/** How STS refuses a request that is malformed. */
export function validationError(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}
