import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backstageCli } from './backstageCli.mjs';
import { configFiles } from './configFiles.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Written last by the build. */
const BUILT = join(root, 'packages/app/dist/index.html');
const SOURCES = [
  'app-config.yaml',
  'yarn.lock',
  'packages/app/package.json',
  'packages/app/config.d.ts',
  'packages/app/public',
  'packages/app/src',
  'plugins/aws-resale/package.json',
  'plugins/aws-resale/src',
  'plugins/aws-resale-common/src',
];

/**
 * Builds the frontend unless the last build is newer than every source of it.
 *
 * @returns {Promise<boolean>} false when the build failed.
 */
export async function ensureAppBuild() {
  const builtAt = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (builtAt > Math.max(...SOURCES.map(newest))) {
    console.log('Frontend: the last build is up to date.');
    return true;
  }
  console.log('Frontend: building it once for the browser tests.');
  const code = await run(
    backstageCli('package', 'build', ...configFiles('app-config.yaml')),
    { cwd: join(root, 'packages/app') },
  );
  return code === 0;
}

/** The latest change below a path; a folder changes when a file in it goes. */
function newest(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) {
    return 0;
  }
  const stat = statSync(absolute);
  return stat.isDirectory()
    ? Math.max(
        stat.mtimeMs,
        ...readdirSync(absolute).map(name => newest(join(path, name))),
      )
    : stat.mtimeMs;
}
