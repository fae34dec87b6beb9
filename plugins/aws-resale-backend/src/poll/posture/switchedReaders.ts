import { POSTURE_READERS } from 'backstage-plugin-aws-resale-common';
import type { PostureConfig } from '../../config/types';
import type { ReadersOf } from '../../store/posture/PostureScheduleStore';
import { whyOff } from './whyOff';

/** Which readers config switches on for a payer, in their order. */
export function switchedReaders(config: PostureConfig): ReadersOf {
  return (payerAccountId, partition) =>
    POSTURE_READERS.filter(
      reader =>
        whyOff(config, reader, { payerAccountId, partition }) === undefined,
    );
}
