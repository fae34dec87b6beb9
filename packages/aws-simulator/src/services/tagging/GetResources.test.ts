import {
  GetResourcesCommand,
  type GetResourcesCommandInput,
  paginateGetResources,
  type ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { connect } from '../../__testUtils__/connect';
import {
  SAMPLE_PAYERS,
  samplePortfolio,
} from '../../__testUtils__/samplePortfolio';
import { generatePortfolio } from '../../portfolio/generatePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const ARN = 'arn:aws:organizations::100000000001';
const WEB = `${ARN}:account/o-org100000000001/012345678901`;
const DATA = `${ARN}:account/o-org100000000001/123456789012`;
const UNIT = `${ARN}:ou/o-org100000000001/ou-abcd-workload`;

describe('GetResources', () => {
  let simulator: Simulator;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    simulator = await startSimulator({
      portfolio: samplePortfolio(),
      now: () => now,
    });
  });

  afterEach(() => simulator.stop());

  const arnsOf = async (
    client: ResourceGroupsTaggingAPIClient,
    input: GetResourcesCommandInput,
  ) => {
    const answer = await client.send(new GetResourcesCommand(input));
    return new Set(
      answer.ResourceTagMappingList?.map(resource => resource.ResourceARN),
    );
  };

  it('gives all tags of accounts and units, and leaves out what has none', async () => {
    const { tagging } = await connect(simulator);

    const { ResourceTagMappingList, PaginationToken } = await tagging.send(
      new GetResourcesCommand({ ResourceTypeFilters: ['organizations'] }),
    );

    expect(PaginationToken).toBe('');
    expect(ResourceTagMappingList).toHaveLength(3);
    expect(ResourceTagMappingList).toEqual(
      expect.arrayContaining([
        {
          ResourceARN: WEB,
          Tags: [
            { Key: 'cost-center', Value: '0042' },
            { Key: 'team', Value: 'web' },
          ],
        },
        { ResourceARN: DATA, Tags: [{ Key: 'team', Value: 'data' }] },
        {
          ResourceARN: UNIT,
          Tags: [{ Key: 'aws-resale:customer', Value: 'group:default/acme' }],
        },
      ]),
    );
  });

  it.each<[string, GetResourcesCommandInput, string[]]>([
    ['nothing', {}, [WEB, DATA, UNIT]],
    [
      'accounts',
      { ResourceTypeFilters: ['organizations:account'] },
      [WEB, DATA],
    ],
    ['units', { ResourceTypeFilters: ['organizations:ou'] }, [UNIT]],
    ['another service', { ResourceTypeFilters: ['ec2:instance'] }, []],
    ['a key', { TagFilters: [{ Key: 'team' }] }, [WEB, DATA]],
    [
      'a key and values',
      { TagFilters: [{ Key: 'team', Values: ['data', 'ops'] }] },
      [DATA],
    ],
    [
      'two keys',
      { TagFilters: [{ Key: 'team' }, { Key: 'cost-center' }] },
      [WEB],
    ],
  ])('filters by %s', async (_, input, expected) => {
    const { tagging } = await connect(simulator);

    await expect(arnsOf(tagging, input)).resolves.toEqual(new Set(expected));
  });

  it.each([
    ['aws', 'commercial', 0, 'us-east-1', 'eu-central-1'],
    ['aws-cn', 'china', 1, 'cn-northwest-1', 'cn-north-1'],
    ['aws-us-gov', 'govCloud', 2, 'us-gov-west-1', 'us-gov-east-1'],
  ] as const)(
    'is empty, and no error, outside the Organizations region of %s',
    async (_, payer, hubIndex, region, other) => {
      const organization = simulator.portfolio.organizations.find(
        one => one.payerAccountId === SAMPLE_PAYERS[payer],
      );
      const { taggingIn } = await connect(simulator, organization, {
        hubIndex,
      });

      expect((await arnsOf(taggingIn(region), {})).size).toBe(3);
      expect((await arnsOf(taggingIn(other), {})).size).toBe(0);
    },
  );

  it('gives each resource once over pages of up to 100', async () => {
    simulator.portfolio.organizations = generatePortfolio({
      seed: 'tags',
      organizations: 1,
      accountsPerOrganization: 230,
      organizationalUnitsPerOrganization: 40,
      roleName: 'reader',
      hub: simulator.portfolio.hubs[0],
      tagsFor: ({ accountIndex }) => ({ index: String(accountIndex) }),
    }).organizations;
    const { tagging } = await connect(simulator);
    const sizes: number[] = [];
    const seen = new Set<string | undefined>();

    for await (const page of paginateGetResources(
      { client: tagging, pageSize: 100 },
      {},
    )) {
      sizes.push(page.ResourceTagMappingList?.length ?? 0);
      page.ResourceTagMappingList?.forEach(one => seen.add(one.ResourceARN));
    }

    const [{ accounts, organizationalUnits }] =
      simulator.portfolio.organizations;
    const taggedUnits = organizationalUnits.filter(
      unit => Object.keys(unit.tags).length > 0,
    );
    expect(taggedUnits.length).toBeGreaterThan(0);
    expect(seen.size).toBe(accounts.length + taggedUnits.length);
    expect(sizes).toEqual([100, 100, seen.size - 200]);
  });

  it.each([0, 101])('refuses pages of %d', async ResourcesPerPage => {
    const { tagging } = await connect(simulator);

    await expect(arnsOf(tagging, { ResourcesPerPage })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('refuses tokens that are forged, and ones older than 15 minutes', async () => {
    const { tagging } = await connect(simulator);
    const { PaginationToken } = await tagging.send(
      new GetResourcesCommand({ ResourcesPerPage: 1 }),
    );

    await expect(
      arnsOf(tagging, { PaginationToken: 'forged' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    now += 15 * 60_000;
    await expect(arnsOf(tagging, { PaginationToken })).resolves.toBeDefined();
    now += 1;
    await expect(arnsOf(tagging, { PaginationToken })).rejects.toMatchObject({
      name: 'PaginationTokenExpiredException',
    });
  });

  it('refuses a role without the permission, and members it does not simulate', async () => {
    const { tagging } = await connect(simulator);

    await expect(
      arnsOf(tagging, { ResourceARNList: [WEB] }),
    ).rejects.toMatchObject({ name: 'NotSimulated' });
    simulator.portfolio.organizations[0].role!.allowedActions = [
      'organizations:*',
    ];
    await expect(arnsOf(tagging, {})).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  it('is empty for an account that is in no organization', async () => {
    const { tagging } = await connect(
      simulator,
      simulator.portfolio.organizations[1],
    );

    expect((await arnsOf(tagging, {})).size).toBe(0);
  });
});
