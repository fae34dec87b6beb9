import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AwsResaleClient,
  type ChangeAnswer,
  type ChangeCheck,
  type ChangeVerdict,
} from 'backstage-plugin-aws-resale-common';
import { createRequireAllowedAction } from './createRequireAllowedAction';

const APP_URL = 'https://portal.example';
const ENTER = 'operations-role-enter';
const JONAS = 'user:default/jonas.lind';

type Answer = Partial<ChangeAnswer> & { verdict: ChangeVerdict };

const REASONS: Record<ChangeVerdict, string> = {
  ALLOWED: 'It is the provider’s.',
  NEEDS_APPROVAL: 'It is the provider’s, under four-eyes.',
  NOT_OURS: 'It is the customer’s.',
  UNKNOWN: 'Nobody has read it.',
};

function answerFor(accountId: string, answer: Answer): ChangeAnswer {
  return {
    accountId,
    operationId: ENTER,
    cause: 'TABLE',
    reason: REASONS[answer.verdict],
    isApplicable: true,
    isNothingToDo: false,
    isApprovable: false,
    isGrantable: false,
    approvers: [],
    approvals: [],
    actors: ['PROVIDER'],
    tell: [],
    recovery: '',
    warnings: [],
    putForward: [],
    facts: [],
    ...answer,
  };
}

/** What AWS resale was asked. */
interface Asked {
  url?: string;
  authorization?: string;
  body: unknown;
}

/** AWS resale as far as the action asks it, over real HTTP. */
async function startAwsResale(respond: () => { status: number; body: object }) {
  const asked: Asked[] = [];
  const server: Server = createServer(
    async (request: IncomingMessage, response) => {
      asked.push({
        url: `${request.method} ${request.url}`,
        authorization: request.headers.authorization,
        body: await json(request),
      });
      const { status, body } = respond();
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, asked, baseUrl: `http://127.0.0.1:${port}/api/aws-resale` };
}

describe('aws-resale:change:require-allowed', () => {
  let awsResale: Awaited<ReturnType<typeof startAwsResale>>;
  let response: { status: number; body: object };
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    awsResale = await startAwsResale(() => response);
  });

  beforeEach(() => {
    awsResale.asked.length = 0;
    logger.info.mockClear();
  });

  afterAll(async () => {
    awsResale.server.closeAllConnections();
    awsResale.server.close();
  });

  /** Answers with these, by account id. */
  function answer(answers: Record<string, Answer>) {
    response = {
      status: 200,
      body: {
        verdict: Object.values(answers)[0]?.verdict,
        answers: Object.entries(answers).map(([id, one]) => answerFor(id, one)),
        operations: [{ id: ENTER, title: 'Enter with the operations role' }],
      } as Partial<ChangeCheck>,
    };
  }

  async function run(input: {
    accountId: string | string[];
    acceptNeedsApproval?: boolean;
  }) {
    const action = createRequireAllowedAction({
      appUrl: APP_URL,
      auth: mockServices.auth(),
      api: new AwsResaleClient({
        discoveryApi: { getBaseUrl: async () => awsResale.baseUrl },
      }),
    });
    const output: Record<string, unknown> = {};
    await action.handler({
      input: { operation: ENTER, ...input },
      logger,
      workspacePath: '/nowhere',
      task: { id: 'task' },
      output: (name, value) => {
        output[name] = value;
      },
      getInitiatorCredentials: async () => mockCredentials.user(JONAS),
      checkpoint: async ({ fn }) => fn(),
      createTemporaryDirectory: async () => '/nowhere',
    });
    return output;
  }

  it('asks as the person who runs the template', async () => {
    answer({ '012345678901': { verdict: 'ALLOWED' } });

    await run({ accountId: '012345678901' });

    expect(awsResale.asked).toEqual([
      {
        url: 'POST /api/aws-resale/change-check',
        authorization: mockCredentials.service.header({
          onBehalfOf: mockCredentials.user(JONAS),
          targetPluginId: 'aws-resale',
        }),
        body: { accountIds: ['012345678901'], operationIds: [ENTER] },
      },
    ]);
  });

  it('goes on where everything is allowed, and says what it was answered', async () => {
    answer({
      '012345678901': { verdict: 'ALLOWED' },
      '111122223333': { verdict: 'ALLOWED', reason: 'Approved by Kim.' },
    });

    expect(await run({ accountId: ['012345678901', '111122223333'] })).toEqual({
      verdict: 'ALLOWED',
      answers: [
        {
          accountId: '012345678901',
          operation: ENTER,
          verdict: 'ALLOWED',
          reason: REASONS.ALLOWED,
          page: 'https://portal.example/aws-resale/accounts/012345678901',
        },
        {
          accountId: '111122223333',
          operation: ENTER,
          verdict: 'ALLOWED',
          reason: 'Approved by Kim.',
          page: 'https://portal.example/aws-resale/accounts/111122223333',
        },
      ],
    });
    expect(logger.info.mock.calls).toEqual([
      [`012345678901, ${ENTER}: ALLOWED. ${REASONS.ALLOWED}`],
      [`111122223333, ${ENTER}: ALLOWED. Approved by Kim.`],
    ]);
  });

  it.each(['NEEDS_APPROVAL', 'NOT_OURS', 'UNKNOWN'] as const)(
    'stops at %s, and says why and where to look',
    async verdict => {
      answer({ '012345678901': { verdict } });

      await expect(run({ accountId: '012345678901' })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: `This is not allowed, so the template stops here.\n012345678901, ${ENTER} (Enter with the operations role): ${verdict}. ${REASONS[verdict]} See https://portal.example/aws-resale/accounts/012345678901`,
      });
      expect(logger.info).toHaveBeenCalledTimes(1);
    },
  );

  it('says whom to ask: who has not approved yet, else who is to be told', async () => {
    answer({
      '012345678901': {
        verdict: 'NEEDS_APPROVAL',
        tell: ['Acme'],
        approvers: [
          { approver: '4E', with: ['Kim', 'Ana'], isApproved: false },
          { approver: 'OWN', with: ['Kim'], isApproved: false },
          { approver: 'AM', with: ['Lee'], isApproved: true },
        ],
      },
      '111122223333': { verdict: 'NOT_OURS', tell: ['Acme'] },
    });

    const message = expect.stringMatching(
      /012345678901.* Ask: Kim, Ana\. See .*\n111122223333.* Ask: Acme\. See /,
    );
    await expect(
      run({ accountId: ['012345678901', '111122223333'] }),
    ).rejects.toMatchObject({ message });
  });

  it('names only accounts that stop it, and of very many the first', async () => {
    const ids = Array.from({ length: 13 }, (_, index) =>
      `${index}`.padStart(12, '0'),
    );
    answer({
      '111122223333': { verdict: 'ALLOWED' },
      ...Object.fromEntries(ids.map(id => [id, { verdict: 'UNKNOWN' }])),
    });

    const error: Error = await run({
      accountId: ['111122223333', ...ids],
    }).then(
      () => new Error('It went on'),
      (refusal: Error) => refusal,
    );

    expect(error.message).not.toContain('111122223333');
    expect(error.message).toContain('000000000009');
    expect(error.message).not.toContain('000000000010');
    expect(error.message).toMatch(/And 3 more like these\.$/);
  });

  it('goes on at NEEDS_APPROVAL where the template asks for approval itself, and no further', async () => {
    answer({ '012345678901': { verdict: 'NEEDS_APPROVAL' } });
    expect(
      await run({ accountId: '012345678901', acceptNeedsApproval: true }),
    ).toMatchObject({ verdict: 'NEEDS_APPROVAL' });

    for (const verdict of ['NOT_OURS', 'UNKNOWN'] as const) {
      answer({ '012345678901': { verdict } });
      await expect(
        run({ accountId: '012345678901', acceptNeedsApproval: true }),
      ).rejects.toThrow(verdict);
    }
  });

  it('takes no answer for no yes', async () => {
    answer({ '111122223333': { verdict: 'ALLOWED' } });
    await expect(
      run({ accountId: ['111122223333', '012345678901'] }),
    ).rejects.toThrow('gave no answer for 012345678901');

    response = {
      status: 400,
      body: {
        error: { name: 'InputError', message: 'No operation is called that' },
        response: { statusCode: 400 },
      },
    };
    await expect(run({ accountId: '012345678901' })).rejects.toThrow(
      'AWS resale gave no answer, so the template stops here; caused by InputError: No operation is called that',
    );

    await expect(
      createRequireAllowedAction({
        appUrl: APP_URL,
        auth: mockServices.auth(),
        api: new AwsResaleClient({
          discoveryApi: { getBaseUrl: async () => 'http://127.0.0.1:1/api' },
        }),
      }).handler({
        input: { operation: ENTER, accountId: '012345678901' },
        logger,
        getInitiatorCredentials: async () => mockCredentials.user(JONAS),
      } as never),
    ).rejects.toThrow('AWS resale gave no answer, so the template stops here');
  });

  it('takes entities of accounts, as pickers give them, and asks of none twice', async () => {
    answer({ '012345678901': { verdict: 'ALLOWED' } });

    await run({
      accountId: ['resource:default/aws-012345678901', ' 012345678901 '],
    });

    expect(awsResale.asked[0].body).toEqual({
      accountIds: ['012345678901'],
      operationIds: [ENTER],
    });
  });

  it.each([
    ['12345678901', /did you mean "012345678901"\?/],
    ['component:default/shop', /is not an AWS account id/],
    ['', /is not an AWS account id/],
  ])('refuses %p and asks nobody', async (accountId, message) => {
    await expect(run({ accountId })).rejects.toThrow(message);
    expect(awsResale.asked).toEqual([]);
  });

  it('is described for whoever writes templates', () => {
    const action = createRequireAllowedAction({
      appUrl: APP_URL,
      auth: mockServices.auth(),
      api: new AwsResaleClient({
        discoveryApi: { getBaseUrl: async () => awsResale.baseUrl },
      }),
    });

    expect(action.supportsDryRun).toBe(true);
    expect(action.description).toContain('no yes');
    expect(action.schema?.input?.required).toEqual(['accountId', 'operation']);
    for (const { example } of action.examples ?? []) {
      expect(example).toContain(`action: ${action.id}\n`);
    }
  });
});
