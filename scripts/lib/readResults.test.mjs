import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readJestResults } from './readJestResults.mjs';
import { readPlaywrightResults } from './readPlaywrightResults.mjs';
import { readTapResults } from './readTapResults.mjs';

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'aws-resale-results-'));
});
after(() => {
  rmSync(folder, { recursive: true });
});

function file(content) {
  const path = join(folder, 'results.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const jest = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 2,
  numTodoTests: 1,
};
const playwright = {
  stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 },
  errors: [],
};

test('counts what Jest passed and skipped', () => {
  assert.deepEqual(readJestResults(file(jest)), {
    passed: 7,
    failed: 0,
    skipped: 3,
  });
});

test('counts failed tests of Jest, and files that do not load', () => {
  const results = {
    ...jest,
    success: false,
    numFailedTests: 2,
    numRuntimeErrorTestSuites: 1,
  };
  assert.equal(readJestResults(file(results)).failed, 3);
});

test('counts a failure of Jest that no test owns', () => {
  assert.equal(readJestResults(file({ ...jest, success: false })).failed, 1);
});

test('counts what Playwright passed', () => {
  assert.deepEqual(readPlaywrightResults(file(playwright)), {
    passed: 3,
    failed: 0,
    skipped: 0,
  });
});

test('counts unexpected and flaky browser tests and errors outside them', () => {
  const results = {
    stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 0 },
    errors: [{ message: 'The server did not start' }],
  };
  assert.equal(readPlaywrightResults(file(results)).failed, 4);
});

test('counts a run without results as a failure', () => {
  const missing = join(folder, 'missing.json');
  assert.equal(readJestResults(missing).failed, 1);
  assert.equal(readPlaywrightResults(missing).failed, 1);
  assert.equal(readTapResults(missing).failed, 1);
});

test("counts what Node's own runner says", () => {
  const path = join(folder, 'results.tap');
  writeFileSync(
    path,
    'TAP version 13\n# tests 9\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n',
  );
  assert.deepEqual(readTapResults(path), { passed: 5, failed: 2, skipped: 2 });
});
