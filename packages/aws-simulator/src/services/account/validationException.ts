import { ServiceError } from '../../server/ServiceError';

/** How Account Management refuses a request that is malformed. */
export function validationException(message: string): ServiceError {
  return new ServiceError('ValidationException', message, {
    members: { reason: 'fieldValidationFailed' },
  });
}
