import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts what Node's test runner wrote with its TAP reporter. A run without
 * results counts as one failure.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readTapResults(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  if (count('tests') === 0) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
