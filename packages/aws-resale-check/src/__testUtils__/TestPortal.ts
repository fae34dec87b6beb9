import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ChangeQuestion } from 'backstage-plugin-aws-resale-common';
import { checkFor, SUMMARIES } from './checks';
import type { AnswerParts } from './checks';

/** A request that the portal got. */
export interface SeenRequest {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

/** What it answers instead; undefined leaves the request to the portal. */
export type Instead = (
  request: SeenRequest,
  response: ServerResponse,
) => boolean | void;

/** A real HTTP server that answers as the portal does. */
export class TestPortal {
  readonly seen: SeenRequest[] = [];
  /** What answers say beside account and operation. */
  partsOf: (accountId: string, operationId: string) => AnswerParts = () => ({});
  instead: Instead = () => false;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) =>
      this.#answer(request, response),
    );
  }

  static async start(): Promise<TestPortal> {
    const portal = new TestPortal();
    await new Promise<void>(resolve => {
      portal.#server.listen(0, '127.0.0.1', resolve);
    });
    return portal;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** The questions that it was asked. */
  get questions(): ChangeQuestion[] {
    return this.seen
      .filter(({ path }) => path === '/api/aws-resale/change-check')
      .map(({ body }) => JSON.parse(body));
  }

  /** As before the first request. */
  reset(): void {
    this.seen.length = 0;
    this.partsOf = () => ({});
    this.instead = () => false;
  }

  async stop(): Promise<void> {
    await new Promise(resolve => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: await text(request),
    };
    this.seen.push(seen);
    if (this.instead(seen, response) === true) {
      return;
    }
    switch (`${seen.method} ${seen.path}`) {
      case 'GET /api/aws-resale/operations':
        sendJson(response, 200, { items: SUMMARIES });
        break;
      case 'POST /api/aws-resale/change-check':
        sendJson(response, 200, checkFor(JSON.parse(seen.body), this.partsOf));
        break;
      default:
        sendError(response, 404, 'NotFoundError', 'there is nothing here');
    }
  }
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(body));
  return true;
}

/** Answers with an error as a Backstage backend does. */
export function sendError(
  response: ServerResponse,
  status: number,
  name: string,
  message: string,
  headers: Record<string, string> = {},
): true {
  return sendJson(
    response,
    status,
    { error: { name, message }, response: { statusCode: status } },
    headers,
  );
}
