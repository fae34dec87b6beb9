import { CustomErrorBase } from '@backstage/errors';

/**
 * The role in the payer cannot be assumed, or lacks a permission without which
 * nothing can be read. A customer's choice under billing transfer, so the
 * poller shows it as a state and keeps every fact.
 */
export class AccessDeniedError extends CustomErrorBase {
  name = 'AccessDeniedError' as const;
}

/** The account is in no organization (`AWSOrganizationsNotInUseException`). */
export class NoOrganizationError extends CustomErrorBase {
  name = 'NoOrganizationError' as const;
}

/** AWS kept refusing for its request rate, after all retries. */
export class ThrottledError extends CustomErrorBase {
  name = 'ThrottledError' as const;
}
