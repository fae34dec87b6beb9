import {
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListRootsCommand,
  type OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { connect } from '../__testUtils__/connect';
import { generatePortfolio } from '../portfolio/generatePortfolio';
import type { Simulator } from '../Simulator';
import { startSimulator } from '../startSimulator';
import type { EmptyPages } from './EmptyPages';

describe('paging', () => {
  let simulator: Simulator;
  let client: OrganizationsClient;

  const start = async (emptyPages: EmptyPages = 'off') => {
    simulator = await startSimulator({
      portfolio: generatePortfolio({
        seed: 'paging',
        organizations: 2,
        accountsPerOrganization: 50,
        organizationalUnitsPerOrganization: 1,
        roleName: 'reader',
      }),
      timeScale: 0,
      emptyPages,
    });
    client = (await connect(simulator)).organizations;
  };

  afterEach(() => simulator.stop());

  const accounts = () => simulator.portfolio.organizations[0].accounts;

  async function listAll(MaxResults?: number, afterPage?: () => void) {
    const ids: (string | undefined)[] = [];
    const sizes: number[] = [];
    for await (const page of paginateListAccounts(
      { client, pageSize: MaxResults },
      {},
    )) {
      ids.push(...(page.Accounts ?? []).map(account => account.Id));
      sizes.push(page.Accounts?.length ?? 0);
      afterPage?.();
    }
    return { ids, sizes };
  }

  it('gives each item once, 20 a page unless told otherwise', async () => {
    await start();
    const expected = accounts().map(account => account.accountId);

    const usual = await listAll();
    const small = await listAll(7);

    expect(usual.sizes).toEqual([20, 20, 10]);
    expect(small.sizes).toEqual([7, 7, 7, 7, 7, 7, 7, 1]);
    expect([...usual.ids].sort()).toEqual([...expected].sort());
    expect(small.ids).toEqual(usual.ids);
  });

  it('gives no token when the last page is full', async () => {
    await start();
    accounts().length = 40;

    await expect(listAll()).resolves.toMatchObject({ sizes: [20, 20] });
  });

  it('puts in empty pages that lose nothing', async () => {
    await start({ every: 2 });

    const { ids, sizes } = await listAll();

    expect(sizes).toEqual([20, 0, 20, 0, 10]);
    expect(new Set(ids).size).toBe(50);
  });

  it('neither repeats nor hides accounts when others come and go', async () => {
    await start();
    const before = await listAll();
    const [gone] = before.ids;

    const { ids } = await listAll(undefined, () => {
      simulator.portfolio.organizations[0].accounts = accounts().filter(
        account => account.accountId !== gone,
      );
    });

    expect(ids).toEqual(before.ids);
    await expect(listAll()).resolves.toMatchObject({
      ids: before.ids.slice(1),
    });
  });

  it('notices accounts that are replaced or removed in place', async () => {
    await start();
    await listAll();
    const [first, second] = accounts();

    accounts()[0] = { ...first, accountId: '000000000001' };

    const replaced = await listAll();
    expect(replaced.ids).toHaveLength(50);
    expect(replaced.ids).toContain('000000000001');
    expect(replaced.ids).not.toContain(first.accountId);

    accounts().splice(1, 1);

    const removed = await listAll();
    expect(removed.ids).toHaveLength(49);
    expect(removed.ids).not.toContain(second.accountId);
  });

  describe('tokens', () => {
    const refused = {
      name: 'InvalidInputException',
      Reason: 'INVALID_NEXT_TOKEN',
    };

    const firstToken = async (MaxResults?: number) => {
      const { NextToken } = await client.send(
        new ListAccountsCommand({ MaxResults }),
      );
      return String(NextToken);
    };

    it('show nothing of what they hold', async () => {
      await start();

      const token = await firstToken();
      const opened = Buffer.from(token, 'base64').toString('latin1');

      expect(opened).not.toMatch(/\d{12}/);
      expect(opened).not.toMatch(/page|after|ListAccounts/i);
    });

    it('may be used again, and with another page size', async () => {
      await start();
      const NextToken = await firstToken();
      const follow = async (MaxResults?: number) =>
        (
          await client.send(new ListAccountsCommand({ NextToken, MaxResults }))
        ).Accounts?.map(account => account.Id);

      const again = await follow();

      await expect(follow()).resolves.toEqual(again);
      await expect(follow(3)).resolves.toEqual(again?.slice(0, 3));
    });

    it.each(['forged', 'x'.repeat(300)])(
      'that were not given out are refused: "%s"',
      async NextToken => {
        await start();

        await expect(
          client.send(new ListAccountsCommand({ NextToken })),
        ).rejects.toMatchObject(refused);
      },
    );

    it('are refused by other operations, parameters, payers and simulators', async () => {
      await start();
      const [organization, other] = simulator.portfolio.organizations;
      for (const account of accounts().slice(0, 30)) {
        account.parentId = organization.rootId;
      }
      const NextToken = await firstToken();
      const ofParent = await client.send(
        new ListAccountsForParentCommand({ ParentId: organization.rootId }),
      );
      const { organizations: others } = await connect(simulator, other);

      await expect(
        client.send(new ListRootsCommand({ NextToken })),
      ).rejects.toMatchObject(refused);
      await expect(
        client.send(
          new ListAccountsForParentCommand({
            ParentId: organization.organizationalUnits[0].ouId,
            NextToken: String(ofParent.NextToken),
          }),
        ),
      ).rejects.toMatchObject(refused);
      await expect(
        others.send(new ListAccountsCommand({ NextToken })),
      ).rejects.toMatchObject(refused);

      await simulator.stop();
      await start();
      await expect(
        client.send(new ListAccountsCommand({ NextToken })),
      ).rejects.toMatchObject(refused);
    });
  });
});
