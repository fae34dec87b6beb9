import type { Protocol } from './Protocol';

const CONTENT_TYPE = 'text/xml';
const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/**
 * AWS Query: a form in, XML out. Of the simulated services STS alone speaks it.
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
    return operation && version === '2011-06-15'
      ? { service: 'sts', operation, parameters }
      : undefined;
  },

  writeResult({ operation }, result, requestId) {
    return {
      contentType: CONTENT_TYPE,
      body: `<${operation}Response xmlns="${NAMESPACE}">${element(
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
      body: `<ErrorResponse xmlns="${NAMESPACE}">${element('Error', {
        Type: type,
        Code: code,
        Message: message,
      })}${element('RequestId', requestId)}</ErrorResponse>`,
    };
  },
};

function element(name: string, value: unknown): string {
  if (value === undefined) {
    return '';
  }
  const content =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([child, inner]) => element(child, inner))
          .join('')
      : escape(String(value));
  return `<${name}>${content}</${name}>`;
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
