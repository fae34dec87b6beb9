import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  TestPipeline,
  type RegisterCollatorParameters,
} from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import {
  accountReadPermission,
  type AccountMatch,
  type SearchDocumentPage,
} from 'backstage-plugin-aws-resale-common';
import searchModuleAwsResale from './index';

/** How the fake plugin answers. */
interface Server {
  accounts: AccountMatch[];
  /** The page after this account fails. */
  failAfter?: string;
  /** Answers the first page again and again. */
  isStuck?: boolean;
  asked: Array<{ subject: string; after?: string; limit: string }>;
}

function account(
  accountId: string,
  rest: Partial<AccountMatch> = {},
): AccountMatch {
  return {
    accountId,
    name: `Account ${accountId}`,
    isPayer: false,
    state: 'ACTIVE',
    model: 'SPAM',
    verdict: 'CONSISTENT',
    ...rest,
  };
}

/** Two accounts a page, whatever is asked for. */
function pageOf(server: Server, after = ''): SearchDocumentPage {
  const rest = server.accounts.filter(
    ({ accountId }) => server.isStuck || accountId > after,
  );
  return {
    items: rest.slice(0, 2),
    ...(rest.length > 2 && { nextAfter: rest[1].accountId }),
  };
}

/** Starts the module beside a fake plugin that serves accounts. */
async function start(server: Server, schedule?: object) {
  const collators: RegisterCollatorParameters[] = [];
  const awsResale = createBackendPlugin({
    pluginId: 'aws-resale',
    register(env) {
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          http.use(async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['service'],
            });
            const after = request.query.after?.toString();
            server.asked.push({
              subject: principal.subject,
              after,
              limit: `${request.query.limit}`,
            });
            if (
              request.path !== '/search-documents' ||
              (after && after === server.failAfter)
            ) {
              response
                .status(503)
                .json({ error: { name: 'Error', message: 'not now' } });
              return;
            }
            response.json(pageOf(server, after));
          });
        },
      });
    },
  });
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({ run: async () => {} }),
  });
  const backend = await startTestBackend({
    features: [
      searchModuleAwsResale,
      awsResale,
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: schedule
          ? { search: { collators: { awsResale: { schedule } } } }
          : {},
      }),
    ],
    extensionPoints: [
      [
        searchIndexRegistryExtensionPoint,
        {
          addCollator: collator => collators.push(collator),
          addDecorator: () => {},
        },
      ],
    ],
  });
  const [{ factory }] = collators;
  return {
    factory,
    scheduler,
    /** One reading, as the search backend does it. */
    read: async () =>
      TestPipeline.fromCollator(await factory.getCollator()).execute(),
    stop: () => backend.stop(),
  };
}

describe('the search module', () => {
  it('reads all accounts page by page, as the search backend and nobody else', async () => {
    const ids = [1, 2, 3, 4, 5].map(digit => `00000000000${digit}`);
    const server: Server = { accounts: ids.map(id => account(id)), asked: [] };
    const module = await start(server);
    const { documents, error } = await module.read();
    expect(error).toBeUndefined();
    expect(documents.map(({ authorization }) => authorization)).toEqual(
      ids.map(resourceRef => ({ resourceRef })),
    );
    expect(server.asked).toEqual(
      [undefined, ids[1], ids[3]].map(after => ({
        subject: 'plugin:search',
        after,
        limit: '1000',
      })),
    );
    expect(module.factory).toMatchObject({
      type: 'aws-account',
      visibilityPermission: accountReadPermission,
    });
    await module.stop();
  });

  it('has words, fields and a page to find an account by', async () => {
    const module = await start({
      accounts: [
        account('018302774519', {
          name: 'Acme prod',
          customer: { ref: 'group:default/acme', title: 'Acme GmbH' },
          organizationName: 'Acme organization',
        }),
        account('100000000001', {
          name: ' ',
          isPayer: true,
          state: 'CLOSED',
          model: 'ECAM',
          goneSince: '2026-10-03T09:00:00.000Z',
        }),
        account('100000000002', { state: 'SUSPENDED', model: 'UNKNOWN' }),
      ],
      asked: [],
    });
    const { documents } = await module.read();
    expect(documents).toEqual([
      {
        title: 'Acme prod',
        text: 'Account 018302774519 (0183-0277-4519) of Acme GmbH. Linked account of the organization Acme organization. SPAM, Solution Provider Account Model (SPTM).',
        location: '/aws-resale/accounts/018302774519',
        accountId: '018302774519',
        customer: 'Acme GmbH',
        customerRef: 'group:default/acme',
        model: 'SPAM',
        state: 'ACTIVE',
        isPayer: false,
        isGone: false,
        organizationName: 'Acme organization',
        authorization: { resourceRef: '018302774519' },
      },
      expect.objectContaining({
        title: '100000000001',
        text: 'Account 100000000001 (1000-0000-0001). Payer, the management account. ECAM, End Customer Account Model. Gone since 2026-10-03: no organization lists it any more.',
        isPayer: true,
        isGone: true,
      }),
      expect.objectContaining({
        text: 'Account 100000000002 (1000-0000-0002). Linked account. Account model unknown. Suspended.',
      }),
    ]);
    const [first, ...others] = documents.map(document =>
      Object.keys(document).sort(),
    );
    expect(others).toEqual([first, first]);
    await module.stop();
  });

  it('fails as a whole when a page does', async () => {
    const ids = ['000000000001', '000000000002', '000000000003'];
    const server: Server = {
      accounts: ids.map(id => account(id)),
      failAfter: ids[1],
      asked: [],
    };
    const module = await start(server);
    expect((await module.read()).error).toMatchObject({
      name: 'ResponseError',
      message: expect.stringContaining('503'),
    });
    await module.stop();
  });

  it('reads no page forever', async () => {
    const ids = ['000000000001', '000000000002', '000000000003'];
    const module = await start({
      accounts: ids.map(id => account(id)),
      isStuck: true,
      asked: [],
    });
    expect((await module.read()).error).toMatchObject({
      message: expect.stringContaining('would never end'),
    });
    await module.stop();
  });

  it('reads every ten minutes unless the configuration says otherwise', async () => {
    const server: Server = { accounts: [], asked: [] };
    const usual = await start(server);
    expect(usual.scheduler.createScheduledTaskRunner).toHaveBeenCalledWith({
      frequency: { minutes: 10 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 30 },
    });
    await usual.stop();
    const often = await start(server, {
      frequency: { minutes: 1 },
      timeout: { minutes: 5 },
    });
    expect(often.scheduler.createScheduledTaskRunner).toHaveBeenCalledWith(
      expect.objectContaining({ frequency: { minutes: 1 } }),
    );
    await often.stop();
  });

  it('does not start with a schedule that is none', async () => {
    await expect(
      start({ accounts: [], asked: [] }, { frequency: 'now and then' }),
    ).rejects.toThrow(/search\.collators\.awsResale\.schedule is no schedule/);
  });
});
