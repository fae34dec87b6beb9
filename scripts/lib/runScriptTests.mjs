import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTapResults } from './readTapResults.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const FOLDER = join(root, 'scripts/lib');

/**
 * Runs the tests of these scripts, with Node's own runner, since Jest knows the
 * workspace's packages only.
 *
 * @param {string} folder - for the results.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runScriptTests(folder) {
  const results = join(folder, 'scripts.tap');
  const tests = readdirSync(FOLDER)
    .filter(name => name.endsWith('.test.mjs'))
    .map(name => join(FOLDER, name));
  await run([
    process.execPath,
    '--test',
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${results}`],
    ...tests,
  ]);
  return readTapResults(results);
}
