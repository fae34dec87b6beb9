import {
  type CloudTrailClient,
  DescribeTrailsCommand,
  GetTrailStatusCommand,
  ListTrailsCommand,
} from '@aws-sdk/client-cloudtrail';
import { connect } from '../../__testUtils__/connect';
import { LINKED, securedPortfolio } from '../../__testUtils__/securedPortfolio';
import { securityClients } from '../../__testUtils__/securityClients';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const startedLoggingAt = new Date('2024-06-07T08:09:10.000Z');
const ORGANIZATION_ARN =
  'arn:aws:cloudtrail:eu-central-1:100000000001:trail/organization';

describe('CloudTrail', () => {
  let simulator: Simulator;

  const organization = () => simulator.portfolio.organizations[0];

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
    });
    organization().trails = [
      {
        name: 'organization',
        homeRegion: 'eu-central-1',
        isOrganizationTrail: true,
        isMultiRegion: true,
        isLogging: true,
        hasLogFileValidation: true,
        startedLoggingAt,
        bucketName: 'logs',
      },
      {
        name: 'local',
        homeRegion: 'us-east-1',
        isOrganizationTrail: false,
        isMultiRegion: false,
        isLogging: false,
        hasLogFileValidation: false,
        startedLoggingAt,
        bucketName: 'local-logs',
      },
    ];
  });

  afterEach(() => simulator.stop());

  async function clientIn(region: string, accountId?: string) {
    const { credentials } = await connect(simulator, organization(), {
      accountId,
    });
    return securityClients(simulator, credentials, region).cloudTrail;
  }

  const names = async (client: CloudTrailClient, input = {}) =>
    (await client.send(new DescribeTrailsCommand(input))).trailList?.map(
      trail => trail.Name,
    );

  it('describes trails of the region, and shadows of those of many regions', async () => {
    const home = await clientIn('eu-central-1');
    const away = await clientIn('us-east-1');

    const { trailList } = await home.send(new DescribeTrailsCommand({}));

    expect(trailList).toEqual([
      {
        Name: 'organization',
        TrailARN: ORGANIZATION_ARN,
        S3BucketName: 'logs',
        HomeRegion: 'eu-central-1',
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
        LogFileValidationEnabled: true,
        HasCustomEventSelectors: false,
        HasInsightSelectors: false,
      },
    ]);
    await expect(names(away)).resolves.toEqual(['organization', 'local']);
    await expect(names(away, { includeShadowTrails: false })).resolves.toEqual([
      'local',
    ]);
    await expect(
      names(away, { trailNameList: [ORGANIZATION_ARN] }),
    ).resolves.toEqual(['organization']);
    await expect(names(away, { trailNameList: ['other'] })).resolves.toEqual(
      [],
    );
    organization().trails = undefined;
    await expect(names(away)).resolves.toEqual([]);
  });

  it('tells whether a trail logs', async () => {
    const client = await clientIn('us-east-1');
    const status = (Name: string) =>
      client.send(new GetTrailStatusCommand({ Name }));

    await expect(status(ORGANIZATION_ARN)).resolves.toMatchObject({
      IsLogging: true,
      StartLoggingTime: startedLoggingAt,
      LatestDeliveryTime: expect.any(Date),
    });
    await expect(status('local')).resolves.toMatchObject({ IsLogging: false });
  });

  it('knows trails away from their home by their ARN only', async () => {
    const client = await clientIn('us-east-1');

    await expect(
      client.send(new GetTrailStatusCommand({ Name: 'organization' })),
    ).rejects.toMatchObject({
      name: 'TrailNotFoundException',
      message: 'Unknown trail: organization for the user: 100000000001',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('shows linked accounts the trail of their organization, by its ARN', async () => {
    const linked = await clientIn('eu-central-1', LINKED.security);

    await expect(names(linked)).resolves.toEqual(['organization']);
    await expect(
      linked.send(new GetTrailStatusCommand({ Name: ORGANIZATION_ARN })),
    ).resolves.toMatchObject({ IsLogging: true });
    await expect(
      linked.send(new GetTrailStatusCommand({ Name: 'organization' })),
    ).rejects.toMatchObject({ name: 'TrailNotFoundException' });
  });

  it.each([
    ['arn:aws:s3:::logs', 'CloudTrailARNInvalidException'],
    ['a trail', 'InvalidTrailNameException'],
    ['my--trail', 'InvalidTrailNameException'],
    ['other', 'TrailNotFoundException'],
  ])('refuses %s', async (Name, name) => {
    const client = await clientIn('us-east-1');

    await expect(
      client.send(new GetTrailStatusCommand({ Name })),
    ).rejects.toMatchObject({ name });
  });

  it('needs the permission, and refuses too many calls and unknown ones', async () => {
    const client = await clientIn('us-east-1');
    await expect(client.send(new ListTrailsCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
    simulator.faults.throttle({ operation: 'DescribeTrails', times: 1 });
    await expect(names(client)).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 400 },
    });
    organization().role!.allowedActions = ['cloudtrail:GetTrailStatus'];
    await expect(names(client)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 400 },
    });
  });
});
