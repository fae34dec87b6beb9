import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATION_IDS } from 'backstage-plugin-aws-resale-common';
import type { ChangeVerdict } from 'backstage-plugin-aws-resale-common';
import { checkFor, SUMMARIES } from './__testUtils__/checks';
import { runBin } from './__testUtils__/runBin';
import { TestPortal } from './__testUtils__/TestPortal';

const TOKEN = 'a-token-that-nobody-may-see';
const [FIRST, SECOND, THIRD] = ['012345678901', '112345678902', '212345678903'];

// A process is started for each question, beside whatever else is running.
jest.setTimeout(60_000);

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

/** Runs the command against the portal of the tests. */
function check(args: string[], input?: string) {
  return runBin(args, {
    env: { AWS_RESALE_URL: portal.url, AWS_RESALE_TOKEN: TOKEN },
    folder,
    input,
  });
}

describe('aws-resale-check', () => {
  it('asks in one request, with the token, and tells the answer', async () => {
    portal.partsOf = () => ({
      verdict: 'NOT_OURS',
      reason: 'The account is the customer’s.',
      actors: ['CUSTOMER'],
      isGrantable: true,
      tell: ['Jane Doe'],
      recovery: 'Reopen it within 90 days.',
      warnings: ['The root user has no MFA.', 'It is shared.'],
      putForward: ['root-mfa-register'],
    });

    expect(
      await check(['--account', FIRST, '--operation', 'account-close']),
    ).toEqual({
      code: 2,
      error: '',
      out: `NOT OURS        012345678901  Close the account: The account is the customer’s.
  Ask: the customer, who does it
  A grant of the customer that is recorded in the portal makes it a matter of approval.
  Tell: Jane Doe
  Way back: Reopen it within 90 days.
  Cannot be undone: ${
    SUMMARIES.find(({ id }) => id === 'account-close')?.cannotUndo
  }
  Warning: The root user has no MFA.
  Warning: It is shared.
  Do first: root-mfa-register
  Oldest fact: the listing of the organization, 3 hours old (22 Nov 2026, 08:55 UTC)
  Page: ${portal.url}/aws-resale/accounts/012345678901
1 answer: 0 allowed, 0 need approval, 1 not ours, 0 unknown
`,
    });
    expect(portal.seen).toEqual([
      {
        method: 'POST',
        path: '/api/aws-resale/change-check',
        authorization: `Bearer ${TOKEN}`,
        body: '{"accountIds":["012345678901"],"operationIds":["account-close"]}',
      },
    ]);
  });

  it('tells who has to approve and who has', async () => {
    portal.partsOf = accountId =>
      accountId === FIRST
        ? {
            verdict: 'NEEDS_APPROVAL',
            approvers: [
              { approver: 'CUS', with: ['Acme AG'], isApproved: true },
              { approver: 'AM', with: ['Jo', 'Kim'], isApproved: false },
              { approver: 'FIN', with: [], isApproved: false },
            ],
          }
        : {
            approvals: [
              {
                id: '1',
                approver: 'AM',
                approvedBy: 'Kim',
                reason: 'CHG-1',
                until: '2026-12-24T17:30:00.000Z',
              },
            ],
          };
    const { code, out } = await check([
      ...['--account', `${FIRST},${SECOND}`],
      ...['--operation', 'account-rename'],
    ]);

    expect(code).toBe(1);
    expect(out).toContain(
      `NEEDS APPROVAL  ${FIRST}  Change the account name: `,
    );
    expect(out).toContain(
      '  Ask: the account manager (Jo, Kim); the billing owner\n',
    );
    expect(out).toContain('  Has approved: the customer (Acme AG)\n');
    expect(out).toContain(
      '  Approved: by Kim until 24 Dec 2026, 17:30 UTC: CHG-1\n',
    );
  });

  it('tells facts that are too old, and those that nobody observed', async () => {
    portal.partsOf = accountId => ({
      verdict: 'UNKNOWN',
      facts: [
        {
          kind: 'INVENTORY',
          what: 'listing of the organization',
          isStale: true,
          ...(accountId === FIRST && {
            observedAt: '2026-11-20T12:00:00.000Z',
          }),
        },
      ],
    });
    const { code, out } = await check([
      ...['--account', FIRST, '--account', SECOND],
      ...['--operation', 'account-rename'],
    ]);

    expect(code).toBe(3);
    expect(out).toContain(
      'Oldest fact: the listing of the organization, 2 days old (20 Nov 2026, 12:00 UTC), too old to count\n',
    );
    expect(out).toContain(
      'Oldest fact: the listing of the organization, which was never observed\n',
    );
  });

  it.each<[ChangeVerdict[], number]>([
    [['ALLOWED', 'ALLOWED', 'ALLOWED'], 0],
    [['ALLOWED', 'NEEDS_APPROVAL', 'ALLOWED'], 1],
    [['NOT_OURS', 'NEEDS_APPROVAL', 'ALLOWED'], 2],
    [['NOT_OURS', 'UNKNOWN', 'NEEDS_APPROVAL'], 3],
  ])('exits for %j with the worst: %d', async (verdicts, code) => {
    const accountIds = [FIRST, SECOND, THIRD];
    portal.partsOf = accountId => ({
      verdict: verdicts[accountIds.indexOf(accountId)],
    });
    const asked = ['--operation', 'account-rename', '--quiet'];
    const accounts = ['--account', accountIds.join(',')];

    expect(await check([...accounts, ...asked])).toEqual({
      code,
      out: '',
      error: '',
    });
    // Only what needs approval is let through.
    expect(
      (await check([...accounts, ...asked, '--allow-approval'])).code,
    ).toBe(code === 1 ? 0 : code);
  });

  it('takes accounts from options, a file and standard input, each once', async () => {
    await writeFile(
      join(folder, 'accounts.txt'),
      `# ours\r\n${SECOND}\r\n\r\n ${FIRST} # again\r\n${THIRD}\r\n`,
    );
    const args = ['--account', FIRST, '--operation', 'account-rename'];
    await check([...args, '--accounts-file', 'accounts.txt']);
    await check([...args, '--accounts-file', '-'], `\uFEFF${THIRD}`);

    expect(portal.questions.map(({ accountIds }) => accountIds)).toEqual([
      [FIRST, SECOND, THIRD],
      [FIRST, THIRD],
    ]);
  });

  it('asks in parts for more than the portal takes at once', async () => {
    const accountIds = Array.from(
      { length: 1001 },
      (_, at) => `${300_000_000_000 + at}`,
    );
    portal.partsOf = accountId =>
      accountId === accountIds[1000] ? { verdict: 'NOT_OURS' } : {};
    const { code, out } = await check(
      [
        '--accounts-file=-',
        '--json',
        '--operation=account-rename,account-close,root-sign-in,scp-attach',
        '--operation=account-move-ou account-rename region-opt-in',
      ],
      accountIds.join('\n'),
    );
    const { verdict, counts, answers, operations } = JSON.parse(out);

    expect(code).toBe(2);
    expect(portal.questions.map(each => each.accountIds.length)).toEqual([
      833, 168,
    ]);
    expect(verdict).toBe('NOT_OURS');
    expect(counts).toEqual({
      ALLOWED: 6000,
      NEEDS_APPROVAL: 0,
      NOT_OURS: 6,
      UNKNOWN: 0,
    });
    expect(answers).toHaveLength(6006);
    expect(operations).toHaveLength(6);
  });

  it('prints what the API answers as it is', async () => {
    const { code, out } = await check([
      ...['--account', FIRST, '--operation', 'account-close', '--json'],
    ]);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(checkFor(portal.questions[0]))),
    );
  });

  it('names the pages by their own address', async () => {
    const { out } = await check([
      ...['--account', FIRST, '--operation', 'account-close'],
      ...['--app-url', 'https://app.example/backstage/'],
    ]);

    expect(out).toContain(
      `  Page: https://app.example/backstage/aws-resale/accounts/${FIRST}\n`,
    );
  });

  it('lists the operations', async () => {
    const { code, out } = await check(['--list']);
    const lines = out.trimEnd().split('\n');

    expect(code).toBe(0);
    expect(lines.map(line => line.split(' ')[0])).toEqual(OPERATION_IDS);
    expect(out).toMatch(
      /^account-close +Close the account \(linked account\)$/m,
    );
    expect(JSON.parse((await check(['--list', '--json'])).out)).toEqual(
      JSON.parse(JSON.stringify({ items: SUMMARIES })),
    );
  });

  it('lets no text of others look like a line, a colour or a command', async () => {
    portal.partsOf = () => ({
      reason: 'One.\n::error::two\r\n\u001b[31mthree\u0085four\u2028five',
      warnings: ['a\nALLOWED  b'],
    });
    const { out } = await check([
      ...['--account', FIRST, '--operation', 'account-close'],
    ]);

    expect(out).toContain(
      'Close the account: One. ::error::two [31mthree four five\n',
    );
    expect(out).toContain('  Warning: a ALLOWED  b\n');
    expect(out).not.toContain('\u001b');
  });

  it('reads the token from a file, which counts more than the variable', async () => {
    await writeFile(join(folder, 'token'), 'from-the-file\n');
    await check([
      ...['--account', FIRST, '--operation', 'account-close'],
      ...['--token-file', 'token'],
    ]);

    expect(portal.seen[0].authorization).toBe('Bearer from-the-file');
  });

  it('asks without a token where there is none', async () => {
    const { code } = await runBin(
      ['--url', `${portal.url}/api/aws-resale/`, '--list'],
      { env: { AWS_RESALE_URL: 'http://elsewhere.invalid' } },
    );

    expect(code).toBe(0);
    expect(portal.seen[0].authorization).toBeUndefined();
  });

  it('explains itself', async () => {
    const { code, out } = await runBin(['--help', '--list']);

    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: aws-resale-check /);
  });
});
