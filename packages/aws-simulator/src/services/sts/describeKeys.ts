import type { Session } from '../../identity/SessionStore';

/** Keys of a session, as STS gives them out. */
export function describeKeys(session: Session): Record<string, unknown> {
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: new Date(session.expiresAt),
  };
}
