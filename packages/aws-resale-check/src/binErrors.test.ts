import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { checkFor } from './__testUtils__/checks';
import { BIN, runBin } from './__testUtils__/runBin';
import { sendError, sendJson, TestPortal } from './__testUtils__/TestPortal';
import type { Instead } from './__testUtils__/TestPortal';

const TOKEN = 'a-token-that-nobody-may-see';
const ID = '012345678901';
const ASKED = ['--account', ID, '--operation', 'account-close'];

// A process is started for each question, beside whatever else is running.
jest.setTimeout(60_000);

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.start();
});

afterAll(async () => {
  await portal.stop();
});

beforeEach(() => portal.reset());

/** Runs the command against the portal of the tests; it never shows the token. */
async function check(args: string[], env: Record<string, string> = {}) {
  const result = await runBin(args, {
    env: { AWS_RESALE_URL: portal.url, AWS_RESALE_TOKEN: TOKEN, ...env },
  });
  expect(`${result.out}${result.error}`).not.toContain(TOKEN);
  return result;
}

/** What it says of a failure, in one line. */
async function failure(args: string[], env: Record<string, string> = {}) {
  const { code, out, error } = await check(args, env);
  expect({ code, out }).toEqual({ code: 4, out: '' });
  return error;
}

describe('aws-resale-check, used wrongly', () => {
  it.each([
    [[], 'no operation is named'],
    [[TOKEN, ...ASKED], 'something stands there without an option'],
    [['--token-file', TOKEN, ...ASKED], 'names cannot be read (ENOENT)'],
  ])('refuses %j', async (args, message) => {
    const error = await failure(args);

    expect(error).toContain(message);
    expect(error).toContain('Try --help.\n');
    expect(portal.seen).toEqual([]);
  });
});

describe('aws-resale-check, not answered', () => {
  it.each<[string, Instead, string]>([
    [
      'a token that is not known',
      (_, response) =>
        sendError(response, 401, 'AuthenticationError', 'Illegal token'),
      'the portal does not accept the token (401); is it the one that backend.auth.externalAccess',
    ],
    [
      'a token that may not ask',
      (_, response) => sendError(response, 403, 'NotAllowedError', 'Not so'),
      'the token may not ask (403): Not so. It needs accessRestrictions for the plugin aws-resale',
    ],
    [
      'an operation that does not exist',
      (_, response) =>
        sendError(
          response,
          400,
          'InputError',
          'There is no operation "account-clos" (did you mean "account-close"?)',
        ),
      'does not take the question (400): There is no operation "account-clos" (did you mean "account-close"?); --list prints',
    ],
    [
      'an address without the plugin',
      (_, response) => sendError(response, 404, 'NotFoundError', 'nothing'),
      '/api/aws-resale (404); is it the address of the backend',
    ],
    [
      'a sign-in page in front',
      (_, response) => {
        response.writeHead(302, {
          location: 'https://login.example/start?state=secret-state',
        });
        response.end();
        return true;
      },
      'sends to https://login.example (302); does something in front of it want a sign-in?',
    ],
    [
      'a page instead of an answer',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<!DOCTYPE html><title>Portal</title>');
        return true;
      },
      'answered with something that is no JSON; is it the address of the backend',
    ],
    [
      'something else in JSON',
      (_, response) => sendJson(response, 200, { verdict: 'ALLOWED' }),
      'answered with something else than a change check',
    ],
    [
      'an answer that is missing',
      ({ body }, response) =>
        sendJson(response, 200, {
          ...checkFor(JSON.parse(body)),
          answers: [],
        }),
      'gave no answer that is known here for account-close on 012345678901',
    ],
    [
      'a verdict that is not known',
      ({ body }, response) => {
        const [answer, ...others] = checkFor(JSON.parse(body)).answers;
        return sendJson(response, 200, {
          ...checkFor(JSON.parse(body)),
          answers: [{ ...answer, verdict: 'PERHAPS' }, ...others],
        });
      },
      'gave no answer that is known here for account-close on 012345678901',
    ],
    [
      'a failure',
      (_, response) => sendError(response, 500, 'Error', 'database\nis away'),
      'the portal failed (500): database is away',
    ],
    [
      'a gateway without a portal behind it',
      (_, response) => {
        response.writeHead(502, { 'content-type': 'text/html' });
        response.end('<h1>Bad gateway</h1>');
        return true;
      },
      'is busy or not up (502); try again later',
    ],
  ])('says so for %s', async (_, instead, message) => {
    portal.instead = instead;

    expect(await failure(['--quiet', ...ASKED])).toContain(message);
    expect(portal.seen).toHaveLength(1);
  });

  it('wants a token where the portal does', async () => {
    portal.instead = (_, response) =>
      sendError(response, 401, 'AuthenticationError', 'Missing credentials');

    expect(await failure(ASKED, { AWS_RESALE_TOKEN: '' })).toContain(
      'the portal wants a token (401); put it into AWS_RESALE_TOKEN',
    );
  });

  it('hides the token even where the portal repeats it', async () => {
    portal.instead = ({ authorization }, response) =>
      sendError(response, 500, 'Error', `what is ${authorization}?`);

    expect(await failure(ASKED)).toContain(
      'the portal failed (500): what is Bearer [token]?',
    );
  });

  it('tells operations that are none', async () => {
    portal.instead = (_, response) => sendJson(response, 200, []);

    expect(await failure(['--list'])).toContain(
      'answered with something else than operations',
    );
  });

  it.each([429, 503])('asks once more after %d', async status => {
    portal.instead = (_, response) =>
      portal.seen.length === 1 &&
      sendError(response, status, 'Error', 'busy', { 'retry-after': '0' });

    expect((await check(ASKED)).code).toBe(0);
    expect(portal.seen).toHaveLength(2);
    expect(portal.seen[1]).toEqual(portal.seen[0]);
  });

  it('gives up when it is busy twice, or for long', async () => {
    portal.instead = (_, response) =>
      sendError(response, 503, 'Error', 'busy', { 'retry-after': '0' });
    expect(await failure(ASKED)).toContain('is busy or not up (503)');
    expect(portal.seen).toHaveLength(2);

    portal.reset();
    portal.instead = (_, response) =>
      sendError(response, 429, 'Error', 'busy', { 'retry-after': '600' });
    expect(await failure(ASKED)).toContain(
      'is busy or not up (429), and says to wait 600 s; try again later',
    );
    expect(portal.seen).toHaveLength(1);
  });

  it('waits no longer than it is told', async () => {
    portal.instead = () => true;
    expect(await failure(['--timeout', '0.5', ...ASKED])).toContain(
      'did not answer within 0.5 s; --timeout allows it more',
    );

    portal.instead = (_, response) => {
      // The answer begins, and never ends.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
      return true;
    };
    expect(await failure(['--timeout', '0.5', ...ASKED])).toContain(
      'did not answer within 0.5 s',
    );

    portal.instead = (_, response) =>
      sendError(response, 503, 'Error', 'busy', { 'retry-after': '9' });
    expect(await failure(['--timeout', '0.5', ...ASKED])).toContain(
      'did not answer within 0.5 s',
    );
  });

  it('says that nobody is there, and what a proxy needs', async () => {
    const nobody = createServer();
    await new Promise<void>(resolve => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise(resolve => nobody.close(resolve));
    const url = `http://127.0.0.1:${port}`;

    expect(await failure(['--url', url, ...ASKED])).toBe(
      `aws-resale-check: ${url} cannot be reached (ECONNREFUSED): is the address right, and can it be reached from here?\n`,
    );
    expect(
      await failure(['--url', url, ...ASKED], {
        HTTPS_PROXY: 'http://user:password@proxy.example',
      }),
    ).toBe(
      `aws-resale-check: ${url} cannot be reached (ECONNREFUSED): HTTPS_PROXY is set, and Node goes through a proxy only with NODE_USE_ENV_PROXY=1 (Node 22.21, 24 or later)\n`,
    );
  });

  it('answers nothing where nobody reads the answer', async () => {
    const child = spawn(process.execPath, [BIN, '--help'], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.destroy();

    // 1, with which Node ends otherwise, would be an answer.
    expect(await once(child, 'exit')).toEqual([4, null]);
  });
});
