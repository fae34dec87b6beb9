import { mockCredentials } from '@backstage/backend-test-utils';
import mcpActionsPlugin from '@backstage/plugin-mcp-actions-backend';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  OPERATION,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import {
  startSmallPortal,
  type SmallPortal,
} from '../dev/__testUtils__/startSmallPortal';

jest.setTimeout(240_000);

const ENTER = 'operations-role-enter';

let portal: SmallPortal;
let client: Client;

interface Called {
  isError?: boolean;
  structuredContent?: { answers?: ChangeAnswer[] };
  content: { type: string; text: string }[];
}

async function connect(authorization: string) {
  const connected = new Client({ name: 'a model', version: '1.0.0' });
  await connected.connect(
    new StreamableHTTPClientTransport(new URL(portal.url('mcp-actions/v1')), {
      requestInit: { headers: { Authorization: authorization } },
    }),
  );
  return connected;
}

async function call(name: string, input: Record<string, unknown>) {
  return (await client.callTool({
    name: `aws-resale.${name}`,
    arguments: input,
  })) as unknown as Called;
}

beforeAll(async () => {
  portal = await startSmallPortal({ features: [mcpActionsPlugin] });
  client = await connect(mockCredentials.user.header());
});

afterAll(async () => {
  await client?.close();
  await portal?.stop();
});

describe('an MCP client', () => {
  it('is offered what the portal answers, as tools that change nothing', async () => {
    const { tools } = await client.listTools();

    expect(tools.map(({ name }) => name).sort()).toEqual([
      'aws-resale.check-change',
      'aws-resale.explain-account',
      'aws-resale.find-account',
      'aws-resale.list-attention',
    ]);
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations).toMatchObject({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
      });
      expect(description).toContain('ECAM (End Customer Account Model)');
      expect(inputSchema.type).toBe('object');
    }
  });

  it.each(['ecam', 'spam'] as const)(
    'is answered as HTTP answers, word for word, for an account under %s',
    async model => {
      const [accountId] = portal.accounts[model];
      const { answers } = await portal.api.checkOneChange(accountId, ENTER, {
        token: portal.token,
      });

      const { isError, structuredContent, content } = await call(
        'check-change',
        { accountId, operation: OPERATION[ENTER].title },
      );

      expect(isError).toBeFalsy();
      expect(structuredContent?.answers).toEqual([
        expect.objectContaining({
          accountId,
          verdict: model === 'ecam' ? 'NOT_OURS' : 'ALLOWED',
          reason: answers[0].reason,
          recovery: answers[0].recovery,
          warnings: answers[0].warnings,
          link: `https://portal.example/aws-resale/accounts/${accountId}`,
        }),
      ]);
      // Clients that read no structured content get the same as text.
      expect(JSON.parse(content[0].text)).toEqual(structuredContent);
    },
  );

  it('finds and explains an account', async () => {
    const [accountId] = portal.accounts.ecam;
    const { structuredContent: found } = await call('find-account', {
      query: accountId.replace(/(\d{4})/g, '$1 '),
    });
    expect(found).toMatchObject({ accounts: [{ accountId, model: 'ECAM' }] });

    const { structuredContent: explained } = await call('explain-account', {
      account: accountId,
    });
    expect(explained).toMatchObject({ accountId, entry: 'NOT_OURS' });

    const { structuredContent: listed } = await call('list-attention', {});
    expect(listed).toMatchObject({ totalCount: expect.any(Number) });
  });

  it('is told in words what to correct', async () => {
    const [accountId] = portal.accounts.spam;
    const unclear = await call('check-change', {
      accountId,
      operation: 'root mfa',
    });
    expect(unclear).toMatchObject({ isError: true });
    expect(unclear.content[0].text).toMatch(
      /^InputError: "root mfa" fits several operations: .*root-mfa-register/,
    );

    const shortened = await call('check-change', {
      accountId: 12345678901,
      operation: ENTER,
    });
    expect(shortened).toMatchObject({ isError: true });
    expect(shortened.content[0].text).toContain(
      'a number loses leading zeros; put the 12 digits in quotes',
    );
  });

  it('is refused as a service, whose token reaches AWS resale without restrictions', async () => {
    const service = await connect(mockCredentials.service.header());
    const refused = (await service.callTool({
      name: 'aws-resale.list-attention',
      arguments: {},
    })) as unknown as Called;
    await service.close();

    expect(refused).toMatchObject({ isError: true });
    expect(refused.content[0].text).toMatch(/^NotAllowedError: The token of /);
  });
});
