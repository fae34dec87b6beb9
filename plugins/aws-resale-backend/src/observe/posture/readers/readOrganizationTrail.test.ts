import { at } from '../__testUtils__/roots';
import {
  forbid,
  readPayer,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readOrganizationTrail', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const refuse = (...actions: string[]) => {
    forbid(aws.organization, ...actions);
    return readPayer(aws, 'organization-trail');
  };

  afterEach(async () => {
    await aws?.stop();
  });

  const TRAIL = {
    name: 'everything',
    homeRegion: 'eu-central-1',
    isOrganizationTrail: true,
    isMultiRegion: true,
    isLogging: false,
    hasLogFileValidation: true,
    startedLoggingAt: at('2026-01-01'),
    bucketName: 'logs',
  };

  it('asks in its home whether a trail logs', async () => {
    await setUp({
      change: organization => {
        organization.trails = [TRAIL];
      },
    });
    const { facts, missed } = await readPayer(aws, 'organization-trail');
    expect(facts).toEqual({
      trails: [
        {
          name: 'everything',
          isOrganizationTrail: true,
          isMultiRegion: true,
          isLogging: false,
          isValidated: true,
        },
      ],
    });
    expect(missed).toEqual([]);
    expect(
      aws.simulator.requests.list().map(one => [one.operation, one.region]),
    ).toEqual([
      ['DescribeTrails', 'us-east-1'],
      ['GetTrailStatus', 'eu-central-1'],
    ]);
  });

  it('tells that there is none', async () => {
    await setUp({
      change: organization => {
        organization.trails = [];
      },
    });
    const { facts } = await readPayer(aws, 'organization-trail');
    expect(facts).toEqual({ trails: [] });
  });

  it('tells the trail without its status where that is refused', async () => {
    await setUp({
      change: organization => {
        organization.trails = [TRAIL];
      },
    });
    const { facts, missed } = await refuse('cloudtrail:GetTrailStatus');
    expect(facts.trails).toEqual([
      {
        name: 'everything',
        isOrganizationTrail: true,
        isMultiRegion: true,
        isValidated: true,
      },
    ]);
    expect(missed).toEqual([
      {
        fact: 'trails',
        reason: 'access-denied',
        detail: 'cloudtrail:GetTrailStatus',
      },
    ]);
  });

  it('says that it was refused', async () => {
    await setUp();
    const { facts, missed } = await refuse('cloudtrail:DescribeTrails');
    expect(facts).toEqual({});
    expect(missed).toEqual([
      {
        fact: 'trails',
        reason: 'access-denied',
        detail: 'cloudtrail:DescribeTrails',
      },
    ]);
  });
});
