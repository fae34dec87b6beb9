import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * `--config` arguments with absolute paths, since the CLI resolves relative ones
 * from whichever package it starts.
 *
 * @param {...string} names - file names in the root; a missing `*.local.yaml` is left out.
 * @returns {string[]}
 */
export function configFiles(...names) {
  return names
    .map(name => join(root, name))
    .filter(file => !file.endsWith('.local.yaml') || existsSync(file))
    .flatMap(file => ['--config', file]);
}
