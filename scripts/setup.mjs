/**
 * Brings what a machine with nothing but Node and npm lacks: Yarn, through
 * Corepack, and the dependencies. Quick when nothing changed since last time.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dependencyHash } from './lib/dependencyHash.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { UserError } from './lib/UserError.mjs';
import { yarnEnvironment } from './lib/yarnEnvironment.mjs';

const STAMP = join(root, 'node_modules/.cache/aws-resale/dependencies');
/** Written by Yarn at the end of an installation. */
const YARN_STATE = join(root, 'node_modules/.yarn-state.yml');
/** For a Node that comes without Corepack, as some distributions' does. */
const COREPACK_FROM_NPM = [
  'npm',
  'exec',
  '--yes',
  '--package=corepack@0',
  '--',
  'corepack',
];

await main(async () => {
  checkNode();
  const wanted = dependencyHash(root);
  if (wanted === installed()) {
    console.log('Set-up: dependencies are up to date.');
    return;
  }

  const env = yarnEnvironment();
  const corepack = await findCorepack(env);
  console.log(
    'Set-up: installing dependencies with Yarn. The first time takes a few minutes.',
  );
  const code = await run([...corepack, 'yarn', 'install', '--immutable'], {
    cwd: root,
    env,
  });
  if (code !== 0) {
    throw new UserError(
      `The installation failed (the cause stands above); if yarn.lock would have to change, run 'corepack yarn install' and commit it, otherwise check with 'npm ping' that npm's registry can be reached, then run the command again.`,
    );
  }

  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
  console.log('Set-up: done.');
});

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (![20, 22, 24].includes(major)) {
    throw new UserError(
      `Node ${process.versions.node} is not supported; install Node 24, 22 or 20, then run the command again.`,
    );
  }
}

function installed() {
  return existsSync(STAMP) && existsSync(YARN_STATE)
    ? readFileSync(STAMP, 'utf8')
    : undefined;
}

async function findCorepack(env) {
  for (const corepack of [['corepack'], COREPACK_FROM_NPM]) {
    if ((await run([...corepack, '--version'], { env, quiet: true })) === 0) {
      return corepack;
    }
  }
  throw new UserError(
    `Corepack, which brings Yarn, is missing and could not be fetched; run 'npm install --global corepack', then run the command again.`,
  );
}
