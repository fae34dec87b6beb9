import { ServiceError } from '../server/ServiceError';
import type { ServiceName } from '../server/ServiceName';

/** Errors that every service gives, each in its own words. */
export interface ServiceErrors {
  /** The rate of calls is too high. */
  throttled(): ServiceError;
  /** The caller lacks a permission. */
  accessDenied(callerArn: string, action: string): ServiceError;
  /** Nobody holds the access key, or not in this partition. */
  unknownKey(): ServiceError;
  expiredKey(): ServiceError;
  wrongSignature(): ServiceError;
  missingSignature(): ServiceError;
  unknownOperation(operation: string): ServiceError;
}

const FORBIDDEN = { status: 403 };
const INVALID_TOKEN = 'The security token included in the request is invalid.';
const EXPIRED_TOKEN = 'The security token included in the request is expired';
const WRONG_SIGNATURE =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

function jsonServiceErrors(
  throttled: ServiceErrors['throttled'],
): ServiceErrors {
  return {
    throttled,
    accessDenied: (callerArn, action) =>
      new ServiceError(
        'AccessDeniedException',
        `User: ${callerArn} is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`,
      ),
    unknownKey: () =>
      new ServiceError('UnrecognizedClientException', INVALID_TOKEN),
    expiredKey: () => new ServiceError('ExpiredTokenException', EXPIRED_TOKEN),
    wrongSignature: () =>
      new ServiceError('InvalidSignatureException', WRONG_SIGNATURE),
    missingSignature: () =>
      new ServiceError(
        'MissingAuthenticationTokenException',
        'Missing Authentication Token',
      ),
    unknownOperation: operation =>
      new ServiceError(
        'UnknownOperationException',
        `The simulator does not know the operation ${operation}.`,
      ),
  };
}

/** The errors of each service. */
export const serviceErrors: Record<ServiceName, ServiceErrors> = {
  organizations: jsonServiceErrors(
    () =>
      new ServiceError(
        'TooManyRequestsException',
        'You have sent too many requests in too short a period of time. The quota helps protect against denial-of-service attacks. Try again later.',
      ),
  ),
  tagging: jsonServiceErrors(
    () =>
      new ServiceError(
        'ThrottledException',
        'The request was denied to limit the frequency of submitted requests.',
      ),
  ),
  sts: {
    throttled: () => new ServiceError('Throttling', 'Rate exceeded'),
    accessDenied: (callerArn, action) =>
      new ServiceError(
        'AccessDenied',
        `User: ${callerArn} is not authorized to perform: ${action}`,
        FORBIDDEN,
      ),
    unknownKey: () =>
      new ServiceError('InvalidClientTokenId', INVALID_TOKEN, FORBIDDEN),
    expiredKey: () =>
      new ServiceError('ExpiredToken', EXPIRED_TOKEN, FORBIDDEN),
    wrongSignature: () =>
      new ServiceError('SignatureDoesNotMatch', WRONG_SIGNATURE, FORBIDDEN),
    missingSignature: () =>
      new ServiceError(
        'MissingAuthenticationToken',
        'Request is missing Authentication Token',
        FORBIDDEN,
      ),
    unknownOperation: operation =>
      new ServiceError(
        'InvalidAction',
        `The simulator does not know the action ${operation}.`,
      ),
  },
};
