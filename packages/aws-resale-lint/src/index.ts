/**
 * Command line that checks the annotations of AWS resale in catalog files.
 *
 * @packageDocumentation
 */

import { runLint } from './runLint';

runLint({
  args: process.argv.slice(2),
  env: process.env,
  folder: process.cwd(),
  out: text => process.stdout.write(text),
  error: text => process.stderr.write(text),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = 2;
  },
);
