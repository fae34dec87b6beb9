import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Simulator } from 'aws-simulator';
import {
  portfolioHistoryExtensionPoint,
  type PortfolioHistorySource,
} from 'backstage-plugin-aws-resale-node';
import { freePort } from './__testUtils__/freePort';
import { createDemoPortfolioModule } from './demoPortfolioModule';

const NOW = new Date('2026-11-24T14:05:00.000Z');

/** A plugin that takes the history of the demo and asks for nothing by itself. */
function pluginThatTakes(take: (source: PortfolioHistorySource) => void) {
  return createBackendPlugin({
    pluginId: 'aws-resale',
    register(env) {
      env.registerExtensionPoint(portfolioHistoryExtensionPoint, {
        setHistorySource: take,
      });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
}

describe('createDemoPortfolioModule', () => {
  it('shows the present to a backend that has the past already, and the past to a replay', async () => {
    let simulator: Simulator | undefined;
    let source: PortfolioHistorySource | undefined;
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            awsResale: {
              aws: {
                endpoint: `http://127.0.0.1:${await freePort()}`,
                roleName: 'ResaleReader',
                externalIdSecrets: [
                  {
                    keyId: 'demo',
                    secret: 'a-secret-of-at-least-32-characters',
                  },
                ],
              },
            },
          },
        }),
        pluginThatTakes(taken => {
          source = taken;
        }),
        createDemoPortfolioModule(NOW, started => {
          simulator = started;
        }),
      ],
    });
    const hasNewAccount = () =>
      simulator?.portfolio.organizations.some(({ accounts }) =>
        accounts.some(({ name }) => name === 'Wasserstoff Pilot'),
      );
    const seen: Array<boolean | undefined> = [];

    expect(hasNewAccount()).toBe(true);
    await source?.replay({
      async readCustomers() {},
      async pollAll() {
        seen.push(hasNewAccount());
      },
      async readPosture() {},
      async readPeople() {},
      async attest() {},
      async judge() {},
    });

    expect(seen.at(0)).toBe(false);
    expect(seen.at(-1)).toBe(true);
    await backend.stop();
  });
});
