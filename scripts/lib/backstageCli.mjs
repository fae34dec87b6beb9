import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The command line that runs the Backstage CLI of this repository.
 *
 * @param {...string} args
 * @returns {string[]}
 */
export function backstageCli(...args) {
  return [
    process.execPath,
    join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
    ...args,
  ];
}
