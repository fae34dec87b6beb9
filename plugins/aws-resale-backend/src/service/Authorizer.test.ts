import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  accountReadPermission,
  custodyAttestPermission,
  custodyReadPermission,
} from 'backstage-plugin-aws-resale-common';
import { Authorizer } from './Authorizer';

const person = mockCredentials.user();
const robot = mockCredentials.service('external:robot', {
  permissionAttributes: { action: ['read', 'update'] },
});

function authorizerDenying(...denied: string[]) {
  return new Authorizer({
    permissions: mockServices.permissions.mock({
      authorizeConditional: async requests =>
        requests.map(({ permission }) => ({
          result: denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: () => {
          throw new Error('No rule is asked for');
        },
      }),
    }),
  });
}

describe('Authorizer', () => {
  it.each([
    ['ALL', []],
    ['NONE', [accountReadPermission.name]],
    ['NONE', [custodyReadPermission.name]],
  ])(
    'shows of accounts %s where these are denied: %p',
    async (scope, denied) => {
      await expect(
        authorizerDenying(...denied).visibleWith(custodyReadPermission, person),
      ).resolves.toBe(scope);
    },
  );

  it('offers decisions to people alone, whatever a token lets a service do', async () => {
    const authorizer = authorizerDenying();
    const permission = custodyAttestPermission;
    await expect(authorizer.accountsToDecide(permission, person)).resolves.toBe(
      'ALL',
    );
    await expect(authorizer.accountsToDecide(permission, robot)).resolves.toBe(
      'NONE',
    );
    await expect(authorizer.accountsWith(permission, robot)).resolves.toBe(
      'ALL',
    );
  });
});
