import type { SimulatedPartition } from '../model';

/** The partition that a region lies in. */
export function partitionOfRegion(region: string): SimulatedPartition {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
