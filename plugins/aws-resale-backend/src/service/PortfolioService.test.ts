import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { makeReading, makeRecord } from '../__testUtils__/builders';
import { createTestStores } from '../__testUtils__/testStores';
import { Authorizer } from './Authorizer';
import { PortfolioService } from './PortfolioService';

const AT = new Date('2026-11-20T10:00:00.000Z');
const JANE = 'user:default/jane';

async function setUp() {
  const { accounts, customers, queries } = await createTestStores('SQLITE_3');
  await customers.reconcile(
    [makeReading('acme', {}, { managerRefs: [JANE] }), makeReading('globex')],
    { at: AT, removalLimit: 0.2 },
  );
  const accountId = '000000000001';
  await accounts.write({
    at: AT,
    accountIds: [accountId],
    decide: () => ({
      records: [makeRecord({ accountId })],
      changes: ['acme', 'globex'].map(name => ({
        at: AT.toISOString(),
        kind: 'ACCOUNT_RENAMED' as const,
        accountId,
        customerRef: `group:default/${name}`,
      })),
    }),
  });
  return new PortfolioService({
    authorizer: new Authorizer({
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }),
      permissionsRegistry: mockServices.permissionsRegistry.mock({
        getPermissionRuleset: () => ({
          getRuleByName: () => {
            throw new Error('No rule is asked for');
          },
        }),
      }),
    }),
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async () => ({
        userEntityRef: JANE,
        ownershipEntityRefs: [JANE, 'group:default/managers'],
      }),
    }),
    ...queries,
    clock: () => AT,
    staleAfterMs: 60_000,
  });
}

describe('PortfolioService', () => {
  it('lists changes of everybody, or of the customers of whoever asks', async () => {
    const portfolio = await setUp();
    const refs = async (mine?: boolean) =>
      (
        await portfolio.listChanges({ mine }, mockCredentials.user(JANE))
      ).items.map(({ customer }) => customer?.ref);
    expect(await refs(true)).toEqual(['group:default/acme']);
    expect(await refs(false)).toHaveLength(2);
    expect(await refs()).toHaveLength(2);
  });

  it('knows no changes of the customers of a service', async () => {
    const portfolio = await setUp();
    expect(
      await portfolio.listChanges({ mine: true }, mockCredentials.service()),
    ).toEqual({ items: [], nextCursor: undefined, totalCount: 0 });
  });
});
