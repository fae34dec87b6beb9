import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of everything that decides what `node_modules` should hold.
 *
 * @param {string} root - of the repository.
 * @returns {string}
 */
export function dependencyHash(root) {
  const hash = createHash('sha256');
  // Native modules are built for one version of Node on one kind of machine.
  hash.update(
    `${process.platform} ${process.arch} ${process.versions.modules}`,
  );
  for (const file of [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...packageJsons(root, 'packages'),
    ...packageJsons(root, 'plugins'),
    'benchmarks/package.json',
  ]) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function packageJsons(root, folder) {
  return readdirSync(join(root, folder))
    .sort()
    .map(name => join(folder, name, 'package.json'))
    .filter(file => existsSync(join(root, file)));
}
