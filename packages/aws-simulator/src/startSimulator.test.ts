import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  ListAccountsCommand,
  paginateListAccounts,
  paginateListOrganizationalUnitsForParent,
} from '@aws-sdk/client-organizations';
import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';
import { generatePortfolio } from './portfolio/generatePortfolio';
import type { Simulator } from './Simulator';
import { startSimulator } from './startSimulator';
import { connect } from './__testUtils__/connect';

describe('startSimulator', () => {
  let simulator: Simulator | undefined;

  afterEach(async () => {
    await simulator?.stop();
    simulator = undefined;
  });

  const portfolioOf = (accounts: number, units: number) =>
    generatePortfolio({
      seed: 'server',
      organizations: 1,
      accountsPerOrganization: accounts,
      organizationalUnitsPerOrganization: units,
      roleName: 'reader',
      externalIdFor: payer => `external-${payer}`,
    });

  it('lists 1,000 accounts in 100 units with as many calls as AWS needs', async () => {
    simulator = await startSimulator({
      portfolio: portfolioOf(1_000, 100),
      timeScale: 0,
    });
    const [organization] = simulator.portfolio.organizations;
    const { organizations, tagging } = await connect(simulator);

    const listed = new Set<string | undefined>();
    for await (const page of paginateListAccounts(
      { client: organizations, pageSize: 20 },
      {},
    )) {
      page.Accounts?.forEach(account => listed.add(account.Id));
    }
    const parents = [
      organization.rootId,
      ...organization.organizationalUnits.map(unit => unit.ouId),
    ];
    let units = 0;
    for (const ParentId of parents) {
      for await (const page of paginateListOrganizationalUnitsForParent(
        { client: organizations, pageSize: 20 },
        { ParentId },
      )) {
        units += page.OrganizationalUnits?.length ?? 0;
      }
    }
    let tagged = 0;
    for await (const page of paginateGetResources(
      { client: tagging, pageSize: 100 },
      { ResourceTypeFilters: ['organizations'] },
    )) {
      tagged += page.ResourceTagMappingList?.length ?? 0;
    }

    expect(listed).toEqual(
      new Set(organization.accounts.map(account => account.accountId)),
    );
    expect(units).toBe(100);
    expect(simulator.requests.byOperation()).toEqual({
      AssumeRole: 1,
      ListAccounts: 50,
      ListOrganizationalUnitsForParent: 101,
      GetResources: Math.ceil(tagged / 100),
    });
  });

  it('answers from the portfolio as it is at the moment', async () => {
    simulator = await startSimulator({ portfolio: portfolioOf(2, 0) });
    const { organizations } = await connect(simulator);
    const [, linked] = simulator.portfolio.organizations[0].accounts;
    linked.name = 'Acme "EU" 株式会社';
    linked.state = 'CLOSED';

    const { Accounts } = await organizations.send(new ListAccountsCommand({}));

    expect(Accounts).toContainEqual(
      expect.objectContaining({
        Id: linked.accountId,
        Name: 'Acme "EU" 株式会社',
        State: 'CLOSED',
      }),
    );
  });

  it('listens on the port it is told, and on this machine only', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    probe.close();
    await once(probe, 'close');

    simulator = await startSimulator({ portfolio: portfolioOf(1, 0), port });

    expect(simulator.endpoint).toBe(`http://127.0.0.1:${port}`);
  });

  it('rejects when the port is taken', async () => {
    simulator = await startSimulator({ portfolio: portfolioOf(1, 0) });
    const port = Number(new URL(simulator.endpoint).port);

    await expect(
      startSimulator({ portfolio: portfolioOf(1, 0), port }),
    ).rejects.toThrow('EADDRINUSE');
  });

  it('stops although an answer is still waiting, and may be stopped twice', async () => {
    const running = await startSimulator({ portfolio: portfolioOf(1, 0) });
    const { organizations } = await connect(running);
    const delay = running.faults.delay({}, 3_600_000);
    const waiting = organizations
      .send(new ListAccountsCommand({}))
      .catch(error => error);
    while (delay.hits === 0) {
      await new Promise(setImmediate);
    }

    await running.stop();
    await running.stop();

    expect(String(await waiting)).toContain('socket hang up');
    await expect(fetch(running.endpoint)).rejects.toThrow('fetch failed');
  });

  it('answers 404 to what is no AWS request', async () => {
    simulator = await startSimulator({ portfolio: portfolioOf(1, 0) });

    const response = await fetch(simulator.endpoint);

    expect(response.status).toBe(404);
    expect(simulator.requests.count()).toBe(0);
  });

  it.each([
    [{ timeScale: -1 }, 'timeScale must be 0'],
    [{ timeScale: NaN }, 'timeScale must be 0'],
    [{ emptyPages: { every: 1 } }, 'emptyPages.every must be a whole number'],
  ])('refuses %j', async (options, message) => {
    await expect(
      startSimulator({ portfolio: portfolioOf(1, 0), ...options }),
    ).rejects.toThrow(message);
  });
});
