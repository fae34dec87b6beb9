import {
  createServiceFactory,
  type BackstageCredentials,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { startSimulator } from 'aws-simulator';
import { pollAll, startPlugin } from '../../__testUtils__/startPlugin';
import { portfolioOf } from '../../observe/__testUtils__/setUpAws';

/** One organization under each model; both have an account of the same name. */
const portfolio = portfolioOf({
  organizations: 2,
  accountsPerOrganization: 6,
  tagsFor: () => ({}),
  emailDomainFor: ({ organizationIndex, accountIndex }) =>
    organizationIndex === 0 && accountIndex > 0
      ? 'acme.example'
      : 'provider.example',
});
const [ecamOrganization, spamOrganization] = portfolio.organizations;
for (const { accounts } of portfolio.organizations) {
  accounts[1].name = 'shop';
}
ecamOrganization.accounts[2].name = 'only here';

function customer(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, title: name.toUpperCase(), annotations },
    spec: { type: 'customer', children: [] },
  };
}

/** What tests of actions have. */
export type Actions = Awaited<ReturnType<typeof startActions>>;

/** The accounts of tests of actions: linked ones, without the payer. */
export const ACCOUNTS = {
  ecam: ecamOrganization.accounts.slice(1),
  spam: spamOrganization.accounts.slice(1),
};

/**
 * Starts the plugin with a registry that can be asked directly, over accounts
 * that are polled and judged.
 */
export async function startActions(
  options: { permissions?: ServiceFactory; visible?: number } = {},
) {
  const registry = actionsRegistryServiceMock();
  const simulator = await startSimulator({ portfolio, timeScale: 0 });
  const plugin = await startPlugin({
    simulator,
    portfolio,
    entities: [
      customer('acme', {
        'aws-resale/payer-account-id': ecamOrganization.payerAccountId,
        'aws-resale/account-model': 'ECAM',
        'aws-resale/email-domains': 'acme.example',
        'aws-resale/account-manager': 'user:default/jane',
      }),
      customer('globex', {
        'aws-resale/payer-account-id': spamOrganization.payerAccountId,
        'aws-resale/account-model': 'SPAM',
        'aws-resale/email-domains': 'globex.example',
      }),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'p.hruby', namespace: 'default' },
        spec: { profile: { displayName: 'P. Hrubý' } },
      },
      customer('initech', { 'aws-resale/account-model': 'ecma' }),
    ],
    config: {
      organizations: portfolio.organizations.map(({ payerAccountId }) => ({
        payerAccountId,
      })),
    },
    permissions: options.permissions,
    features: [
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => registry,
      }),
    ],
  });
  await pollAll(plugin, options.visible ?? 12);
  plugin.auditor.createEvent.mockClear();
  return {
    plugin,
    list: () => registry.list(),
    /** Calls an action as a user, or with other credentials. */
    async call(
      name: string,
      input: JsonObject,
      credentials: BackstageCredentials = mockCredentials.user(),
    ) {
      const { output } = await registry.invoke({
        id: `test:${name}`,
        input,
        credentials,
      });
      return output;
    },
    async stop() {
      await plugin.stop();
      await simulator.stop();
    },
  };
}
