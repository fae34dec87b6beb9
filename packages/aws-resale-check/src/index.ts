/**
 * Command line that asks the portal whether a change to an AWS account is
 * allowed, and answers with an exit code.
 *
 * @packageDocumentation
 */

import { text } from 'node:stream/consumers';
import { EXIT } from './exitCodes';
import { runCheck } from './runCheck';

runCheck({
  args: process.argv.slice(2),
  env: process.env,
  folder: process.cwd(),
  isTerminal: process.stdout.isTTY === true,
  readInput: () => text(process.stdin),
  out: written => process.stdout.write(written),
  error: written => process.stderr.write(written),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = EXIT.ERROR;
  },
);
