import {
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { clientSettings, connect } from '../../__testUtils__/connect';
import {
  SAMPLE_PAYERS,
  samplePortfolio,
} from '../../__testUtils__/samplePortfolio';
import { generatePortfolio } from '../../portfolio/generatePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

describe('Organizations', () => {
  let simulator: Simulator;
  let client: OrganizationsClient;

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: samplePortfolio(),
      timeScale: 0,
    });
    client = (await connect(simulator)).organizations;
  });

  afterEach(() => simulator.stop());

  const organization = () => simulator.portfolio.organizations[0];

  it('describes the organization with the root e-mail of its payer', async () => {
    const { Organization } = await client.send(
      new DescribeOrganizationCommand({}),
    );

    expect(Organization).toEqual({
      Id: 'o-org100000000001',
      Arn: 'arn:aws:organizations::100000000001:organization/o-org100000000001',
      FeatureSet: 'ALL',
      MasterAccountId: '100000000001',
      MasterAccountArn:
        'arn:aws:organizations::100000000001:account/o-org100000000001/100000000001',
      MasterAccountEmail: 'aws+100000000001@provider.example',
      AvailablePolicyTypes: [],
    });
  });

  it('lists the root', async () => {
    const { Roots, NextToken } = await client.send(new ListRootsCommand({}));

    expect(Roots).toEqual([
      {
        Id: 'r-abcd',
        Arn: 'arn:aws:organizations::100000000001:root/o-org100000000001/r-abcd',
        Name: 'Root',
        PolicyTypes: [],
      },
    ]);
    expect(NextToken).toBeUndefined();
  });

  it('lists accounts with state and path, and without the retired status', async () => {
    const { Accounts = [] } = await client.send(new ListAccountsCommand({}));

    expect(Accounts).toHaveLength(3);
    expect(Accounts.find(one => one.Id === '012345678901')).toEqual({
      Id: '012345678901',
      Arn: 'arn:aws:organizations::100000000001:account/o-org100000000001/012345678901',
      Email: 'root@acme.example',
      Name: 'Acme "EU"',
      State: 'ACTIVE',
      Paths: [
        'o-org100000000001/r-abcd/ou-abcd-workload/ou-abcd-prodprod/012345678901/',
      ],
      JoinedMethod: 'INVITED',
      JoinedTimestamp: new Date('2024-05-06T07:08:09.000Z'),
    });
    expect(Accounts.find(one => one.Id === '100000000001')?.Paths).toEqual([
      'o-org100000000001/r-abcd/100000000001/',
    ]);
    expect(Accounts.find(one => one.Id === '123456789012')?.State).toBe(
      'CLOSED',
    );
  });

  it('lists the accounts of a parent, not those further below', async () => {
    const list = async (ParentId: string) =>
      (
        await client.send(new ListAccountsForParentCommand({ ParentId }))
      ).Accounts?.map(one => one.Id);

    await expect(list('r-abcd')).resolves.toEqual(['100000000001']);
    await expect(list('ou-abcd-workload')).resolves.toEqual(['123456789012']);
    await expect(list('ou-abcd-prodprod')).resolves.toEqual(['012345678901']);
  });

  it('lists and describes organizational units with their path', async () => {
    const production = {
      Id: 'ou-abcd-prodprod',
      Arn: 'arn:aws:organizations::100000000001:ou/o-org100000000001/ou-abcd-prodprod',
      Name: 'Production',
      Path: 'o-org100000000001/r-abcd/ou-abcd-workload/ou-abcd-prodprod/',
    };

    const listed = await client.send(
      new ListOrganizationalUnitsForParentCommand({
        ParentId: 'ou-abcd-workload',
      }),
    );
    const described = await client.send(
      new DescribeOrganizationalUnitCommand({
        OrganizationalUnitId: 'ou-abcd-prodprod',
      }),
    );

    expect(listed.OrganizationalUnits).toEqual([production]);
    expect(described.OrganizationalUnit).toEqual(production);
  });

  it('lists the tags of accounts, units and the root', async () => {
    const tagsOf = async (ResourceId: string) =>
      (await client.send(new ListTagsForResourceCommand({ ResourceId }))).Tags;

    await expect(tagsOf('012345678901')).resolves.toEqual(
      expect.arrayContaining([
        { Key: 'cost-center', Value: '0042' },
        { Key: 'team', Value: 'web' },
      ]),
    );
    await expect(tagsOf('ou-abcd-workload')).resolves.toEqual([
      { Key: 'aws-resale:customer', Value: 'group:default/acme' },
    ]);
    await expect(tagsOf('r-abcd')).resolves.toEqual([]);
  });

  it.each([
    ['aws-cn', 'china', 'arn:aws-cn:organizations::200000000001:'],
    ['aws-us-gov', 'govCloud', 'arn:aws-us-gov:organizations::300000000001:'],
  ] as const)('answers in %s with its own ARNs', async (_, payer, arn) => {
    const other = simulator.portfolio.organizations.find(
      one => one.payerAccountId === SAMPLE_PAYERS[payer],
    );
    const { organizations } = await connect(simulator, other, {
      hubIndex: payer === 'china' ? 1 : 2,
    });

    const { Organization } = await organizations.send(
      new DescribeOrganizationCommand({}),
    );
    const { Accounts } = await organizations.send(new ListAccountsCommand({}));

    expect(Organization?.Arn).toMatch(new RegExp(`^${arn}`));
    expect(Accounts?.map(one => one.Arn?.slice(0, arn.length))).toEqual([
      arn,
      arn,
      arn,
    ]);
  });

  describe('refuses', () => {
    it.each([
      [0, 'MIN_VALUE_EXCEEDED'],
      [21, 'MAX_VALUE_EXCEEDED'],
      [2.5, 'INVALID_PATTERN'],
    ])('a page of %d', async (MaxResults, Reason) => {
      await expect(
        client.send(new ListAccountsCommand({ MaxResults })),
      ).rejects.toMatchObject({
        name: 'InvalidInputException',
        Reason,
        $metadata: { httpStatusCode: 400 },
      });
    });

    it('parents, units and resources that it does not have', async () => {
      await expect(
        client.send(new ListAccountsForParentCommand({ ParentId: 'r-zzzz' })),
      ).rejects.toMatchObject({ name: 'ParentNotFoundException' });
      await expect(
        client.send(
          new ListOrganizationalUnitsForParentCommand({
            ParentId: 'ou-abcd-nowhere1',
          }),
        ),
      ).rejects.toMatchObject({ name: 'ParentNotFoundException' });
      await expect(
        client.send(
          new DescribeOrganizationalUnitCommand({
            OrganizationalUnitId: 'ou-abcd-nowhere1',
          }),
        ),
      ).rejects.toMatchObject({ name: 'OrganizationalUnitNotFoundException' });
      await expect(
        client.send(
          new ListTagsForResourceCommand({ ResourceId: '999999999999' }),
        ),
      ).rejects.toMatchObject({ name: 'TargetNotFoundException' });
    });

    it.each([
      new ListAccountsForParentCommand({ ParentId: '012345678901' }),
      new ListTagsForResourceCommand({ ResourceId: '12345678901' }),
      new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: 'r-abcd' }),
    ])('malformed ids', async command => {
      await expect(
        client.send(command as ListTagsForResourceCommand),
      ).rejects.toMatchObject({
        name: 'InvalidInputException',
        Reason: 'INVALID_PATTERN',
      });
    });

    it('an action that the role does not have', async () => {
      organization().role!.allowedActions = ['organizations:Describe*'];

      await expect(
        client.send(new DescribeOrganizationCommand({})),
      ).resolves.toBeDefined();
      await expect(
        client.send(new ListAccountsCommand({})),
      ).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message:
          'User: arn:aws:sts::100000000001:assumed-role/reader/reader is not authorized to perform: organizations:ListAccounts on resource: * because no identity-based policy allows the organizations:ListAccounts action',
        $metadata: { httpStatusCode: 400 },
      });
    });

    it('an account that is in no organization, the hub included', async () => {
      const standalone = simulator.portfolio.organizations.find(
        one => one.payerAccountId === SAMPLE_PAYERS.standalone,
      );
      const { organizations } = await connect(simulator, standalone);
      const hub = new OrganizationsClient({
        ...clientSettings(simulator, 'us-east-1'),
        credentials: simulator.portfolio.hubs[0],
      });

      for (const refused of [organizations, hub]) {
        await expect(
          refused.send(new ListAccountsCommand({})),
        ).rejects.toMatchObject({ name: 'AWSOrganizationsNotInUseException' });
      }
    });
  });

  it('lists in an order that is stable and not that of the ids', async () => {
    await simulator.stop();
    simulator = await startSimulator({
      portfolio: generatePortfolio({
        seed: 'order',
        organizations: 1,
        accountsPerOrganization: 20,
        organizationalUnitsPerOrganization: 0,
        roleName: 'reader',
      }),
    });
    client = (await connect(simulator)).organizations;
    const list = async () =>
      (await client.send(new ListAccountsCommand({}))).Accounts?.map(one =>
        String(one.Id),
      ) ?? [];

    const first = await list();

    expect(await list()).toEqual(first);
    expect(first).not.toEqual([...first].sort());
    expect(first).not.toEqual([...first].sort().reverse());
    expect(first).not.toEqual(
      organization().accounts.map(one => one.accountId),
    );
  });
});
