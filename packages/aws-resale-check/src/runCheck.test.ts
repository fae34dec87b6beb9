import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestPortal } from './__testUtils__/TestPortal';
import { runCheck } from './runCheck';

const TOKEN = 'a-token-that-nobody-may-see';
const ID = '012345678901';
const ASKED = ['--account', ID, '--operation', 'account-close'];

let portal: TestPortal;
let folder: string;

beforeAll(async () => {
  portal = await TestPortal.start();
  folder = await mkdtemp(join(tmpdir(), 'aws-resale-check-'));
});

afterAll(async () => {
  await portal.stop();
  await rm(folder, { recursive: true });
});

beforeEach(() => portal.reset());

/** Runs the command line in this process; it never shows the token. */
async function run(
  args: string[],
  env: Record<string, string> = {},
  options: { isTerminal?: boolean } = {},
) {
  const written = { out: '', error: '' };
  const code = await runCheck({
    args,
    env: { AWS_RESALE_URL: portal.url, AWS_RESALE_TOKEN: TOKEN, ...env },
    folder,
    isTerminal: options.isTerminal ?? false,
    readInput: async () => '',
    out: text => {
      written.out += text;
    },
    error: text => {
      written.error += text;
    },
  });
  expect(`${written.out}${written.error}`).not.toContain(TOKEN);
  return { code, ...written };
}

/** What it says of wrong use. */
async function failure(args: string[], env: Record<string, string> = {}) {
  const { code, out, error } = await run(args, env);
  expect({ code, out }).toEqual({ code: 4, out: '' });
  return error;
}

describe('runCheck', () => {
  it('colours verdicts for people at a terminal, who may not want it', async () => {
    portal.partsOf = () => ({ verdict: 'NOT_OURS' });
    const plain = await run(ASKED);
    const coloured = await run(ASKED, {}, { isTerminal: true });

    expect(plain.out).toMatch(/^NOT OURS {8}012345678901 {2}Close/);
    expect(coloured.out).toBe(
      plain.out.replace('NOT OURS', '\u001b[31mNOT OURS\u001b[0m'),
    );
    expect(await run(ASKED, { NO_COLOR: '1' }, { isTerminal: true })).toEqual(
      plain,
    );
    expect(await run(ASKED, { TERM: 'dumb' }, { isTerminal: true })).toEqual(
      plain,
    );
    // An empty one asks for nothing.
    expect(await run(ASKED, { NO_COLOR: '' }, { isTerminal: true })).toEqual(
      coloured,
    );
  });
});

describe('runCheck, used wrongly', () => {
  it.each<[string[], string]>([
    [[], 'no operation is named'],
    [['--account', ID], 'no operation is named'],
    [['--operation', 'account-close'], 'no account is named'],
    [['--account', '12345678901', ...ASKED], 'did you mean "012345678901"?'],
    [['--account', ID, '--operation', 'Close it'], '"Close" is no operation'],
    [
      ['--list', ...ASKED],
      '--account and --operation cannot be used with --list',
    ],
    [
      ['--plan', '-', ...ASKED],
      '--operation cannot be used with --plan, which names what is done itself',
    ],
    [
      ['--plan', '-', '--account', `${ID},112345678901`],
      '--account takes one account with --plan',
    ],
    [['--payer', ID, ...ASKED], '--payer cannot be used without --plan'],
    [['--json', '--quiet', ...ASKED], '--json and --quiet exclude each other'],
    [['--timeout', 'soon', ...ASKED], '--timeout is a number of seconds'],
    [['--timeout=0', ...ASKED], '--timeout is a number of seconds'],
    [['--url', 'portal.example', ...ASKED], '--url is no address'],
    [['--url', 'ftp://portal.example', ...ASKED], 'has to begin with https://'],
    [
      ['--url', `https://x:${TOKEN}@a.example`, ...ASKED],
      'a user name or a pass',
    ],
    [['--url', 'https://a.example/?a=b', ...ASKED], 'has to end before the ?'],
    [['--fix', ...ASKED], "Unknown option '--fix'\n"],
    [['--token', TOKEN, ...ASKED], 'a token is never an argument'],
    [[`--token=${TOKEN}`, ...ASKED], 'a token is never an argument'],
    [[TOKEN, ...ASKED], 'something stands there without an option'],
    [
      ['--token-file', TOKEN, ...ASKED],
      '--token-file names cannot be read (ENOENT)',
    ],
    [
      ['--accounts-file', 'none', '--operation', 'account-close'],
      '--accounts-file names cannot be read (ENOENT)',
    ],
    [['--plan', 'none'], '--plan names cannot be read (ENOENT)'],
  ])('refuses %j', async (args, message) => {
    const error = await failure(args);

    expect(error).toContain(message);
    expect(error).toContain('Try --help.\n');
    expect(portal.seen).toEqual([]);
  });

  it('wants an address', async () => {
    expect(await failure(ASKED, { AWS_RESALE_URL: '' })).toContain(
      'no portal is named; set AWS_RESALE_URL',
    );
  });

  it('wants a token that can be one', async () => {
    await writeFile(join(folder, 'two'), `${TOKEN}\nanother\n`);
    await writeFile(join(folder, 'empty'), '\n');

    expect(await failure([...ASKED, '--token-file', 'two'])).toContain(
      'the token file holds more than a token',
    );
    expect(await failure([...ASKED, '--token-file', 'empty'])).toContain(
      'the token file is empty',
    );
  });

  it('takes no empty list for leave, and names the line of a wrong account', async () => {
    await writeFile(join(folder, 'nobody'), '# nobody\n\n');
    await writeFile(join(folder, 'wrong'), `${ID}\n\n1234-5678-9012\n`);
    const asked = ['--operation', 'account-close', '--accounts-file'];

    expect(await failure([...asked, 'nobody'])).toContain(
      '--accounts-file names no account',
    );
    expect(await failure([...asked, 'wrong'])).toContain(
      'line 3 of --accounts-file: "1234-5678-9012" has dashes',
    );
    expect(portal.seen).toEqual([]);
  });
});
