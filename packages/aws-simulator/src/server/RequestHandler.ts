import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { jsonProtocol } from '../protocols/jsonProtocol';
import type { Invocation, Payload, Protocol } from '../protocols/Protocol';
import { queryProtocol } from '../protocols/queryProtocol';
import { restJsonProtocol } from '../protocols/restJsonProtocol';
import { operations } from '../services/operations';
import { serviceErrors } from '../services/serviceErrors';
import { authenticate } from './authenticate';
import { Call } from './Call';
import { readBody } from './readBody';
import { ServiceError } from './ServiceError';
import type { SimulatedAws } from './SimulatedAws';

const protocols: readonly Protocol[] = [
  jsonProtocol,
  queryProtocol,
  restJsonProtocol,
];

/** What comes in below this path came to the global endpoint of its service. */
export const GLOBAL_PATH = '/global';

const operationOf = new Map(
  operations.map(operation => [
    `${operation.service} ${operation.name}`,
    operation,
  ]),
);

/** Takes HTTP requests, finds the operation that is meant, and writes its answer. */
export class RequestHandler {
  readonly #aws: SimulatedAws;
  /** Ends waiting answers when the simulator stops. */
  readonly #stopped: AbortSignal;

  constructor(aws: SimulatedAws, stopped: AbortSignal) {
    this.#aws = aws;
    this.#stopped = stopped;
  }

  /** Never rejects: whatever goes wrong becomes an answer or a closed connection. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      const body = await readBody(request);
      for (const protocol of protocols) {
        if (await this.#answerIn(protocol, request, response, body)) {
          return;
        }
      }
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('The simulator does not know this service.\n');
    } catch {
      // The client went away, or the simulator stops: nobody is left to answer.
      response.destroy();
    }
  }

  /** False when the request is not of this protocol. */
  async #answerIn(
    protocol: Protocol,
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
  ): Promise<boolean> {
    const requestId = randomUUID();
    const send = (status: number, payload: Payload) => {
      response.writeHead(status, {
        ...payload.headers,
        'content-type': payload.contentType,
        'x-amzn-requestid': requestId,
      });
      response.end(payload.body);
    };
    const sendError = (error: ServiceError) =>
      send(error.status, protocol.writeError(error, requestId));

    const invocation = readInvocation(protocol, request, body);
    if (!invocation) {
      return false;
    }
    if (invocation instanceof ServiceError) {
      sendError(invocation);
      return true;
    }
    const call = this.#open(invocation, request, body);
    if (call instanceof ServiceError) {
      sendError(call);
      return true;
    }
    const { faults, requests } = this.#aws;
    const delay = faults.take('delay', call.faultCall);
    if (delay) {
      await wait(delay.milliseconds, undefined, { signal: this.#stopped });
    }
    if (faults.take('dropConnection', call.faultCall)) {
      requests.add(call.logEntry({ outcome: 'ConnectionDropped' }));
      request.socket.destroy();
      return true;
    }
    try {
      const payload = protocol.writeResult(invocation, call.run(), requestId);
      requests.add(call.logEntry({ outcome: 'OK', status: 200 }));
      send(200, payload);
    } catch (thrown) {
      const error = asServiceError(thrown);
      requests.add(
        call.logEntry({ outcome: error.code, status: error.status }),
      );
      sendError(error);
    }
    return true;
  }

  #open(
    invocation: Invocation,
    request: IncomingMessage,
    body: string,
  ): Call | ServiceError {
    const { service, operation: name } = invocation;
    const errors = serviceErrors[service];
    const operation = operationOf.get(`${service} ${name}`);
    if (!operation) {
      return errors.unknownOperation(name);
    }
    const authentication = authenticate(this.#aws, errors, {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body,
    });
    return new Call(
      this.#aws,
      operation,
      invocation,
      authentication,
      isGlobal(request),
    );
  }
}

function readInvocation(
  protocol: Protocol,
  request: IncomingMessage,
  body: string,
): Invocation | ServiceError | undefined {
  const { method = '', url = '', headers } = request;
  const [fullPath, query] = url.split('?');
  const path = isGlobal(request)
    ? fullPath.slice(GLOBAL_PATH.length)
    : fullPath;
  try {
    return protocol.read({
      method,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers,
      body,
    });
  } catch (error) {
    return asServiceError(error);
  }
}

function isGlobal({ url = '' }: IncomingMessage): boolean {
  return url.startsWith(`${GLOBAL_PATH}/`);
}

/** What is no answer of a service is a defect of the simulator or its portfolio: it tells which. */
function asServiceError(thrown: unknown): ServiceError {
  return thrown instanceof ServiceError
    ? thrown
    : new ServiceError('SimulatorFailure', String(thrown), { status: 500 });
}
