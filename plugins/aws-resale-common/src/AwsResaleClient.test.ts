/**
 * @jest-environment node
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsResaleClient } from './AwsResaleClient';

interface Seen {
  method?: string;
  url: URL;
  authorization?: string;
  body: string;
}

interface Answer {
  status: number;
  body: unknown;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

describe('AwsResaleClient', () => {
  let server: Server;
  let baseUrl: string;
  let client: AwsResaleClient;
  let seen: Seen[];
  let answer: Answer;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      seen.push({
        method: request.method,
        url: new URL(request.url ?? '', 'http://localhost'),
        authorization: request.headers.authorization,
        body: await textOf(request),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    baseUrl = `http://127.0.0.1:${port}/api/`;
    client = new AwsResaleClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl}${id}` },
    });
  });

  afterAll(async () => {
    await new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  beforeEach(() => {
    seen = [];
    answer = { status: 200, body: {} };
  });

  it('sends lists as repeated parameters and gives back the page', async () => {
    answer.body = { items: [], totalCount: 0 };
    const page = await client.listAccounts({
      q: 'Acme "EU" & 株式会社',
      verdict: ['DRIFT', 'IN_TRANSFER'],
      state: ['GONE'],
      sort: '-name',
      limit: 50,
    });
    expect(page).toEqual({ items: [], totalCount: 0 });
    const [{ method, url, authorization }] = seen;
    expect(method).toBe('GET');
    expect(url.pathname).toBe('/api/aws-resale/accounts');
    expect([...url.searchParams]).toEqual([
      ['q', 'Acme "EU" & 株式会社'],
      ['verdict', 'DRIFT'],
      ['verdict', 'IN_TRANSFER'],
      ['state', 'GONE'],
      ['sort', '-name'],
      ['limit', '50'],
    ]);
    expect(authorization).toBeUndefined();
  });

  it('sends the token of the caller', async () => {
    await client.getOverview({ token: 'demo-token' });
    expect(seen[0].authorization).toBe('Bearer demo-token');
  });

  it('sends a body as JSON', async () => {
    await client.releaseRemoval('012345678901', 'run-1');
    expect(seen[0]).toMatchObject({
      method: 'POST',
      body: '{"runId":"run-1"}',
    });
    expect(seen[0].url.pathname).toBe(
      '/api/aws-resale/organizations/012345678901/release-removal',
    );
  });

  it('keeps parts of a path apart', async () => {
    await client.getCustomer({
      kind: 'group',
      namespace: 'default',
      name: 'a/b?c',
    });
    expect(seen[0].url.pathname).toBe(
      '/api/aws-resale/customers/group/default/a%2Fb%3Fc',
    );
  });

  it('throws the error of the server', async () => {
    answer = {
      status: 409,
      body: {
        error: { name: 'ConflictError', message: 'a poll of it runs' },
        request: { method: 'POST', url: '/' },
        response: { statusCode: 409 },
      },
    };
    await expect(client.runOrganization('012345678901')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'a poll of it runs' },
    });
  });

  it('throws an answer that is no error of the backend too', async () => {
    answer = { status: 502, body: 'bad gateway' };
    await expect(client.getAccount('012345678901')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
      cause: { message: expect.stringContaining('bad gateway') },
    });
  });

  it('stops when it is told to', async () => {
    await expect(
      client.getOverview({ signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([]);
  });

  it('calls through the fetch that it was given', async () => {
    const urls: string[] = [];
    const own = new AwsResaleClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl}${id}` },
      fetchApi: {
        fetch: async (input, init) => {
          urls.push(new Request(input, init).url);
          return fetch(input, init);
        },
      },
    });
    await own.readFeed({ after: 7, limit: 100 });
    expect(urls).toEqual([`${baseUrl}aws-resale/feed?after=7&limit=100`]);
  });

  it('survives a fetch that looks at the request before it passes it on', async () => {
    const own = new AwsResaleClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl}${id}` },
      fetchApi: {
        fetch: async (input, init) => {
          // As the middlewares of a Backstage app do.
          const looked = new Request(input, init);
          return looked.url ? fetch(input, init) : new Response();
        },
      },
    });
    await own.releaseRemoval('012345678901', 'run-1');
    expect(seen[0]).toMatchObject({
      method: 'POST',
      body: '{"runId":"run-1"}',
    });
  });

  it.each<[string, (api: AwsResaleClient) => Promise<unknown>, string]>([
    ['listCustomers', api => api.listCustomers({}), 'GET /customers'],
    [
      'getAccountHistory',
      api => api.getAccountHistory('012345678901', {}),
      'GET /accounts/012345678901/history',
    ],
    ['listChanges', api => api.listChanges({}), 'GET /changes'],
    [
      'listOrganizations',
      api => api.listOrganizations({}),
      'GET /organizations',
    ],
    [
      'getOrganization',
      api => api.getOrganization('012345678901'),
      'GET /organizations/012345678901',
    ],
    [
      'runAllOrganizations',
      api => api.runAllOrganizations(),
      'POST /organizations/run',
    ],
    [
      'approveOrganization',
      api => api.approveOrganization('012345678901'),
      'POST /organizations/012345678901/approve',
    ],
    [
      'getConnection',
      api => api.getConnection('012345678901'),
      'GET /organizations/012345678901/connection',
    ],
  ])('%s calls its operation', async (_, call, operation) => {
    answer.body = { operation };
    expect(await call(client)).toEqual({ operation });
    const [{ method, url }] = seen;
    expect(`${method} ${url.pathname.replace('/api/aws-resale', '')}`).toBe(
      operation,
    );
  });
});
