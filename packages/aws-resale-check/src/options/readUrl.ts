import { UsageError } from '../UsageError';

/** The address of the API is as good as the backend's. */
const API_PATH = /\/api(\/aws-resale)?$/;

/**
 * Reads the address of a portal.
 *
 * @param name - where it is written, for messages.
 * @returns it without a slash at its end.
 * @throws {@link UsageError} for anything but an address over HTTP.
 */
export function readUrl(text: string, name: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError(
      `${name} is no address; write the backend's, such as https://portal.example`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UsageError(`${name} has to begin with https:// or http://`);
  }
  if (url.username || url.password) {
    throw new UsageError(
      `${name} holds a user name or a password, which everybody would see; put the token into AWS_RESALE_TOKEN`,
    );
  }
  if (url.search || url.hash) {
    throw new UsageError(`${name} has to end before the ? or #`);
  }
  const path = url.pathname.replace(/\/+$/, '').replace(API_PATH, '');
  return `${url.origin}${path}`;
}
