import { join } from 'node:path';
import { ensureAppBuild } from './ensureAppBuild.mjs';
import { freePort } from './freePort.mjs';
import { readPlaywrightResults } from './readPlaywrightResults.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * Runs the Playwright tests against the built portal on demo data.
 *
 * @param {string} browser - path of a Chromium or Chrome.
 * @param {string} folder - for the results.
 * @param {string[]} args - for Playwright, like the name of one test file.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runBrowserTests(browser, folder, args) {
  console.log(`Browser: ${browser}`);
  if (!(await ensureAppBuild())) {
    // Its output above says why.
    return { passed: 0, failed: 1, skipped: 0 };
  }

  const results = join(folder, 'playwright.json');
  const code = await run(
    [
      process.execPath,
      join(root, 'node_modules/@playwright/test/cli.js'),
      ...['test', '--reporter=list,json', ...args],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        CHROME_BIN: browser,
        PORTAL_PORT: String(await freePort()),
        SIMULATOR_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: results,
      },
    },
  );
  const counts = readPlaywrightResults(results);
  return code === 0
    ? counts
    : { ...counts, failed: Math.max(counts.failed, 1) };
}
