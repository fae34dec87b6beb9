import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { UserError } from './UserError.mjs';

/** Names the browser to use, before any other is looked for. */
const VARIABLE = 'CHROME_BIN';
const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...[
    process.env.ProgramFiles,
    process.env['ProgramFiles(x86)'],
    process.env.LocalAppData,
  ]
    .filter(Boolean)
    .map(folder => join(folder, 'Google/Chrome/Application/chrome.exe')),
];

/**
 * Finds a Chromium or Chrome that really starts, and fetches one where none is.
 *
 * @returns {Promise<string>} its path.
 * @throws {UserError} that names the choices, since no browser test is skipped in silence.
 */
export async function findBrowser() {
  const named = process.env[VARIABLE];
  if (named) {
    if (await starts(named)) {
      return named;
    }
    throw new UserError(
      `${VARIABLE} names ${named}, which does not start; point it at a Chromium or Chrome, or unset it.`,
    );
  }
  const browser =
    (await firstThatStarts(installed())) ??
    (await fromPlaywright()) ??
    (await fromDebian());
  if (browser) {
    return browser;
  }
  throw new UserError(
    `The browser tests need a Chromium or Chrome and none could be found or fetched; install one, or name one in ${VARIABLE}, or run 'npx playwright install --with-deps chromium', or run 'npm run test:unit' for all tests that need no browser.`,
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [
    ...PROGRAMS.flatMap(name =>
      folders.map(folder => join(folder, name + suffix)),
    ),
    ...APPLICATIONS,
  ];
}

async function fromPlaywright() {
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    console.log('Browser: none installed, so Playwright downloads its own.');
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    await run([process.execPath, cli, 'install', 'chromium'], {
      timeoutMs: 600_000,
    });
  }
  return await firstThatStarts([path]);
}

async function fromDebian() {
  if (
    process.platform !== 'linux' ||
    process.getuid() !== 0 ||
    !existsSync('/usr/bin/apt-get')
  ) {
    return undefined;
  }
  console.log(
    `Browser: Playwright's does not run here, so the package 'chromium' is installed.`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { env });
  await run(
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    { env },
  );
  return await firstThatStarts(['/usr/bin/chromium']);
}

async function firstThatStarts(paths) {
  for (const path of paths) {
    if (existsSync(path) && (await starts(path))) {
      return path;
    }
  }
  return undefined;
}

async function starts(path) {
  // There, --version opens a window instead of printing.
  if (process.platform === 'win32') {
    return existsSync(path);
  }
  const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
  return (
    (await run([path, ...args, '--version'], {
      quiet: true,
      timeoutMs: 30_000,
    })) === 0
  );
}
