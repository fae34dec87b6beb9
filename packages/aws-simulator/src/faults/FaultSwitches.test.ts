import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListOrganizationalUnitsForParentCommand,
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { clientSettings, connect } from '../__testUtils__/connect';
import { generatePortfolio } from '../portfolio/generatePortfolio';
import type { Simulator } from '../Simulator';
import { startSimulator } from '../startSimulator';

describe('FaultSwitches', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: generatePortfolio({
        seed: 'faults',
        organizations: 2,
        accountsPerOrganization: 70,
        organizationalUnitsPerOrganization: 3,
        roleName: 'reader',
        externalIdFor: payer => `external-${payer}`,
        stateFor: ({ accountIndex }) =>
          (
            [
              'ACTIVE',
              'CLOSED',
              'SUSPENDED',
              'PENDING_CLOSURE',
              'PENDING_ACTIVATION',
            ] as const
          )[accountIndex % 5],
      }),
      timeScale: 0,
    });
  });

  afterEach(() => simulator.stop());

  const payer = (index: number) =>
    simulator.portfolio.organizations[index].payerAccountId;

  const clientsOf = (index: number) =>
    connect(simulator, simulator.portfolio.organizations[index]);

  /** Sizes of the pages up to the end, or up to the error. */
  async function listPages(client: OrganizationsClient) {
    const sizes: number[] = [];
    try {
      for await (const page of paginateListAccounts({ client }, {})) {
        sizes.push(page.Accounts?.length ?? 0);
      }
      return { sizes };
    } catch (error) {
      return { sizes, error };
    }
  }

  it.each([1, 2, 3, 4])('fails page %d of a listing', async page => {
    const { organizations } = await clientsOf(0);
    const fault = simulator.faults.fail({ operation: 'ListAccounts', page });

    const { sizes, error } = await listPages(organizations);

    expect(sizes).toEqual([20, 20, 20, 10].slice(0, page - 1));
    expect(error).toMatchObject({
      name: 'ServiceException',
      $metadata: { httpStatusCode: 500 },
    });
    expect(fault.hits).toBe(1);
  });

  it('fails with a given error, a number of times, for one payer', async () => {
    const { organizations } = await clientsOf(0);
    const { organizations: others } = await clientsOf(1);
    const fault = simulator.faults.fail(
      { payerAccountId: payer(0), times: 2 },
      { code: 'ConcurrentModificationException', message: 'Busy', status: 400 },
    );
    const call = () => organizations.send(new DescribeOrganizationCommand({}));

    await others.send(new DescribeOrganizationCommand({}));
    for (const _ of [1, 2]) {
      await expect(call()).rejects.toMatchObject({
        name: 'ConcurrentModificationException',
        message: 'Busy',
      });
    }

    await expect(call()).resolves.toBeDefined();
    expect(fault.hits).toBe(2);
  });

  it('ends when it is removed, or all are cleared', async () => {
    const { organizations } = await clientsOf(0);
    const call = () => organizations.send(new DescribeOrganizationCommand({}));
    const fault = simulator.faults.fail({});
    await expect(call()).rejects.toThrow();

    fault.remove();
    await expect(call()).resolves.toBeDefined();

    simulator.faults.throttle({});
    simulator.faults.withdrawRole(payer(0));
    simulator.faults.clear();
    await expect(call()).resolves.toBeDefined();
  });

  it('throttles as AWS does, so that the SDK tries again', async () => {
    const { credentials, organizations, tagging } = await clientsOf(0);
    simulator.faults.throttle({ operation: 'DescribeOrganization', times: 2 });
    simulator.faults.throttle({ operation: 'GetResources', times: 1 });
    simulator.faults.throttle({ operation: 'AssumeRole', times: 1 });
    const patient = new OrganizationsClient({
      ...clientSettings(simulator, 'us-east-1'),
      credentials,
      maxAttempts: 2,
    });

    await expect(
      organizations.send(new DescribeOrganizationCommand({})),
    ).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 400 },
    });
    await expect(
      patient.send(new DescribeOrganizationCommand({})),
    ).resolves.toMatchObject({ $metadata: { attempts: 2 } });
    await expect(
      tagging.send(new GetResourcesCommand({})),
    ).rejects.toMatchObject({ name: 'ThrottledException' });
    await expect(clientsOf(0)).rejects.toMatchObject({ name: 'Throttling' });
  });

  it('delays an answer', async () => {
    const { organizations } = await clientsOf(0);
    const before = performance.now();
    simulator.faults.delay({ operation: 'DescribeOrganization' }, 120);

    await organizations.send(new DescribeOrganizationCommand({}));

    expect(performance.now() - before).toBeGreaterThan(110);
  });

  it('drops the connection', async () => {
    const { organizations } = await clientsOf(0);
    simulator.faults.dropConnection({ operation: 'ListAccounts', page: 2 });

    const { sizes, error } = await listPages(organizations);

    expect(sizes).toEqual([20]);
    expect(String(error)).toContain('socket hang up');
    expect(
      simulator.requests.list({ outcome: 'ConnectionDropped' }),
    ).toMatchObject([{ operation: 'ListAccounts', page: 2 }]);
  });

  it('answers a listing empty, without a token', async () => {
    const { organizations, tagging } = await clientsOf(0);
    const [{ rootId }] = simulator.portfolio.organizations;
    simulator.faults.emptyAnswer({ payerAccountId: payer(0) });

    const accounts = await organizations.send(new ListAccountsCommand({}));
    const units = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: rootId }),
    );
    const tags = await tagging.send(new GetResourcesCommand({}));

    expect(accounts.Accounts).toEqual([]);
    expect(accounts.NextToken).toBeUndefined();
    expect(units.OrganizationalUnits).toEqual([]);
    expect(tags.ResourceTagMappingList).toEqual([]);
    await expect(
      organizations.send(new DescribeOrganizationCommand({})),
    ).resolves.toMatchObject({ Organization: { FeatureSet: 'ALL' } });
  });

  it('answers with the old set of fields, and refuses bulk tags', async () => {
    const { organizations, tagging } = await clientsOf(0);
    const [{ accounts, rootId }] = simulator.portfolio.organizations;
    simulator.faults.oldFieldSet({ payerAccountId: payer(0) });
    const listed = new Map<string | undefined, string | undefined>();

    for await (const page of paginateListAccounts(
      { client: organizations },
      {},
    )) {
      for (const account of page.Accounts ?? []) {
        expect(account.State).toBeUndefined();
        expect(account.Paths).toBeUndefined();
        listed.set(account.Id, account.Status);
      }
    }

    const oldStatus = {
      ACTIVE: 'ACTIVE',
      CLOSED: 'SUSPENDED',
      SUSPENDED: 'SUSPENDED',
      PENDING_CLOSURE: 'PENDING_CLOSURE',
      PENDING_ACTIVATION: 'ACTIVE',
    };
    expect(listed).toEqual(
      new Map(accounts.map(one => [one.accountId, oldStatus[one.state]])),
    );
    const { OrganizationalUnits } = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: rootId }),
    );
    expect(OrganizationalUnits?.map(unit => unit.Path)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await expect(
      tagging.send(new GetResourcesCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('puts in empty pages that carry a token', async () => {
    const { organizations } = await clientsOf(0);
    const { organizations: others } = await clientsOf(1);
    simulator.faults.emptyPages({ payerAccountId: payer(0) }, 2);

    await expect(listPages(organizations)).resolves.toEqual({
      sizes: [20, 0, 20, 0, 20, 0, 10],
    });
    await expect(listPages(others)).resolves.toEqual({
      sizes: [20, 20, 20, 10],
    });
    expect(() => simulator.faults.emptyPages({}, 1)).toThrow(RangeError);
  });

  it('withdraws a role and gives it back', async () => {
    const { organizations } = await clientsOf(0);
    const call = () => organizations.send(new DescribeOrganizationCommand({}));

    simulator.faults.withdrawRole(payer(0));

    await expect(clientsOf(0)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(call()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(clientsOf(1)).resolves.toBeDefined();

    simulator.faults.restoreRole(payer(0));

    await expect(clientsOf(0)).resolves.toBeDefined();
    await expect(call()).resolves.toBeDefined();
  });

  it('counts AssumeRole as a call of the payer whose role it is', async () => {
    simulator.faults.fail(
      { payerAccountId: payer(0), operation: 'AssumeRole' },
      { code: 'RegionDisabledException', status: 403 },
    );

    await expect(clientsOf(0)).rejects.toMatchObject({
      name: 'RegionDisabledException',
    });
    await expect(clientsOf(1)).resolves.toBeDefined();
  });
});
