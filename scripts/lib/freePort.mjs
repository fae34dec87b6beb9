import { once } from 'node:events';
import { createServer } from 'node:net';

/** @returns {Promise<number>} a port on 127.0.0.1 on which nothing listens. */
export async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
