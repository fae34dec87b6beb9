import { randomBytes } from 'node:crypto';
import knexFactory, { type Knex } from 'knex';

/** Where `withPostgres` and Backstage's test tools name a server. */
const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * The databases of one portal on a PostgreSQL server. Each plugin has its own,
 * all with one random prefix, so that several may stand on one server.
 */
export class PostgresServer {
  readonly #url: string;
  readonly #prefix = `benchmark_${randomBytes(4).toString('hex')}_`;
  readonly #clients = new Map<string, Knex>();

  /** Whether the environment names a server. */
  static isNamed(): boolean {
    return Boolean(process.env[VARIABLE]);
  }

  /** @throws Error when the environment names no server. */
  static fromEnvironment(): PostgresServer {
    const url = process.env[VARIABLE];
    if (!url) {
      throw new Error(
        `${VARIABLE} names no PostgreSQL server; start the benchmarks through 'npm run benchmark', which brings one`,
      );
    }
    return new PostgresServer(url);
  }

  private constructor(url: string) {
    this.#url = url;
  }

  /** `backend.database` of app-config. */
  config() {
    return {
      client: 'pg',
      connection: this.#url,
      prefix: this.#prefix,
    };
  }

  /** A client of a plugin's database, which the plugin has made by then. */
  plugin(pluginId: string): Knex {
    return this.#client(`${this.#prefix}${pluginId}`);
  }

  /** Any database, for what concerns the server. */
  admin(): Knex {
    return this.#client('postgres');
  }

  /** Bytes on disk of a plugin's database, its indexes included. */
  async sizeOf(pluginId: string): Promise<number> {
    const { rows } = await this.admin().raw<{ rows: Array<{ size: string }> }>(
      'select pg_database_size(?) as size',
      [`${this.#prefix}${pluginId}`],
    );
    return Number(rows[0].size);
  }

  async version(): Promise<string> {
    const { rows } = await this.admin().raw<{
      rows: Array<{ server_version: string }>;
    }>('show server_version');
    return rows[0].server_version;
  }

  /** Process id of the server itself, the parent of those that do the work. */
  async processId(): Promise<number> {
    const { rows } = await this.admin().raw<{ rows: Array<{ file: string }> }>(
      `select pg_read_file('postmaster.pid') as file`,
    );
    return Number(rows[0].file.split('\n')[0]);
  }

  /** Drops what the portal made. */
  async destroy(): Promise<void> {
    const names = await this.admin()('pg_database')
      .whereLike('datname', `${this.#prefix.replaceAll('_', '\\_')}%`)
      .pluck<string[]>('datname');
    for (const name of names) {
      await this.admin().raw('drop database if exists ?? with (force)', [name]);
    }
    for (const client of this.#clients.values()) {
      await client.destroy();
    }
  }

  #client(database: string): Knex {
    const url = new URL(this.#url);
    url.pathname = `/${database}`;
    const client =
      this.#clients.get(database) ??
      knexFactory({
        client: 'pg',
        connection: url.toString(),
        pool: { min: 0, max: 2 },
      });
    this.#clients.set(database, client);
    return client;
  }
}
