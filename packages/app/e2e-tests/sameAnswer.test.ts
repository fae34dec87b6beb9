import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  type APIRequestContext,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';

const GATE = join(__dirname, '../../aws-resale-check/bin/aws-resale-check');
const EXIT_CODES = { ALLOWED: 0, NEEDS_APPROVAL: 1, NOT_OURS: 2, UNKNOWN: 3 };
type Verdict = keyof typeof EXIT_CODES;
const LABELS: Record<Verdict, string> = {
  ALLOWED: 'Allowed',
  NEEDS_APPROVAL: 'Needs approval',
  NOT_OURS: 'Not ours',
  UNKNOWN: 'Unknown',
};

interface Question {
  /** Which account of the demo, as the list of accounts filters it. */
  account: string;
  operation: string;
  verdict: Verdict;
}

const QUESTIONS: Question[] = [
  {
    account: 'model=SPAM&verdict=CONSISTENT&state=ACTIVE&role=linked',
    operation: 'operations-role-enter',
    verdict: 'ALLOWED',
  },
  {
    account: 'model=SPAM&verdict=CONSISTENT&state=ACTIVE&role=linked',
    operation: 'account-close',
    verdict: 'NEEDS_APPROVAL',
  },
  {
    account: 'model=ECAM&verdict=CONSISTENT&state=ACTIVE&role=linked',
    operation: 'root-mfa-remove',
    verdict: 'NOT_OURS',
  },
  {
    account: 'verdict=UNDECLARED&state=ACTIVE&role=linked',
    operation: 'root-email-change',
    verdict: 'UNKNOWN',
  },
];

/** What everybody who asks is told; ages are left out, since facts are read anew. */
interface Answer {
  accountId: string;
  verdict: Verdict;
  reason: string;
  recovery: string;
  warnings: string[];
  tell: string[];
  isApprovable: boolean;
  isGrantable: boolean;
  approvers: Array<{ with: string[] }>;
}

/** Of an answer of any way to ask, so that two of them can be compared. */
function told(answer: Answer): Answer {
  const { accountId, verdict, reason, recovery, warnings, tell } = answer;
  const { isApprovable, isGrantable, approvers } = answer;
  return {
    ...{ accountId, verdict, reason, recovery, warnings, tell },
    ...{ isApprovable, isGrantable },
    approvers: approvers.map(({ with: names }) => ({ with: names })),
  };
}

/** The token with which the portal's own pages ask. */
async function tokenOf(page: Page): Promise<string> {
  const asked = page.waitForRequest(
    request =>
      request.url().includes('/api/aws-resale/') &&
      'authorization' in request.headers(),
  );
  await page.goto('/aws-resale/accounts');
  return (await asked).headers().authorization.replace('Bearer ', '');
}

async function askHttp<T>(
  request: APIRequestContext,
  token: string,
  path: string,
): Promise<T> {
  const response = await request.get(`/api/aws-resale${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(response.status(), path).toBe(200);
  return response.json();
}

/** What the gate prints, and how it ends. */
async function runGate(token: string, args: string[]) {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [GATE, ...args],
      { env: { ...process.env, AWS_RESALE_TOKEN: token } },
    );
    return { stdout, code: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number };
    return { stdout, code };
  }
}

async function connectMcp(url: string, token: string): Promise<Client> {
  const client = new Client({ name: 'browser-test', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/api/mcp-actions/v1', url), {
      requestInit: { headers: { Authorization: `Bearer ${token}` } },
    }),
  );
  return client;
}

test('the same question has the same answer on the page, by HTTP, from the gate and by MCP', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const url = String(baseURL);
  await signIn(page, 'Jonas Lind');
  const token = await tokenOf(page);
  const mcp = await connectMcp(url, token);

  for (const { account, operation, verdict } of QUESTIONS) {
    const { items } = await askHttp<{
      items: Array<{ accountId: string }>;
    }>(request, token, `/accounts?limit=1&sort=name&${account}`);
    const [{ accountId }] = items;
    const { answers, operations } = await askHttp<{
      answers: Answer[];
      operations: Array<{ title: string }>;
    }>(request, token, `/accounts/${accountId}/change-check/${operation}`);
    const [answer] = answers;
    expect({ operation, ...answer }).toMatchObject({ operation, verdict });

    const question = [
      ...['--url', url, '--account', accountId],
      ...['--operation', operation],
    ];
    // It starts anew each time, so both at once.
    const [json, text] = await Promise.all([
      runGate(token, [...question, '--json']),
      runGate(token, question),
    ]);
    expect(json.code, operation).toBe(EXIT_CODES[verdict]);
    expect(told(JSON.parse(json.stdout).answers[0])).toEqual(told(answer));
    expect(text.code, operation).toBe(EXIT_CODES[verdict]);
    expect(text.stdout).toContain(answer.reason);
    expect(text.stdout).toContain(answer.recovery);

    const { isError, structuredContent } = await mcp.callTool({
      name: 'aws-resale.check-change',
      arguments: { accountId, operation },
    });
    expect(isError, operation).toBeFalsy();
    const said = structuredContent as { answers: Answer[] };
    expect(said.answers.map(told)).toEqual([told(answer)]);

    await page.goto(`/aws-resale/accounts/${accountId}?operation=${operation}`);
    const row = page
      .getByRole('region', { name: 'Before you change' })
      .getByRole('listitem')
      .filter({
        has: page.getByRole('button', {
          name: operations[0].title,
          exact: true,
        }),
      });
    await expect(row).toContainText(LABELS[verdict]);
    for (const words of [
      answer.reason,
      answer.recovery,
      ...answer.warnings,
      ...answer.approvers.flatMap(({ with: names }) => names),
    ]) {
      await expect(row).toContainText(words);
    }
  }
  await mcp.close();
  await expectAccessible(page);
});
