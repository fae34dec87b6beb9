import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts what Jest wrote with `--json`. A file that does not even load counts
 * as one failure, and so does a run without results.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readJestResults(file) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    // Jest can fail as a whole, as by an error in its tear-down, with no test failed.
    failed: results.success ? failed : Math.max(failed, 1),
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
