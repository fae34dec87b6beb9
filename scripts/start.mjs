/**
 * Starts the portal on demo data: the backend with its simulated AWS, and the
 * frontend's development server. Both reload when their source changes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { backstageCli } from './lib/backstageCli.mjs';
import { configFiles } from './lib/configFiles.mjs';
import { isPortFree } from './lib/isPortFree.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { UserError } from './lib/UserError.mjs';
import { waitForUrl } from './lib/waitForUrl.mjs';

const PORTAL = 'http://localhost:3000';
const BACKEND_READY = 'http://127.0.0.1:7007/.backstage/health/v1/readiness';
const PORTS = {
  3000: 'the portal',
  7007: 'its backend',
  4599: 'the simulated AWS',
};

await main(async () => {
  for (const [port, what] of Object.entries(PORTS)) {
    if (!(await isPortFree(Number(port)))) {
      throw new UserError(
        `Port ${port} is taken, but ${what} needs it; stop the program that listens there, then run the command again.`,
      );
    }
  }

  console.log('Starting the portal on demo data; Ctrl+C ends it.');
  const config = configFiles(
    'app-config.yaml',
    'app-config.demo.yaml',
    'app-config.local.yaml',
  );
  const servers = [
    // The role makes the CLI start dev/index.ts, which adds the demo, and not src/index.ts.
    start('packages/backend', '--role', 'backend-plugin', ...config),
    start('packages/app', ...config),
  ];

  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      ended.abort();
      servers.forEach(server => server.kill(signal));
    });
  }
  announce(ended.signal);

  // Half a portal is none: when one server ends, so does the other.
  const [code] = await Promise.race(
    servers.map(server => once(server, 'exit')),
  );
  const stopped = ended.signal.aborted;
  ended.abort();
  await Promise.all(
    servers
      .filter(server => server.exitCode === null && server.signalCode === null)
      .map(server => {
        server.kill('SIGTERM');
        return once(server, 'exit');
      }),
  );
  return stopped ? 0 : code ?? 1;
});

function start(folder, ...args) {
  const [program, ...rest] = backstageCli('package', 'start', ...args);
  return spawn(program, rest, {
    cwd: join(root, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

async function announce(signal) {
  try {
    await Promise.all([
      waitForUrl(BACKEND_READY, signal),
      waitForUrl(PORTAL, signal),
    ]);
    console.log(
      `\nThe portal is ready. Open ${PORTAL} and choose a demo user.\n`,
    );
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}
