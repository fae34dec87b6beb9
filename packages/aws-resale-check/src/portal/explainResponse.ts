import type { ResponseError } from '@backstage/errors';
import type { AskedPortal } from './explainFailure';

const LONGEST_MESSAGE = 400;

/** What the server says, as one line that fits. */
function messageOf({ cause }: ResponseError): string {
  const text = cause.message.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_MESSAGE
    ? `${text.slice(0, LONGEST_MESSAGE)}…`
    : text;
}

function explainRedirect(error: ResponseError, url: string): string {
  const location = error.response.headers.get('location') ?? '';
  let target = 'another address';
  try {
    // Its path and query may hold the state of a sign-in.
    target = new URL(location, url).origin;
  } catch {
    // An address that cannot be read is not told.
  }
  return `${url} sends to ${target} (${error.response.status}); does something in front of it want a sign-in? Name an address at which a token is enough`;
}

/** Says why the portal refused, and what to do. */
export function explainResponse(
  error: ResponseError,
  { url, hasToken }: Pick<AskedPortal, 'url' | 'hasToken'>,
): string {
  const { status } = error.response;
  if (status >= 300 && status < 400) {
    return explainRedirect(error, url);
  }
  switch (status) {
    case 400:
      return `the portal does not take the question (400): ${messageOf(
        error,
      )}; --list prints the operations`;
    case 401:
      return hasToken
        ? 'the portal does not accept the token (401); is it the one that backend.auth.externalAccess of the portal holds?'
        : 'the portal wants a token (401); put it into AWS_RESALE_TOKEN, or into a file and name that with --token-file';
    case 403:
      return `the token may not ask (403): ${messageOf(
        error,
      )}. It needs accessRestrictions for the plugin aws-resale that allow aws-resale.account.read`;
    case 404:
      return `nothing answers at ${url}/api/aws-resale (404); is it the address of the backend, as backend.baseUrl has it, and does that backend have the plugin aws-resale?`;
    case 407:
      return 'the proxy wants a sign-in (407)';
    case 429:
    case 502:
    case 503:
    case 504: {
      const after = error.response.headers.get('retry-after');
      return `${url} is busy or not up (${status})${
        after && /^\d+$/.test(after) ? `, and says to wait ${after} s` : ''
      }; try again later`;
    }
    default:
      return `the portal failed (${status}): ${messageOf(error)}`;
  }
}
