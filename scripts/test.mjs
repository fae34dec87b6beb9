/**
 * Runs the tests and ends with one line: `N passed, N failed`.
 *
 *   node scripts/test.mjs              everything
 *   node scripts/test.mjs --unit       what needs no browser
 *   node scripts/test.mjs --browser    what needs one; further arguments go to Playwright
 *   node scripts/test.mjs <arguments>  `backstage-cli repo test <arguments>` beside a PostgreSQL
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backstageCli } from './lib/backstageCli.mjs';
import { findBrowser } from './lib/findBrowser.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { runBrowserTests } from './lib/runBrowserTests.mjs';
import { runScriptTests } from './lib/runScriptTests.mjs';
import { runUnitTests } from './lib/runUnitTests.mjs';
import { withPostgres } from './lib/withPostgres.mjs';

const [first, ...rest] = process.argv.slice(2);

await main(async () => {
  switch (first) {
    case undefined: {
      // First, so that a missing browser is told before the long part.
      const browser = await findBrowser();
      return await summarise([
        runScriptTests,
        runUnitTests,
        folder => runBrowserTests(browser, folder, []),
      ]);
    }
    case '--unit':
      return await summarise([runScriptTests, runUnitTests]);
    case '--browser': {
      const browser = await findBrowser();
      return await summarise([
        folder => runBrowserTests(browser, folder, rest),
      ]);
    }
    default:
      return await withPostgres(env =>
        run(backstageCli('repo', 'test', first, ...rest), {
          cwd: root,
          env,
          interactive: true,
        }),
      );
  }
});

async function summarise(suites) {
  const folder = mkdtempSync(join(tmpdir(), 'aws-resale-tests-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const suite of suites) {
      const counts = await suite(folder);
      for (const key of Object.keys(total)) {
        total[key] += counts[key];
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (total.skipped > 0) {
    console.log(`${total.skipped} skipped`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
