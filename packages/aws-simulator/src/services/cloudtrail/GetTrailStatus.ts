import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { visibleTrails } from './visibleTrails';

const NAME = /^[A-Za-z0-9](?!.*[._-]{2})[A-Za-z0-9._-]{1,126}[A-Za-z0-9]$/;
const ARN = /^arn:[a-z-]+:cloudtrail:[a-z0-9-]+:\d{12}:trail\/.+$/;
const MILLISECONDS_PER_SECOND = 1000;

/**
 * Whether a trail logs. Away from its home, and for a linked account, a trail
 * goes by its ARN.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html
 */
export const GetTrailStatus: Operation = {
  service: 'cloudtrail',
  name: 'GetTrailStatus',
  action: 'cloudtrail:GetTrailStatus',
  accepts: ['Name'],
  logged: ['Name'],
  run({ caller, parameters, region, now }) {
    const name = textParameter(parameters, 'Name') ?? '';
    if (name.startsWith('arn:') && !ARN.test(name)) {
      throw new ServiceError(
        'CloudTrailARNInvalidException',
        `Invalid ARN: ${name}`,
      );
    }
    if (!name.startsWith('arn:') && !NAME.test(name)) {
      throw new ServiceError(
        'InvalidTrailNameException',
        'Trail name must be 3 to 128 letters, digits, periods, underscores and dashes.',
      );
    }
    const found = visibleTrails(caller, region).find(
      ({ arn, trail }) =>
        arn === name ||
        (trail.name === name &&
          trail.homeRegion === region &&
          caller.organization !== undefined),
    );
    if (!found) {
      throw new ServiceError(
        'TrailNotFoundException',
        `Unknown trail: ${name} for the user: ${caller.accountId}`,
      );
    }
    const { isLogging, startedLoggingAt } = found.trail;
    return {
      IsLogging: isLogging,
      StartLoggingTime: startedLoggingAt.getTime() / MILLISECONDS_PER_SECOND,
      LatestDeliveryTime: isLogging ? now / MILLISECONDS_PER_SECOND : undefined,
    };
  },
};
