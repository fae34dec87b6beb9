import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultSwitches } from './faults/FaultSwitches';
import { CredentialReports } from './identity/CredentialReports';
import { SessionStore } from './identity/SessionStore';
import type { EmptyPages } from './paging/EmptyPages';
import { TokenCodec } from './paging/TokenCodec';
import { GLOBAL_PATH, RequestHandler } from './server/RequestHandler';
import { RequestLog } from './server/RequestLog';
import type { SimulatedAws } from './server/SimulatedAws';
import type { Simulator } from './Simulator';
import type { SimulatorOptions } from './SimulatorOptions';
import { Throttle } from './throttling/Throttle';

const HOST = '127.0.0.1';
/** Longer than clients keep idle connections, so that none meets one that was just closed. */
const KEEP_ALIVE_MILLISECONDS = 65_000;

/**
 * Starts AWS in a box: an HTTP server on this machine to which the AWS SDK
 * clients talk when it is their `endpoint`.
 *
 * @throws RangeError for options that make no sense
 */
export async function startSimulator(
  options: SimulatorOptions,
): Promise<Simulator> {
  const stopping = new AbortController();
  const aws: SimulatedAws = {
    portfolio: options.portfolio,
    faults: new FaultSwitches(),
    requests: new RequestLog(),
    throttle: new Throttle(options.timeScale ?? 1),
    sessions: new SessionStore(),
    credentialReports: new CredentialReports(),
    tokens: new TokenCodec(),
    emptyPages: checkedEmptyPages(options.emptyPages ?? 'off'),
    now: options.now ?? Date.now,
  };
  const handler = new RequestHandler(aws, stopping.signal);
  const server = createServer((request, response) => {
    void handler.handle(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  server.listen(options.port ?? 0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://${HOST}:${port}`,
    globalEndpoint: `http://${HOST}:${port}${GLOBAL_PATH}`,
    portfolio: aws.portfolio,
    faults: aws.faults,
    requests: aws.requests,
    get timeScale() {
      return aws.throttle.timeScale;
    },
    set timeScale(timeScale: number) {
      aws.throttle.timeScale = timeScale;
    },
    forgetCredentialReports() {
      aws.credentialReports.clear();
    },
    async stop() {
      if (stopping.signal.aborted) {
        return;
      }
      stopping.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function checkedEmptyPages(emptyPages: EmptyPages): EmptyPages {
  if (
    emptyPages !== 'off' &&
    (!Number.isInteger(emptyPages.every) || emptyPages.every < 2)
  ) {
    throw new RangeError(
      `emptyPages.every must be a whole number of 2 or more, not ${emptyPages.every}: with 1 no listing would ever end`,
    );
  }
  return emptyPages;
}
