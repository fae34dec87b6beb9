import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  ACCOUNT_SEARCH_TYPE,
  accountReadPermission,
  AwsResaleClient,
  type AwsResaleApi,
  type SearchDocumentPage,
} from 'backstage-plugin-aws-resale-common';
import { Readable } from 'node:stream';
import { toDocument } from './toDocument';

const PAGE_SIZE = 1000;

/** A server that has accepted a request and says nothing counts as failed. */
const TIMEOUT_MS = 30_000;

/**
 * Reads every account over HTTP, as the service that the search backend is. When a
 * page fails so does the whole reading, and the index keeps what it had.
 */
export class AccountCollatorFactory implements DocumentCollatorFactory {
  readonly type = ACCOUNT_SEARCH_TYPE;
  readonly visibilityPermission = accountReadPermission;
  readonly #auth: AuthService;
  readonly #client: AwsResaleApi;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new AwsResaleClient({ discoveryApi: options.discovery });
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    let after: string | undefined;
    do {
      const { items, nextAfter }: SearchDocumentPage = await this.#read(after);
      if (nextAfter !== undefined && nextAfter <= (after ?? '')) {
        throw new TypeError(
          `The page of accounts after ${after} ends at ${nextAfter}, so reading on would never end`,
        );
      }
      yield* items.map(toDocument);
      after = nextAfter;
    } while (after !== undefined);
  }

  async #read(after: string | undefined): Promise<SearchDocumentPage> {
    // A token for each page, since it lives for minutes alone.
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'aws-resale',
    });
    return this.#client.readSearchDocuments(
      { after, limit: PAGE_SIZE },
      { token, signal: AbortSignal.timeout(TIMEOUT_MS) },
    );
  }
}
