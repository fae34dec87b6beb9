import type { IncomingHttpHeaders } from 'node:http';
import type { Parameters } from '../server/Operation';
import type { ServiceError } from '../server/ServiceError';
import type { ServiceName } from '../server/ServiceName';

/** A request before anybody looked at its meaning. */
export interface RawRequest {
  method: string;
  /** Without a query. */
  path: string;
  /** Members of the query, decoded. */
  query: Readonly<Record<string, string>>;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a request asks for. */
export interface Invocation {
  service: ServiceName;
  operation: string;
  parameters: Parameters;
}

/** Body of an answer. */
export interface Payload {
  contentType: string;
  body: string;
  /** Further headers, for protocols that have some. */
  headers?: Readonly<Record<string, string>>;
}

/** How a family of AWS services writes requests and answers. */
export interface Protocol {
  /**
   * Undefined when the request is of another protocol or for an unknown service.
   *
   * @throws ServiceError when it is of this protocol but cannot be read
   */
  read(request: RawRequest): Invocation | undefined;
  writeResult(
    invocation: Invocation,
    result: Readonly<Record<string, unknown>>,
    requestId: string,
  ): Payload;
  writeError(error: ServiceError, requestId: string): Payload;
}
