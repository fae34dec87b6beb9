import type { ServiceName } from '../server/ServiceName';
import { parseJson } from './parseJson';
import type { Protocol } from './Protocol';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

const services: Readonly<Record<string, ServiceName>> = {
  AWSInsightsIndexService: 'ce',
  AWSOrganizationsV20161128: 'organizations',
  CloudTrail_20131101: 'cloudtrail',
  ResourceGroupsTaggingAPI_20170126: 'tagging',
};

/**
 * AWS JSON 1.1: the operation is in the `X-Amz-Target` header.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export const jsonProtocol: Protocol = {
  read({ headers, body }) {
    const [operation, prefix] = String(headers['x-amz-target'] ?? '')
      .split('.')
      // CloudTrail's targets may have its package in front.
      .reverse();
    const service = services[prefix];
    return service && operation
      ? { service, operation, parameters: parseJson(body) }
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
