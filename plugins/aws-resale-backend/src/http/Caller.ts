import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';
import { actorOf } from '../service/actorOf';
import { requireKnownCaller } from '../service/requireKnownCaller';

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

/**
 * Lets in one backend of the portal alone, where it reads everything for an index
 * of its own.
 */
export async function identifyReader(
  httpAuth: HttpAuthService,
  request: Request,
  subject: 'plugin:catalog' | 'plugin:search',
): Promise<void> {
  const { principal } = await httpAuth.credentials(request, {
    allow: ['service'],
  });
  if (principal.subject !== subject) {
    throw new NotAllowedError(`This is for ${subject} alone`);
  }
}
