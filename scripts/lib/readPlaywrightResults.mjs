import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts what Playwright's JSON reporter wrote. An error outside the tests
 * counts as a failure, and so does a run without results.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readPlaywrightResults(file) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
