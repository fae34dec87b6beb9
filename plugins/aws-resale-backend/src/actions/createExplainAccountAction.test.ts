import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  accountEmailReadPermission,
  accountReadPermission,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { policy } from '../__testUtils__/startPlugin';
import {
  ACCOUNTS,
  startActions,
  type Actions,
} from './__testUtils__/startActions';

jest.setTimeout(120_000);

const [shop, onlyHere] = ACCOUNTS.ecam;
const [otherShop] = ACCOUNTS.spam;

describe('explain-account', () => {
  let actions: Actions;
  const explain = (account: string) =>
    actions.call('explain-account', { account });

  beforeAll(async () => {
    actions = await startActions();
  });

  afterAll(() => actions.stop());

  it.each([
    ['its id', ([a]: string[]) => a],
    ['its id with dashes', ([a]: string[]) => a.replace(/(\d{4})/g, '$1-')],
    ['an ARN of it', ([a]: string[]) => `arn:aws:iam::${a}:root`],
    ['its name', ([, name]: string[]) => name],
    ['its e-mail address', ([, , email]: string[]) => email],
  ])('explains an account by %s as HTTP does', async (_, write) => {
    const { accountId, name, email } = onlyHere;
    const { body } = await actions.plugin.post('/explanations', {
      accountIds: [accountId],
    });
    const { oldestFact, ...told } = body.items[0];

    const explained = await explain(write([accountId, name, email]));

    expect(explained).toEqual({
      ...told,
      oldestFact: {
        what: oldestFact.what,
        observedAt: oldestFact.observedAt,
        age: expect.stringMatching(/^(less than a minute|\d+ minutes?)$/),
        isStale: oldestFact.isStale,
      },
      link: `https://portal.example/aws-resale/accounts/${accountId}`,
    });
    expect(told.sentences.length).toBeGreaterThan(0);
    expect(told).toMatchObject({ model: 'ECAM', entry: 'NOT_OURS' });
  });

  it('lists accounts that one name fits, so that somebody can choose', async () => {
    await expect(explain('shop')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^2 accounts fit: .*Ask which one is meant/,
      ),
    });
    await expect(explain('shop')).rejects.toThrow(
      `${shop.accountId} "shop", customer "ACME"`,
    );
    await expect(explain('shop')).rejects.toThrow(
      `${otherShop.accountId} "shop", customer "GLOBEX"`,
    );
  });

  it('knows nothing of an account that nobody knows, and says so', async () => {
    expect(await explain('999999999999')).toMatchObject({
      accountId: '999999999999',
      entry: 'UNKNOWN',
      root: 'UNKNOWN',
      recovery: 'UNKNOWN',
    });
    await expect(explain('no such name')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('refuses numbers', async () => {
    await expect(
      actions.call('explain-account', { account: 12345678901 }),
    ).rejects.toThrow(/a number loses the leading zeros/);
  });

  it('leaves a trace without what was asked', async () => {
    const { createEvent } = actions.plugin.auditor;
    createEvent.mockClear();

    await explain(onlyHere.email);

    expect(createEvent.mock.calls.map(([one]) => one)).toMatchObject([
      { eventId: 'account-look-up', meta: { surface: 'action' } },
      { eventId: 'change-check', meta: { accountId: onlyHere.accountId } },
    ]);
    expect(JSON.stringify(createEvent.mock.calls)).not.toContain('@');
  });
});

describe('explain-account under a policy', () => {
  let actions: Actions;

  beforeAll(async () => {
    actions = await startActions({
      visible: 6,
      permissions: policy({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) => {
            switch (permission.name) {
              case accountReadPermission.name:
                return createAccountConditionalDecision(
                  accountReadPermission,
                  accountConditions.hasCustomer({
                    customerRefs: ['group:default/globex'],
                  }),
                );
              case accountEmailReadPermission.name:
                return { result: AuthorizeResult.DENY };
              default:
                return { result: AuthorizeResult.ALLOW };
            }
          }),
      }),
    });
  });

  afterAll(() => actions.stop());

  it('counts only what the caller may see', async () => {
    expect(
      await actions.call('explain-account', { account: 'shop' }),
    ).toMatchObject({ accountId: otherShop.accountId, model: 'SPAM' });
    await expect(
      actions.call('explain-account', { account: onlyHere.name }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(
      JSON.stringify(
        await actions.call('explain-account', { account: onlyHere.accountId }),
      ),
    ).not.toMatch(/ECAM|ACME|only here/);
  });

  it('looks up no address without the permission, and names it', async () => {
    await expect(
      actions.call('explain-account', { account: otherShop.email }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('aws-resale.account.email.read'),
    });
  });
});
