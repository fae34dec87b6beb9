import { parseAuthorization } from '../identity/parseAuthorization';
import type { ServiceName } from '../server/ServiceName';
import { parseJson } from './parseJson';
import type { Protocol } from './Protocol';

const CONTENT_TYPE = 'application/json';

const services: readonly ServiceName[] = ['account', 'securityhub'];

/** Operations by method and path. */
const routes: Readonly<Record<string, [ServiceName, string]>> = {
  'POST /getAlternateContact': ['account', 'GetAlternateContact'],
  'POST /getContactInformation': ['account', 'GetContactInformation'],
  'GET /accounts': ['securityhub', 'DescribeHub'],
  'POST /findings': ['securityhub', 'GetFindings'],
};

/**
 * AWS REST JSON: the operation is in method and path, the service of an unknown
 * one in the signature.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export const restJsonProtocol: Protocol = {
  read({ method, path, query, headers, body }) {
    const route = `${method} ${path}`;
    const signedFor = parseAuthorization(headers.authorization)?.service;
    const unknown = services.find(service => service === signedFor);
    const [service, operation] = routes[route] ?? [unknown, route];
    return service && (signedFor === undefined || signedFor === service)
      ? { service, operation, parameters: { ...query, ...parseJson(body) } }
      : undefined;
  },

  writeResult(_invocation, result) {
    return { contentType: CONTENT_TYPE, body: JSON.stringify(result) };
  },

  writeError({ code, message, members }) {
    return {
      contentType: CONTENT_TYPE,
      headers: { 'x-amzn-errortype': code },
      body: JSON.stringify({ message, ...members }),
    };
  },
};
