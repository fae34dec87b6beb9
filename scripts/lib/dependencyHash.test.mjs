import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { dependencyHash } from './dependencyHash.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aws-resale-hash-'));
  write('yarn.lock', 'lock');
  write('.yarnrc.yml', 'rc');
  write('package.json', '{}');
  write('packages/app/package.json', '{}');
  write('plugins/one/package.json', '{}');
  write('benchmarks/package.json', '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test('stays the same while nothing that matters changes', () => {
  const before = dependencyHash(root);
  write('packages/app/src/index.ts', 'export {}');
  assert.equal(dependencyHash(root), before);
});

for (const file of [
  'yarn.lock',
  '.yarnrc.yml',
  'package.json',
  'plugins/one/package.json',
  'packages/new/package.json',
]) {
  test(`changes with ${file}`, () => {
    const before = dependencyHash(root);
    write(file, 'changed');
    assert.notEqual(dependencyHash(root), before);
  });
}
