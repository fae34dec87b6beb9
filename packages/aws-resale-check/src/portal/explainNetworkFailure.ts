import type { AskedPortal } from './explainFailure';

/** Codes of Node for a certificate that no known authority stands behind. */
const UNKNOWN_AUTHORITY = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const PROXY_VARIABLES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
];

function codeOf(cause: Error): string {
  // Node wraps the failures of several addresses of a host into one.
  const { code, errors } = cause as Error & {
    code?: string;
    errors?: readonly { code?: string }[];
  };
  return code ?? errors?.find(each => each.code)?.code ?? cause.message;
}

function remedy(code: string, env: NodeJS.ProcessEnv): string {
  if (UNKNOWN_AUTHORITY.has(code)) {
    return 'its certificate is signed by nobody Node knows: set NODE_EXTRA_CA_CERTS to a file with the certificate of your authority';
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return 'its certificate has expired';
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return 'its certificate is for another host';
  }
  if (
    code === 'ERR_SSL_WRONG_VERSION_NUMBER' ||
    code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG'
  ) {
    return 'it does not speak TLS: is the address http:// rather than https://?';
  }
  const proxy = PROXY_VARIABLES.find(name => env[name]);
  if (proxy && env.NODE_USE_ENV_PROXY !== '1') {
    return `${proxy} is set, and Node goes through a proxy only with NODE_USE_ENV_PROXY=1 (Node 22.21, 24 or later)`;
  }
  return 'is the address right, and can it be reached from here?';
}

/** Says why there is no connection to the portal. */
export function explainNetworkFailure(
  cause: Error,
  { url, env }: Pick<AskedPortal, 'url' | 'env'>,
): string {
  const code = codeOf(cause);
  return `${url} cannot be reached (${code}): ${remedy(code, env)}`;
}
