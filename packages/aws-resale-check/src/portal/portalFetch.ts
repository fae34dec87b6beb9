import { setTimeout as wait } from 'node:timers/promises';
import { retryDelayMs } from './retryDelayMs';

/**
 * Asks the portal, and once more where it is busy and says to come back soon.
 * Follows no redirect: the portal makes none, and a sign-in page in front of it
 * would look like an answer.
 */
export async function portalFetch(
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const ask = () => fetch(input, { ...init, redirect: 'manual' });
  const response = await ask();
  const delay = retryDelayMs(response, new Date());
  if (delay === undefined) {
    return response;
  }
  await response.body?.cancel();
  await wait(delay, undefined, { signal: init?.signal ?? undefined });
  return ask();
}
