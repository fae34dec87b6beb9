import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';
import { actorOf } from '../service/actorOf';
import { requireKnownCaller } from '../service/requireKnownCaller';

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
  requireKnownCaller(credentials);
  return { credentials, actor: actorOf(credentials) };
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
