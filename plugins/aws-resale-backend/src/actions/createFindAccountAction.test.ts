import { mockCredentials } from '@backstage/backend-test-utils';
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

describe('find-account', () => {
  let actions: Actions;
  const find = (query: string, limit?: number | string) =>
    actions.call('find-account', { query, ...(limit && { limit }) });

  beforeAll(async () => {
    actions = await startActions();
  });

  afterAll(() => actions.stop());

  it('finds an account by its name, and says whose it is', async () => {
    expect(await find('only here')).toEqual({
      takenFor: 'NAME',
      totalCount: 1,
      accounts: [
        {
          accountId: onlyHere.accountId,
          name: 'only here',
          isPayer: false,
          customer: { ref: 'group:default/acme', title: 'ACME' },
          organizationName: expect.any(String),
          model: 'ECAM',
          modelVerdict: 'CONSISTENT',
          state: onlyHere.state,
          link: `https://portal.example/aws-resale/accounts/${onlyHere.accountId}`,
        },
      ],
    });
  });

  it('lists all that fit, as many as wanted', async () => {
    const both = [shop, otherShop].map(({ accountId }) => ({ accountId }));

    expect(await find('shop')).toMatchObject({
      totalCount: 2,
      accounts: expect.arrayContaining(both.map(expect.objectContaining)),
    });
    expect(await find('shop', '1')).toMatchObject({
      totalCount: 2,
      accounts: [expect.anything()],
    });
  });

  it.each([
    ['an id in groups', ([a]: string[]) => a.replace(/(\d{4})/g, '$1 ')],
    ['an id with dashes', ([a]: string[]) => a.replace(/(\d{4})/g, '$1-')],
    ['an ARN', ([a]: string[]) => `arn:aws:iam::${a}:role/reader`],
    ['an e-mail address', ([, email]: string[]) => email.toUpperCase()],
  ])('takes %s', async (_, write) => {
    expect(await find(write([shop.accountId, shop.email]))).toMatchObject({
      totalCount: 1,
      accounts: [{ accountId: shop.accountId }],
    });
  });

  it('answers no e-mail address', async () => {
    const found = JSON.stringify(await find(shop.email));
    expect(found).toContain(shop.accountId);
    expect(found).not.toContain('@');
  });

  it('finds nothing where nothing is', async () => {
    expect(await find('999999999999')).toEqual({
      takenFor: 'ACCOUNT_ID',
      totalCount: 0,
      accounts: [],
    });
  });

  it('refuses numbers and limits out of range', async () => {
    await expect(
      actions.call('find-account', { query: 12345678901 }),
    ).rejects.toThrow(/a number loses the leading zeros of an account id/);
    await expect(find('shop', 51)).rejects.toThrow('Invalid input');
    await expect(find(' ')).rejects.toThrow('Invalid input');
  });

  it('leaves a trace of who looked, and none of what was looked up', async () => {
    const { createEvent } = actions.plugin.auditor;
    createEvent.mockClear();
    actions.plugin.event.success.mockClear();

    await find(shop.email);

    expect(createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'account-look-up',
          severityLevel: 'low',
          meta: {
            queryType: 'by-query',
            surface: 'action',
            actor: 'user:default/mock',
          },
        },
      ],
    ]);
    expect(actions.plugin.event.success.mock.calls).toEqual([
      [{ meta: { kind: 'EMAIL' } }],
    ]);
  });

  it('refuses services that are not restricted, and leaves a trace of it', async () => {
    actions.plugin.event.fail.mockClear();

    await expect(
      actions.call(
        'find-account',
        { query: 'shop' },
        mockCredentials.service('plugin:mcp-actions'),
      ),
    ).rejects.toThrow(
      'The token of plugin:mcp-actions is not restricted; give it accessRestrictions',
    );
    await expect(
      actions.call('find-account', { query: 'shop' }, mockCredentials.none()),
    ).rejects.toThrow('Sign in');
    expect(actions.plugin.event.fail).toHaveBeenCalledTimes(2);

    expect(
      await actions.call(
        'find-account',
        { query: 'shop' },
        mockCredentials.service('external:scripts', {
          permissionNames: [accountReadPermission.name],
        }),
      ),
    ).toMatchObject({ totalCount: 2 });
  });
});

describe('find-account under a policy', () => {
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
                return createAccountConditionalDecision(accountReadPermission, {
                  ...accountConditions.hasCustomer({
                    customerRefs: ['group:default/globex'],
                  }),
                });
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

  it('finds only what the caller may see', async () => {
    expect(await actions.call('find-account', { query: 'shop' })).toMatchObject(
      { totalCount: 1, accounts: [{ accountId: otherShop.accountId }] },
    );
    expect(
      await actions.call('find-account', { query: shop.accountId }),
    ).toMatchObject({ totalCount: 0, accounts: [] });
  });

  it('looks up no address without the permission, and names it', async () => {
    expect(
      await actions.call('find-account', { query: otherShop.email }),
    ).toEqual({
      takenFor: 'EMAIL',
      totalCount: 0,
      accounts: [],
      missingPermission: 'aws-resale.account.email.read',
    });
  });
});
