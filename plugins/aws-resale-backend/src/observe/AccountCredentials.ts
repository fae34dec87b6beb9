import type { AwsCredentialIdentity } from '@aws-sdk/types';

/** On whose behalf a call is made: who counts it, who may end it. */
export interface CallContext {
  signal?: AbortSignal;
  /** Waits for the budget and counts; called before every attempt. */
  beforeAttempt(operation: string): Promise<void>;
}

/** Credentials with which one account is read. */
export interface AccountCredentials {
  /** Key id of the external id that worked last; undefined where none was needed. */
  readonly externalIdKeyId: string | undefined;
  /**
   * Credentials that are good for a while yet, remembered between calls.
   *
   * @throws AccessDeniedError when the role cannot be assumed.
   */
  get(context: CallContext): Promise<AwsCredentialIdentity>;
}

/** For calls that nobody counts or ends: the SDK asking in between. */
export const detachedContext: CallContext = {
  async beforeAttempt() {},
};

/**
 * Remaining life below which credentials are renewed. SDK clients renew theirs
 * five minutes before the end, so they always find renewed ones here.
 */
const RENEW_BEFORE_MS = 10 * 60 * 1000;

/** Whether credentials may still be used; long-lived ones always may. */
export function isFresh(
  identity: AwsCredentialIdentity | undefined,
): identity is AwsCredentialIdentity {
  return (
    identity !== undefined &&
    (identity.expiration === undefined ||
      identity.expiration.getTime() - Date.now() > RENEW_BEFORE_MS)
  );
}
