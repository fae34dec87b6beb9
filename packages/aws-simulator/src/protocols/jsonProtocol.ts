import { ServiceError } from '../server/ServiceError';
import type { ServiceName } from '../server/ServiceName';
import type { Protocol } from './Protocol';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

const services: Readonly<Record<string, ServiceName>> = {
  AWSOrganizationsV20161128: 'organizations',
  ResourceGroupsTaggingAPI_20170126: 'tagging',
};

/**
 * AWS JSON 1.1: the operation is in the `X-Amz-Target` header.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export const jsonProtocol: Protocol = {
  read({ headers, body }) {
    const [prefix, operation] = String(headers['x-amz-target'] ?? '').split(
      '.',
    );
    const service = services[prefix];
    return service && operation
      ? { service, operation, parameters: parse(body) }
      : undefined;
  },

  writeResult(_invocation, result) {
    return { contentType: CONTENT_TYPE, body: JSON.stringify(result) };
  },

  writeError({ code, message, members }) {
    return {
      contentType: CONTENT_TYPE,
      // Services differ in the capital letter of `message`; clients read both.
      body: JSON.stringify({ __type: code, Message: message, ...members }),
    };
  },
};

function parse(body: string): Record<string, unknown> {
  try {
    return Object(body === '' ? {} : JSON.parse(body));
  } catch {
    throw new ServiceError('SerializationException', 'The body is no JSON.');
  }
}
