import { ServiceError } from '../../server/ServiceError';

/** `InvalidInputException` with its reason, one of `InvalidInputExceptionReason`. */
export function invalidInput(reason: string, message: string): ServiceError {
  return new ServiceError('InvalidInputException', message, {
    members: { Reason: reason },
  });
}
