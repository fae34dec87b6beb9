/**
 * Runs a benchmark beside a PostgreSQL server of its own.
 *
 *   npm run benchmark -- catalog [--payers 50] [--accounts 1000] [--seconds 180]
 *   npm run benchmark -- mapping [--accounts 100000] [--customers 5000] [--entities 20000] [--rules 50]
 *   npm run benchmark -- polls [--largest 10000]
 *   npm run benchmark -- posture [--accounts 100000] [--organizations 1000] [--customers 5000]
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { UserError } from './lib/UserError.mjs';
import { withPostgres } from './lib/withPostgres.mjs';

const BENCHMARKS = ['catalog', 'mapping', 'polls', 'posture'];

const [name, ...args] = process.argv.slice(2);

await main(async () => {
  if (!BENCHMARKS.includes(name)) {
    throw new UserError(`Say which benchmark: ${BENCHMARKS.join(' or ')}.`);
  }
  const { resolve } = createRequire(join(root, 'benchmarks/package.json'));
  const transform = resolve('@backstage/cli-node/config/nodeTransform.cjs');
  const cwd = join(root, 'benchmarks');
  const code = await withPostgres(env =>
    run(
      [
        ...[process.execPath, '--require', transform],
        ...[join(root, 'benchmarks/src', name, 'index.ts'), ...args],
      ],
      { cwd, env },
    ),
  );
  if (code !== 0) {
    return code;
  }
  return await run(
    [process.execPath, resolve('prettier/bin-prettier'), '--write', 'results'],
    { cwd, quiet: true },
  );
});
