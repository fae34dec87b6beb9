/**
 * Writes the part of docs/annotations.md that the annotation contract tells.
 *
 *   node scripts/generateDocs.mjs            writes it
 *   node scripts/generateDocs.mjs --check    fails when it is not what stands there
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { main } from './lib/main.mjs';
import { renderAnnotationContract } from './lib/renderAnnotationContract.mjs';
import { root } from './lib/root.mjs';
import { UserError } from './lib/UserError.mjs';

const PAGE = 'docs/annotations.md';
const START = '<!-- generated from the annotation contract: start -->';
const END = '<!-- generated from the annotation contract: end -->';

await main(async () => {
  const require = createRequire(
    join(root, 'packages/aws-resale-lint/package.json'),
  );
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const common = require(join(root, 'plugins/aws-resale-common/src/index.ts'));
  const prettier = require(join(root, 'node_modules/prettier'));

  const path = join(root, PAGE);
  const page = readFileSync(path, 'utf8');
  const [before, rest, ...more] = page.split(START);
  const [, after] = (rest ?? '').split(END);
  if (after === undefined || more.length > 0) {
    throw new UserError(
      `${PAGE} must hold the lines '${START}' and '${END}' once each.`,
    );
  }
  const fresh = prettier.format(
    `${before}${START}\n\n${renderAnnotationContract(
      common,
    )}\n\n${END}${after}`,
    { ...(await prettier.resolveConfig(path)), filepath: path },
  );
  if (!process.argv.includes('--check')) {
    writeFileSync(path, fresh);
    return;
  }
  if (fresh !== page) {
    throw new UserError(
      `${PAGE} is not what the annotation contract says; run 'npm run generate:docs' and commit the result.`,
    );
  }
  console.log(`${PAGE} is what the annotation contract says.`);
});
