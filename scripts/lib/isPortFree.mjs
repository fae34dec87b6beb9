import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether a server could listen there on 127.0.0.1.
 */
export async function isPortFree(port) {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
