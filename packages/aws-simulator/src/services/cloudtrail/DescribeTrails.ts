import type { Operation } from '../../server/Operation';
import { visibleTrails } from './visibleTrails';

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html */
export const DescribeTrails: Operation = {
  service: 'cloudtrail',
  name: 'DescribeTrails',
  action: 'cloudtrail:DescribeTrails',
  accepts: ['trailNameList', 'includeShadowTrails'],
  logged: ['includeShadowTrails'],
  run({ caller, parameters, region }) {
    const { trailNameList: names, includeShadowTrails = true } = parameters;
    const isNamed = (texts: string[]) =>
      !Array.isArray(names) ||
      names.length === 0 ||
      texts.some(text => names.includes(text));
    return {
      trailList: visibleTrails(caller, region)
        .filter(
          ({ arn, trail }) =>
            isNamed([arn, trail.name]) &&
            (includeShadowTrails || trail.homeRegion === region),
        )
        .map(({ arn, trail }) => ({
          Name: trail.name,
          TrailARN: arn,
          S3BucketName: trail.bucketName,
          HomeRegion: trail.homeRegion,
          IncludeGlobalServiceEvents: true,
          IsMultiRegionTrail: trail.isMultiRegion,
          IsOrganizationTrail: trail.isOrganizationTrail,
          LogFileValidationEnabled: trail.hasLogFileValidation,
          HasCustomEventSelectors: false,
          HasInsightSelectors: false,
        })),
    };
  },
};
