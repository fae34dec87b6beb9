import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BIN = resolve(__dirname, '../bin/aws-resale-lint');

const GOOD = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: acme
  annotations:
    aws-resale/payer-account-id: '012345678901'
spec:
  type: customer
`;
const BAD = GOOD.replace(`'012345678901'`, '12345678901');
const WARNED = GOOD.replace(`'012345678901'`, `'112345678901, 112345678901'`);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aws-resale-lint-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function files(texts: Record<string, string>) {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Runs the real command in the folder. */
function lint(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; lines: string[]; error: string }>(
    settle => {
      execFile(
        process.execPath,
        [BIN, ...args],
        { cwd: folder, env: { PATH: process.env.PATH, ...env } },
        (failure, stdout, stderr) =>
          settle({
            code: Number(failure?.code ?? 0),
            lines: stdout.trimEnd().split('\n'),
            error: stderr,
          }),
      );
    },
  );
}

describe('aws-resale-lint', () => {
  it('passes good files and says how many they were', async () => {
    await files({ 'good.yaml': GOOD });

    expect(await lint(['.'])).toEqual({
      code: 0,
      lines: ['1 file checked: 0 errors, 0 warnings'],
      error: '',
    });
  });

  it('tells file, line and column of what is wrong, in order of files', async () => {
    await files({ 'b/bad.yml': BAD, 'a.yaml': WARNED, 'c.yaml': GOOD });

    expect(await lint(['b', 'a.yaml', 'c.yaml', './b'])).toEqual({
      code: 1,
      lines: [
        'a.yaml:6:49 warning aws-resale/payer-account-id: "112345678901" stands here twice; once is enough (REPEATED)',
        'b/bad.yml:6:34 error aws-resale/payer-account-id: 12345678901 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean "012345678901"? (LOST_ZERO)',
        '3 files checked: 1 error, 1 warning',
      ],
      error: '',
    });
  });

  it('searches folders for YAML, but not where others keep theirs', async () => {
    await files({
      'a/catalog-info.yaml': BAD,
      'a/deep/er/x.YML': BAD,
      'a/notes.txt': BAD,
      'a/node_modules/x/bad.yaml': BAD,
      'a/.git/bad.yaml': BAD,
      'a/dist/bad.yaml': BAD,
    });
    await symlink(folder, join(folder, 'a/loop'));
    const { lines } = await lint(['a']);

    expect(lines.map(line => line.split(':')[0])).toEqual([
      'a/catalog-info.yaml',
      'a/deep/er/x.YML',
      '2 files checked',
    ]);
    expect((await lint(['a/notes.txt'])).code).toBe(1);
  });

  it('is silent about what is no catalog file of ours', async () => {
    await files({
      'broken.yaml': 'a: [\n',
      'chart.yaml':
        '{{- if .Values.x }}\naws-resale/account-model: [\n{{ end }}\n',
      'service.yaml': GOOD.replace('aws-resale/', 'other/'),
      'values.yaml': 'annotations:\n  aws-resale/account-model: ecma\n',
    });

    expect((await lint(['.'])).lines).toEqual([
      '4 files checked: 0 errors, 0 warnings',
    ]);
  });

  it('tells broken YAML that mentions an annotation', async () => {
    await files({ 'broken.yaml': `${GOOD}: [\n` });
    const { code, lines } = await lint(['broken.yaml']);

    expect(code).toBe(1);
    expect(lines[0]).toMatch(
      /^broken\.yaml:\d+:\d+ error this is no valid YAML: /,
    );
  });

  it('writes commands of GitHub Actions, there or when asked', async () => {
    await files({
      'a,b: 100%.yaml': GOOD.replace(
        `payer-account-id: '012345678901'`,
        '"account-model": "50%\\r\\n::error::x"',
      ).replace('aws-resale/"', '"aws-resale/'),
    });
    const expected = {
      code: 1,
      lines: [
        '::error file=a%2Cb%3A 100%25.yaml,line=6,col=33,title=AWS resale%3A UNKNOWN_MODEL::aws-resale/account-model: "50%25%0D%0A::error::x" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
        '1 file checked: 1 error, 0 warnings',
      ],
      error: '',
    };

    expect(await lint(['.'], { GITHUB_ACTIONS: 'true' })).toEqual(expected);
    expect(await lint(['--format', 'github', '.'])).toEqual(expected);
    const asText = await lint(['--format=text', '.'], {
      GITHUB_ACTIONS: 'true',
    });
    expect(asText.lines).toHaveLength(2);
    expect(asText.lines[0]).toMatch(/^a,b: 100%\.yaml:6:33 error /);
  });

  it('fails for warnings only above the allowed number', async () => {
    await files({ 'a.yaml': WARNED });

    expect((await lint(['a.yaml'])).code).toBe(0);
    expect((await lint(['a.yaml', '--max-warnings', '1'])).code).toBe(0);
    expect(await lint(['a.yaml', '--max-warnings', '0'])).toMatchObject({
      code: 1,
      lines: [
        expect.anything(),
        '1 file checked: 0 errors, 1 warning (at most 0 allowed)',
      ],
    });
  });

  it('takes the keys of accounts and the customers as it is told', async () => {
    await files({
      'a.yaml': GOOD.replace(
        'aws-resale/payer-account-id',
        'example.com/aws',
      ).replace('012345678901', 'prod'),
      'b.yaml': GOOD.replace('Group', 'Domain').replace('customer', 'client'),
    });

    expect((await lint(['a.yaml'])).code).toBe(0);
    expect(
      (
        await lint([
          'a.yaml',
          '--account-id-annotation=example.com/accounts',
          '--account-id-annotation=example.com/aws',
        ])
      ).code,
    ).toBe(1);
    expect((await lint(['b.yaml'])).lines[0]).toContain('MISPLACED');
    expect((await lint(['b.yaml', '--customer-kind=Domain'])).code).toBe(0);
    expect(
      (
        await lint([
          ...['b.yaml', '--customer-kind=Domain', '--customer-type=Client'],
        ])
      ).code,
    ).toBe(0);
    expect((await lint(['b.yaml', '--customer-type=team'])).code).toBe(1);
  });

  it.each([
    [[], 'no file or folder is named'],
    [['nowhere'], 'nowhere cannot be read'],
    [['--fix', '.'], "Unknown option '--fix'"],
    [['--format=xml', '.'], "--format is text or github, not 'xml'"],
    [['--max-warnings=few', '.'], '--max-warnings is a number'],
  ])('refuses %j', async (args, message) => {
    const { code, error } = await lint(args);

    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(error).toContain('Try --help.');
  });

  it('explains itself', async () => {
    const { code, lines } = await lint(['--help', '--format=text']);

    expect(code).toBe(0);
    expect(lines[0]).toBe(
      'Usage: aws-resale-lint [options] <files or folders...>',
    );
  });
});
