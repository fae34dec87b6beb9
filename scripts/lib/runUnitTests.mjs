import { join } from 'node:path';
import { backstageCli } from './backstageCli.mjs';
import { readJestResults } from './readJestResults.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { withPostgres } from './withPostgres.mjs';

/**
 * Runs every Jest test of the workspace, with SQLite and PostgreSQL.
 *
 * @param {string} folder - for the results.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runUnitTests(folder) {
  const results = join(folder, 'jest.json');
  const code = await withPostgres(env =>
    run(
      backstageCli(
        ...['repo', 'test', '--watchAll=false', '--maxWorkers=2'],
        ...['--json', `--outputFile=${results}`],
      ),
      { cwd: root, env: { ...env, CI: 'true' } },
    ),
  );
  const counts = readJestResults(results);
  return code === 0
    ? counts
    : { ...counts, failed: Math.max(counts.failed, 1) };
}
