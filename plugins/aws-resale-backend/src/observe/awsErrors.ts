import { isError, ServiceUnavailableError } from '@backstage/errors';
import {
  AccessDeniedError,
  NoOrganizationError,
  ThrottledError,
} from './errors';

/** Which call failed. */
export interface FailedCall {
  payerAccountId: string;
  /** Like `ListAccounts`. */
  operation: string;
}

const ACCESS_DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
]);

const THROTTLED = new Set([
  // Cost Explorer and Security Hub say it of rates.
  'LimitExceededException',
  'RequestLimitExceeded',
  'Throttling',
  'ThrottledException',
  'ThrottlingException',
  'TooManyRequestsException',
]);

const BAD_CREDENTIALS = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** Name of an SDK error, which is the code that AWS answered. */
export function nameOf(error: unknown): string {
  return isError(error) ? error.name : 'Error';
}

/** Whether AWS refused a call for lack of a permission. */
export function isAccessDenied(error: unknown): boolean {
  return ACCESS_DENIED.has(nameOf(error));
}

/** Whether AWS refused a call for its rate. */
export function isThrottled(error: unknown): boolean {
  return THROTTLED.has(nameOf(error));
}

/** Whether AWS does not know the caller, so that new credentials are needed. */
export function isBadCredentials(error: unknown): boolean {
  return BAD_CREDENTIALS.has(nameOf(error));
}

/**
 * What an SDK error says, without what may be personal data or secret: a
 * truncated answer ends up in the message of its JSON error, and refusals can
 * repeat what was sent.
 */
function describeCause(error: unknown): string {
  if (!isError(error)) {
    return 'unknown error';
  }
  const message = error.message
    .replace(/[^\s"'<>]*@[^\s"'<>]*/g, '…')
    .replace(/\b[0-9a-f]{40,}\b/gi, '…');
  const shown = error.name === 'SyntaxError' ? 'unreadable answer' : message;
  return `${error.name}: ${shown}`;
}

/**
 * The error of this plugin for one of the SDK. It names payer, call and remedy,
 * and never carries the SDK's error along, whose hidden parts hold the answer.
 */
export function explainAwsError(error: unknown, call: FailedCall): Error {
  const { payerAccountId, operation } = call;
  const name = nameOf(error);
  if (isAccessDenied(error)) {
    return new AccessDeniedError(
      `Payer ${payerAccountId} refused ${operation}; give the role the permissions policy that Sources shows, or ask the customer whether access was withdrawn`,
    );
  }
  if (name === 'AWSOrganizationsNotInUseException') {
    return new NoOrganizationError(
      `Account ${payerAccountId} is in no organization; remove it from the configuration or the customer's annotation, or create its organization`,
    );
  }
  if (isThrottled(error)) {
    return new ThrottledError(
      `Payer ${payerAccountId} kept refusing ${operation} for its request rate; lower awsResale.aws.rateShare or poll less often`,
    );
  }
  if (isBadCredentials(error)) {
    return new ServiceUnavailableError(
      `Payer ${payerAccountId} did not accept the session for ${operation} (${name}); the next poll assumes the role anew`,
    );
  }
  return new ServiceUnavailableError(
    `${operation} failed for payer ${payerAccountId} (${describeCause(
      error,
    )}); the next poll tries again`,
  );
}

/** The error for a call that the hub makes in its own name, for a payer or for itself. */
export function explainHubError(
  error: unknown,
  operation: string,
  payerAccountId?: string,
): Error {
  if (payerAccountId !== undefined && !isBadCredentials(error)) {
    return explainAwsError(error, { payerAccountId, operation });
  }
  const purpose = payerAccountId ? ` for payer ${payerAccountId}` : '';
  return new ServiceUnavailableError(
    `${operation}${purpose} failed (${describeCause(
      error,
    )}); check aws.mainAccount or the credentials of the environment, and list payers of another partition than the hub's in aws.accounts`,
  );
}
