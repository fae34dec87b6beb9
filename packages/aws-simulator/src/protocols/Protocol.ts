import type { Parameters } from '../server/Operation';
import type { ServiceError } from '../server/ServiceError';
import type { ServiceName } from '../server/ServiceName';

/** A request before anybody looked at its meaning. */
export interface RawRequest {
  headers: Readonly<Record<string, string | string[] | undefined>>;
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
