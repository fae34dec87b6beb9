import { types } from 'node:util';
import type { ServiceName } from '../server/ServiceName';
import type { Protocol } from './Protocol';

const CONTENT_TYPE = 'text/xml';

/** Services by the version that their requests carry. */
const versions: Readonly<Record<string, ServiceName>> = {
  '2010-05-08': 'iam',
  '2011-06-15': 'sts',
};

const namespaces: Partial<Record<ServiceName, string>> = {
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

/**
 * AWS Query: a form in, XML out. Members of requests are texts; those of
 * structures are named by their path, like `TaskPolicyArn.arn`.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export const queryProtocol: Protocol = {
  read({ headers, body }) {
    const type = String(headers['content-type'] ?? '');
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      return undefined;
    }
    const {
      Action: operation,
      Version: version,
      ...parameters
    } = Object.fromEntries(new URLSearchParams(body));
    const service = versions[version];
    return operation && service
      ? { service, operation, parameters }
      : undefined;
  },

  writeResult({ service, operation }, result, requestId) {
    return {
      contentType: CONTENT_TYPE,
      body: `<${operation}Response xmlns="${namespaces[service]}">${element(
        `${operation}Result`,
        result,
      )}${element('ResponseMetadata', {
        RequestId: requestId,
      })}</${operation}Response>`,
    };
  },

  writeError({ code, message, status }, requestId) {
    const type = status >= 500 ? 'Receiver' : 'Sender';
    return {
      contentType: CONTENT_TYPE,
      body: `<ErrorResponse>${element('Error', {
        Type: type,
        Code: code,
        Message: message,
      })}${element('RequestId', requestId)}</ErrorResponse>`,
    };
  },
};

function element(name: string, value: unknown): string {
  return value === undefined ? '' : `<${name}>${content(value)}</${name}>`;
}

/**
 * A list has `member`s, a map `entry`s with `key` and `value`. Dates that were
 * cloned under Jest are no instances of its `Date`.
 */
function content(value: unknown): string {
  if (types.isDate(value)) {
    return value.toISOString();
  }
  if (types.isMap(value)) {
    return [...value]
      .map(([key, inner]) => element('entry', { key, value: inner }))
      .join('');
  }
  if (Array.isArray(value)) {
    return value.map(inner => element('member', inner)).join('');
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([child, inner]) => element(child, inner))
        .join('')
    : escape(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, character => ENTITIES[character]);
}
