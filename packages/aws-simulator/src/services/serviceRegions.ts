import type { SimulatedPartition } from '../model';
import type { ServiceName } from '../server/ServiceName';

/**
 * The one region of each partition for which requests to a global service must
 * be signed. A partition that is left out does not have the service; a service
 * that is left out is to be found in every region.
 *
 * The endpoint rules of the SDK say the same, but a client with an `endpoint`
 * of its own signs for the region that it was given.
 */
export const serviceRegions: Partial<
  Record<ServiceName, Partial<Record<SimulatedPartition, string>>>
> = {
  account: {
    aws: 'us-east-1',
    'aws-cn': 'cn-northwest-1',
    'aws-us-gov': 'us-gov-west-1',
  },
  ce: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' },
  iam: {
    aws: 'us-east-1',
    'aws-cn': 'cn-north-1',
    'aws-us-gov': 'us-gov-west-1',
  },
};
