/** Fails when the API types are not what the OpenAPI contract says. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { UserError } from './lib/UserError.mjs';

const CONTRACT = 'plugins/aws-resale-backend/src/schema/openapi.yaml';
const GENERATED = 'plugins/aws-resale-common/src/openapi.generated.ts';

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aws-resale-generated-'));
  try {
    const fresh = join(folder, 'openapi.generated.ts');
    const code = await run(
      [
        process.execPath,
        join(root, 'node_modules/openapi-typescript/bin/cli.js'),
        join(root, CONTRACT),
        '-o',
        fresh,
      ],
      { cwd: root, quiet: true },
    );
    if (code !== 0) {
      throw new UserError(
        `${CONTRACT} cannot be read; run 'npm run generate' to see why.`,
      );
    }
    if (
      readFileSync(fresh, 'utf8') !==
      readFileSync(join(root, GENERATED), 'utf8')
    ) {
      throw new UserError(
        `${GENERATED} differs from ${CONTRACT}; run 'npm run generate' and commit the result.`,
      );
    }
    console.log(`${GENERATED} is what ${CONTRACT} says.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
