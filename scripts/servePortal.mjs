/**
 * Serves the built portal on demo data from one backend, with its database in
 * memory; for the browser tests, which choose the ports. The backend's log goes
 * to a file, and to the screen when the backend fails.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backstageCli } from './lib/backstageCli.mjs';
import { configFiles } from './lib/configFiles.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';

const FOLDER = join(root, 'e2e-test-report');
const LOG = join(FOLDER, 'backend.log');

await main(async () => {
  const [program, ...args] = backstageCli(
    // The role makes the CLI start dev/index.ts, which adds the demo.
    ...['package', 'start', '--role', 'backend-plugin'],
    ...configFiles('app-config.yaml', 'app-config.demo.yaml'),
  );
  mkdirSync(FOLDER, { recursive: true });
  const log = openSync(LOG, 'w');
  const server = spawn(program, args, {
    cwd: join(root, 'packages/backend'),
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  closeSync(log);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => server.kill(signal));
  }
  const [code, signal] = await once(server, 'exit');
  if (code) {
    console.error(readFileSync(LOG, 'utf8'));
  }
  return signal ? 0 : code;
});
