import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';

/** The only service that may read the feed. */
const FEED_READER = 'plugin:catalog';

/** Whoever makes a request, checked. */
export interface Caller {
  credentials: BackstageCredentials;
  /** Entity ref of the user, or subject of the service. */
  actor: string;
}

/** A signed-in person who decides something in their own name. */
export interface Person extends Caller {
  /** Entity ref in lower case. */
  actor: string;
}

/**
 * Lets in signed-in users, and services whose token is restricted: the
 * permission framework allows everything to a service without restrictions.
 */
export async function identify(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Caller> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const { principal } = credentials;
  if (principal.type === 'service' && !principal.accessRestrictions) {
    throw new NotAllowedError(
      `The token of ${principal.subject} is not restricted; give it accessRestrictions for the plugin aws-resale in backend.auth.externalAccess`,
    );
  }
  return { credentials, actor: actorOf(principal) };
}

/** Lets in signed-in users alone, where a person has to answer for what is done. */
export async function identifyPerson(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Person> {
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  return {
    credentials,
    actor: credentials.principal.userEntityRef.toLowerCase(),
  };
}

/** Lets in the catalog's backend alone. */
export async function identifyFeedReader(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<void> {
  const { principal } = await httpAuth.credentials(request, {
    allow: ['service'],
  });
  if (principal.subject !== FEED_READER) {
    throw new NotAllowedError('The feed is for the catalog module alone');
  }
}

function actorOf(
  principal: BackstageUserPrincipal | BackstageServicePrincipal,
): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
