import type { Client, MetadataBearer } from '@aws-sdk/types';
import type { AccountCredentials } from './AccountCredentials';
import type { AwsClientConfig, AwsService } from './AwsService';

interface Destroyable {
  destroy(): void;
}

/**
 * Clients of one account, made when they are first needed. They share their
 * credentials.
 */
export class AccountClients {
  readonly credentials: AccountCredentials;
  /** Calls under way. */
  inFlight = 0;
  readonly #configOf: (region: string) => AwsClientConfig;
  readonly #clients = new Map<string, Destroyable>();

  constructor(
    credentials: AccountCredentials,
    configOf: (region: string) => AwsClientConfig,
  ) {
    this.credentials = credentials;
    this.#configOf = configOf;
  }

  of<Input extends object, Output extends MetadataBearer, Config>(
    service: AwsService<Input, Output, Config>,
    region: string,
  ): Client<Input, Output, Config> {
    const key = `${service.prefix} ${region}`;
    const known = this.#clients.get(key);
    if (known) {
      // A prefix belongs to one service, so that this is what it once made.
      return known as Client<Input, Output, Config>;
    }
    const client = service.connect(this.#configOf(region));
    this.#clients.set(key, client);
    return client;
  }

  /** Closes all connections. */
  destroy(): void {
    this.#clients.forEach(client => client.destroy());
    this.#clients.clear();
  }
}
