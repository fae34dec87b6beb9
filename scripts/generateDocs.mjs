/**
 * Writes the parts of pages in docs that code tells: the annotation contract, the
 * table of checks and the table of operations.
 *
 *   node scripts/generateDocs.mjs            writes them
 *   node scripts/generateDocs.mjs --check    fails when one is not what stands there
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { main } from './lib/main.mjs';
import { renderAnnotationContract } from './lib/renderAnnotationContract.mjs';
import { renderOperations } from './lib/renderOperations.mjs';
import { renderPostureChecks } from './lib/renderPostureChecks.mjs';
import { root } from './lib/root.mjs';
import { UserError } from './lib/UserError.mjs';

const PAGES = [
  {
    page: 'docs/annotations.md',
    source: 'the annotation contract',
    render: renderAnnotationContract,
  },
  {
    page: 'docs/posture.md',
    source: 'the table of checks',
    render: renderPostureChecks,
  },
  {
    page: 'docs/operations.md',
    source: 'the table of operations',
    render: renderOperations,
  },
];

await main(async () => {
  const require = createRequire(
    join(root, 'packages/aws-resale-lint/package.json'),
  );
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const common = require(join(root, 'plugins/aws-resale-common/src/index.ts'));
  const prettier = require(join(root, 'node_modules/prettier'));

  for (const { page, source, render } of PAGES) {
    const start = `<!-- generated from ${source}: start -->`;
    const end = `<!-- generated from ${source}: end -->`;
    const path = join(root, page);
    const text = readFileSync(path, 'utf8');
    const [before, rest, ...more] = text.split(start);
    const [, after] = (rest ?? '').split(end);
    if (after === undefined || more.length > 0) {
      throw new UserError(
        `${page} must hold the lines '${start}' and '${end}' once each.`,
      );
    }
    const fresh = prettier.format(
      `${before}${start}\n\n${render(common)}\n\n${end}${after}`,
      { ...(await prettier.resolveConfig(path)), filepath: path },
    );
    if (!process.argv.includes('--check')) {
      writeFileSync(path, fresh);
    } else if (fresh !== text) {
      throw new UserError(
        `${page} is not what ${source} says; run 'npm run generate:docs' and commit the result.`,
      );
    } else {
      console.log(`${page} is what ${source} says.`);
    }
  }
});
