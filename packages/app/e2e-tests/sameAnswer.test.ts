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
    account: 'model=SPAM&verdict=CONSISTENT&state=ACTIVE&role=LINKED',
    operation: 'operations-role-enter',
    verdict: 'ALLOWED',
  },
  {
    account: 'model=SPAM&verdict=CONSISTENT&state=ACTIVE&role=LINKED',
    operation: 'account-close',
    verdict: 'NEEDS_APPROVAL',
  },
  {
    account: 'model=ECAM&verdict=CONSISTENT&state=ACTIVE&role=LINKED',
    operation: 'root-mfa-remove',
    verdict: 'NOT_OURS',
  },
  {
    account: 'verdict=UNDECLARED&state=ACTIVE&role=LINKED',
    operation: 'root-email-change',
    verdict: 'UNKNOWN',
  },
];

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

interface Answer {
  verdict: Verdict;
  reason: string;
}

async function askHttp(
  request: APIRequestContext,
  token: string,
  path: string,
): Promise<any> {
  const response = await request.get(`/api/aws-resale${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(response.status(), path).toBe(200);
  return response.json();
}

/** What the gate says on paper and as JSON, and how it ends. */
async function askGate(
  url: string,
  token: string,
  accountId: string,
  operation: string,
) {
  const run = async (...more: string[]) => {
    const args = [
      GATE,
      '--url',
      url,
      '--account',
      accountId,
      '--operation',
      operation,
      ...more,
    ];
    try {
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        env: { ...process.env, AWS_RESALE_TOKEN: token },
      });
      return { stdout, code: 0 };
    } catch (error) {
      const { stdout, code } = error as { stdout: string; code: number };
      return { stdout, code };
    }
  };
  const json = await run('--json');
  const { stdout: text } = await run();
  const [answer]: Answer[] = JSON.parse(json.stdout).answers;
  return { answer, text, code: json.code };
}

async function askMcp(
  url: string,
  token: string,
  accountId: string,
  operation: string,
): Promise<string> {
  const client = new Client({ name: 'browser-test', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/api/mcp-actions/v1', url), {
      requestInit: { headers: { Authorization: `Bearer ${token}` } },
    }),
  );
  try {
    const result = await client.callTool({
      name: 'aws-resale.check-change',
      arguments: { accountId, operation },
    });
    return JSON.stringify(result.content);
  } finally {
    await client.close();
  }
}

test('the same question has the same answer on the page, by HTTP, from the gate and by MCP', async ({
  page,
  request,
  baseURL = '',
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'Jonas Lind');
  const token = await tokenOf(page);

  for (const { account, operation, verdict } of QUESTIONS) {
    const { items } = await askHttp(
      request,
      token,
      `/accounts?limit=1&sort=name&${account}`,
    );
    const { accountId } = items[0];
    const { answers, operations } = await askHttp(
      request,
      token,
      `/accounts/${accountId}/change-check/${operation}`,
    );
    const [{ reason }] = answers;
    expect({ operation, ...answers[0] }).toMatchObject({ operation, verdict });

    const gate = await askGate(baseURL, token, accountId, operation);
    expect(gate.code).toBe(EXIT_CODES[verdict]);
    expect(gate.answer).toMatchObject({ verdict, reason });
    expect(gate.text).toContain(reason);

    const said = await askMcp(baseURL, token, accountId, operation);
    // What the tool says is JSON inside of JSON.
    expect(said.replace(/\\"/g, '"')).toContain(verdict);
    expect(said).toContain(JSON.stringify(reason).slice(1, -1));

    await page.goto(
      `/aws-resale/accounts/${accountId}?ops=all&operation=${operation}`,
    );
    const row = page
      .getByRole('region', { name: 'Before you change' })
      .getByRole('listitem')
      .filter({ has: page.getByText(operations[0].title, { exact: true }) });
    await expect(row).toContainText(LABELS[verdict]);
    await expect(row).toContainText(reason);
  }
  await expectAccessible(page);
});
