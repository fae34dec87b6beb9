import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { actorOf } from './actorOf';
import { isPerson } from './isPerson';

/**
 * Lets through signed-in users, and services whose token is restricted: the
 * permission framework allows everything to a service without restrictions.
 *
 * @throws NotAllowedError for anybody else.
 */
export function requireKnownCaller(credentials: BackstageCredentials): void {
  if (isPerson(credentials)) {
    return;
  }
  const { type, accessRestrictions } = credentials.principal as {
    type?: string;
    accessRestrictions?: unknown;
  };
  if (type !== 'service') {
    throw new NotAllowedError('Sign in to ask AWS resale');
  }
  if (!accessRestrictions) {
    throw new NotAllowedError(
      `The token of ${actorOf(
        credentials,
      )} is not restricted; give it accessRestrictions for the plugin aws-resale in backend.auth.externalAccess`,
    );
  }
}
