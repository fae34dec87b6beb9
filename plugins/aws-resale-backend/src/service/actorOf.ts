import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isPerson } from './isPerson';

/** Entity ref of the user, subject of the service, or `nobody`. */
export function actorOf(credentials: BackstageCredentials): string {
  const { userEntityRef, subject } = credentials.principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return (isPerson(credentials) ? userEntityRef : subject) ?? 'nobody';
}
