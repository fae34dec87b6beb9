import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { connect } from '../__testUtils__/connect';
import { generatePortfolio } from '../portfolio/generatePortfolio';
import type { Simulator } from '../Simulator';
import { startSimulator } from '../startSimulator';

describe('Throttle', () => {
  let simulator: Simulator;
  let client: OrganizationsClient;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    simulator = await startSimulator({
      portfolio: generatePortfolio({
        seed: 'throttle',
        organizations: 2,
        accountsPerOrganization: 3,
        organizationalUnitsPerOrganization: 1,
        roleName: 'reader',
      }),
      now: () => now,
    });
    client = (await connect(simulator)).organizations;
  });

  afterEach(() => simulator.stop());

  /** Calls until refused, and tells how many were answered. */
  async function burst(call: () => Promise<unknown>, atMost = 60) {
    for (let answered = 0; answered < atMost; answered++) {
      try {
        await call();
      } catch (error) {
        expect(error).toMatchObject({
          name: 'TooManyRequestsException',
          $metadata: { httpStatusCode: 400 },
        });
        return answered;
      }
    }
    return atMost;
  }

  const listAccounts = () => client.send(new ListAccountsCommand({}));
  const describeIt = () => client.send(new DescribeOrganizationCommand({}));
  const ParentId = () => simulator.portfolio.organizations[0].rootId;

  it('allows the published burst, then the published rate', async () => {
    await expect(burst(listAccounts)).resolves.toBe(12);
    now += 1_000;
    await expect(burst(listAccounts)).resolves.toBe(8);
    now += 600_000;
    await expect(burst(listAccounts)).resolves.toBe(12);
    await expect(burst(describeIt)).resolves.toBe(2);
    now += 1_000;
    await expect(burst(describeIt)).resolves.toBe(1);
  });

  it('shares a bucket among the operations of one row, and no others', async () => {
    let turn = 0;
    const alternate = () =>
      turn++ % 2 === 0
        ? client.send(
            new ListOrganizationalUnitsForParentCommand({
              ParentId: ParentId(),
            }),
          )
        : client.send(
            new ListAccountsForParentCommand({ ParentId: ParentId() }),
          );

    await expect(burst(alternate)).resolves.toBe(8);
    await expect(burst(listAccounts)).resolves.toBe(12);
  });

  it('keeps a bucket for each payer', async () => {
    const { organizations } = await connect(
      simulator,
      simulator.portfolio.organizations[1],
    );
    await burst(describeIt);

    await expect(
      burst(() => organizations.send(new DescribeOrganizationCommand({}))),
    ).resolves.toBe(2);
  });

  it('does not throttle what AWS publishes no rate for', async () => {
    const { tagging } = await connect(simulator);

    await expect(
      burst(() => tagging.send(new GetResourcesCommand({}))),
    ).resolves.toBe(60);
  });

  it('refills by the time scale, and never throttles at 0', async () => {
    simulator.timeScale = 100;
    await burst(describeIt);
    now += 10;
    await expect(burst(describeIt)).resolves.toBe(1);

    simulator.timeScale = 0;
    await expect(burst(describeIt)).resolves.toBe(60);
    expect(() => {
      simulator.timeScale = -1;
    }).toThrow(RangeError);
    expect(simulator.timeScale).toBe(0);
  });

  it('counts refused calls in the log', async () => {
    await burst(describeIt);

    expect(
      simulator.requests.count({
        operation: 'DescribeOrganization',
        outcome: 'TooManyRequestsException',
      }),
    ).toBe(1);
  });
});
