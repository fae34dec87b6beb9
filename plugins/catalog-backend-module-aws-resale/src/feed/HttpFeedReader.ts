import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  AwsResaleClient,
  type AwsResaleApi,
  type FeedPage,
} from 'backstage-plugin-aws-resale-common';
import type { FeedReader } from './FeedReader';
import { explainFeedPage } from './explainFeedPage';

/**
 * One page is one mutation, and one mutation one transaction of the catalog:
 * small enough not to stand in the way of its processing.
 */
const PAGE_SIZE = 500;

/** A server that has accepted a request and says nothing counts as failed. */
const TIMEOUT_MS = 30_000;

/** Reads the feed over HTTP as the service that the catalog is. */
export class HttpFeedReader implements FeedReader {
  readonly #auth: AuthService;
  readonly #client: AwsResaleApi;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new AwsResaleClient({ discoveryApi: options.discovery });
  }

  async read(
    after: number,
    options: { signal: AbortSignal },
  ): Promise<FeedPage> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'aws-resale',
    });
    const page = await this.#client.readFeed(
      { after, limit: PAGE_SIZE },
      {
        token,
        signal: AbortSignal.any([
          options.signal,
          AbortSignal.timeout(TIMEOUT_MS),
        ]),
      },
    );
    const problem = explainFeedPage(page, after);
    if (problem) {
      throw new TypeError(problem);
    }
    return page;
  }
}
