/** Validates each set of configuration files that is meant to be loaded together. */
import { backstageCli } from './lib/backstageCli.mjs';
import { configFiles } from './lib/configFiles.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

const SETS = [
  ['app-config.yaml', 'app-config.demo.yaml'],
  ['app-config.yaml', 'app-config.production.yaml'],
];

await main(async () => {
  let failed = 0;
  for (const set of SETS) {
    // --lax: the environment variables of production are not set here.
    const code = await run(
      backstageCli('config:check', '--lax', '--strict', ...configFiles(...set)),
      { cwd: root },
    );
    console.log(`${code === 0 ? 'Valid' : 'Invalid'}: ${set.join(' + ')}`);
    failed += code === 0 ? 0 : 1;
  }
  return failed === 0 ? 0 : 1;
});
