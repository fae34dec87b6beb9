import { ServiceError } from '../server/ServiceError';
import type { ServiceName } from '../server/ServiceName';

/** Errors that every service gives, each in its own words. */
export interface ServiceErrors {
  /** The rate of calls is too high. */
  throttled(): ServiceError;
  /**
   * The caller lacks a permission.
   *
   * @param because - end of the sentence; that no policy allows it when left out
   */
  accessDenied(
    callerArn: string,
    action: string,
    because?: string,
  ): ServiceError;
  /** Nobody holds the access key, or not in this partition. */
  unknownKey(): ServiceError;
  expiredKey(): ServiceError;
  wrongSignature(): ServiceError;
  /** The service is not to be found in the region of the signature. */
  wrongRegion(region: string): ServiceError;
  missingSignature(): ServiceError;
  unknownOperation(operation: string): ServiceError;
}

const FORBIDDEN = { status: 403 };
const INVALID_TOKEN = 'The security token included in the request is invalid.';
const EXPIRED_TOKEN = 'The security token included in the request is expired';
const WRONG_SIGNATURE =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

const wrongRegionMessage = (region: string) =>
  `Credential should be scoped to a valid region, not '${region}'.`;

function deniedMessage(callerArn: string, action: string, because?: string) {
  return `User: ${callerArn} is not authorized to perform: ${action} on resource: * ${
    because ?? `because no identity-based policy allows the ${action} action`
  }`;
}

/** Of services that speak JSON; `refused` is what they say nobody may do. */
function jsonServiceErrors(
  throttled: ServiceErrors['throttled'],
  refused: { status?: number } = {},
): ServiceErrors {
  return {
    throttled,
    accessDenied: (callerArn, action, because) =>
      new ServiceError(
        'AccessDeniedException',
        deniedMessage(callerArn, action, because),
        refused,
      ),
    unknownKey: () =>
      new ServiceError('UnrecognizedClientException', INVALID_TOKEN, refused),
    expiredKey: () =>
      new ServiceError('ExpiredTokenException', EXPIRED_TOKEN, refused),
    wrongSignature: () =>
      new ServiceError('InvalidSignatureException', WRONG_SIGNATURE, refused),
    wrongRegion: region =>
      new ServiceError(
        'InvalidSignatureException',
        wrongRegionMessage(region),
        refused,
      ),
    missingSignature: () =>
      new ServiceError(
        'MissingAuthenticationTokenException',
        'Missing Authentication Token',
        refused,
      ),
    unknownOperation: operation =>
      new ServiceError(
        'UnknownOperationException',
        `The simulator does not know the operation ${operation}.`,
      ),
  };
}

/** Of services that speak the query protocol. */
const queryServiceErrors: ServiceErrors = {
  throttled: () => new ServiceError('Throttling', 'Rate exceeded'),
  accessDenied: (callerArn, action, because) =>
    new ServiceError(
      'AccessDenied',
      deniedMessage(callerArn, action, because),
      FORBIDDEN,
    ),
  unknownKey: () =>
    new ServiceError('InvalidClientTokenId', INVALID_TOKEN, FORBIDDEN),
  expiredKey: () => new ServiceError('ExpiredToken', EXPIRED_TOKEN, FORBIDDEN),
  wrongSignature: () =>
    new ServiceError('SignatureDoesNotMatch', WRONG_SIGNATURE, FORBIDDEN),
  wrongRegion: region =>
    new ServiceError(
      'SignatureDoesNotMatch',
      wrongRegionMessage(region),
      FORBIDDEN,
    ),
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
};

/** The errors of each service. */
export const serviceErrors: Record<ServiceName, ServiceErrors> = {
  account: jsonServiceErrors(
    () =>
      new ServiceError('TooManyRequestsException', 'Too Many Requests', {
        status: 429,
      }),
    FORBIDDEN,
  ),
  ce: jsonServiceErrors(
    () =>
      new ServiceError(
        'LimitExceededException',
        'You made too many calls in a short period of time. Try again later.',
      ),
  ),
  cloudtrail: jsonServiceErrors(
    () => new ServiceError('ThrottlingException', 'Rate exceeded'),
  ),
  iam: queryServiceErrors,
  organizations: jsonServiceErrors(
    () =>
      new ServiceError(
        'TooManyRequestsException',
        'You have sent too many requests in too short a period of time. The quota helps protect against denial-of-service attacks. Try again later.',
      ),
  ),
  securityhub: jsonServiceErrors(
    () =>
      new ServiceError('TooManyRequestsException', 'Too Many Requests', {
        status: 429,
      }),
    FORBIDDEN,
  ),
  sts: queryServiceErrors,
  tagging: jsonServiceErrors(
    () =>
      new ServiceError(
        'ThrottledException',
        'The request was denied to limit the frequency of submitted requests.',
      ),
  ),
};
