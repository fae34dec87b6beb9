import { ServiceError } from '../../server/ServiceError';

/** How Security Hub refuses a request that is malformed. */
export function invalidFilter(message: string): ServiceError {
  return new ServiceError('InvalidInputException', message, {
    members: { Code: 'InvalidInputException' },
  });
}
